// Somebody who has nothing but a keyboard. Each stop on the way has to be in sight and to show that it is the one.
import { expect, type Locator, type Page } from '@playwright/test';

/** No page asks for more stops than this between two acts. */
const STOPS_MAX = 120;

interface Stop {
  what: string;
  isLost: boolean;
  isShown: boolean;
  isInSight: boolean;
}

export class Keyboard {
  constructor(private readonly page: Page) {}

  /** Goes on with the tabulator, forwards or back, until a control has the focus. */
  async goTo(target: Locator): Promise<void> {
    const isThere = () => target.evaluate((element) => element === document.activeElement);
    if (await isThere()) return;
    const isBehind = await target.evaluate((element) => {
      const from = document.activeElement ?? document.body;
      const { DOCUMENT_POSITION_PRECEDING: behind } = Node;
      return (from.compareDocumentPosition(element) & behind) === behind;
    });
    const passed: string[] = [];
    for (let stop = 0; stop < STOPS_MAX; stop += 1) {
      await this.page.keyboard.press(isBehind ? 'Shift+Tab' : 'Tab');
      passed.push(await this.stop());
      if (await isThere()) return;
    }
    throw new Error(`the keyboard does not lead to ${target}, it passes ${passed.join(', ')}`);
  }

  async type(field: Locator, text: string): Promise<void> {
    await this.goTo(field);
    await this.page.keyboard.type(text);
  }

  /** The same in the place of what stands there. */
  async overwrite(field: Locator, text: string): Promise<void> {
    await this.goTo(field);
    await this.page.keyboard.press('ControlOrMeta+A');
    await this.page.keyboard.type(text);
  }

  /** Goes to a group of radio buttons, which is one stop, and on to one of them. */
  async choose(group: Locator, one: Locator): Promise<void> {
    const checked = group.and(this.page.locator(':checked'));
    await this.goTo((await checked.count()) > 0 ? checked : group.first());
    const count = await group.count();
    for (let step = 0; step < count && !(await one.isChecked()); step += 1) {
      await this.page.keyboard.press('ArrowDown');
    }
    await expect(one).toBeChecked();
  }

  /** Presses a link or a button. */
  async press(target: Locator, key: 'Enter' | 'Space' = 'Enter'): Promise<void> {
    await this.goTo(target);
    await this.page.keyboard.press(key);
  }

  /** What has the focus now, which it shows in a moment at the latest. */
  private async stop(): Promise<string> {
    const { what } = await this.focused();
    const asItShould = { what, isLost: false, isShown: true, isInSight: true };
    await expect.poll(() => this.focused(), this.page.url()).toEqual(asItShould);
    return what;
  }

  private focused(): Promise<Stop> {
    return this.page.evaluate(() => {
      const element = document.activeElement ?? document.body;
      // A small box is outlined with its words, a link that fills its card with the card.
      const around = [[element], [element, '::after'], [element.parentElement!]] as [
        Element,
        string?,
      ][];
      const isOutlined = ([part, pseudo]: [Element, string?]) => {
        const { outlineStyle, outlineWidth } = getComputedStyle(part, pseudo);
        return outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2;
      };
      const box = element.getBoundingClientRect();
      return {
        what: `${element.tagName.toLowerCase()} “${(element.textContent || element.id).trim().slice(0, 40)}”`,
        isLost: element === document.body,
        isShown: around.some(isOutlined),
        isInSight:
          box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth,
      };
    });
  }
}
