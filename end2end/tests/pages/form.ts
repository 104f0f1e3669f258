// One form of a page: which act it is, and on what it acts, stands in it. Its button is found by what it says. It is
// filled and sent by a keyboard where there is one, but for menus, and otherwise by whatever is quickest.
import { expect, type Locator, type Page } from '@playwright/test';

import type { Keyboard } from './keyboard.ts';

/** What to do with a field: type or choose a text, or tick the boxes of these values, or the only one. */
export type Fields = Record<string, string | string[] | true>;

export class Form {
  readonly root: Locator;

  constructor(
    private readonly page: Page,
    act: string,
    on?: string,
    private readonly keyboard?: Keyboard,
  ) {
    const hidden = (name: string, value: string) =>
      page.locator(`input[type=hidden][name="${name}"][value="${value}"]`);
    const form = page.locator('form').filter({ has: hidden('act', act) });
    this.root = on === undefined ? form : form.filter({ has: hidden('on', on) });
  }

  field(name: string): Locator {
    return this.root.locator(`[name="${name}"]`);
  }

  async fill(fields: Fields): Promise<void> {
    await this.unfold();
    for (const [name, value] of Object.entries(fields)) {
      if (value === true) {
        await this.check(this.field(name));
      } else if (Array.isArray(value)) {
        for (const one of value)
          await this.check(this.root.locator(`[name="${name}"][value="${one}"]`));
      } else {
        await this.put(this.field(name), value);
      }
    }
  }

  /** Presses a button by its words; the form's page, or the one to which it leads, says that it was taken. */
  async send(button: string | RegExp): Promise<void> {
    await this.unfold();
    await this.press(this.root.getByRole('button', { name: button }));
    await expect(this.page.locator('.c-trouble')).toHaveCount(0);
  }

  async sendAndBeTold(button: string | RegExp, said: RegExp): Promise<void> {
    await this.send(button);
    await expect(this.page.locator('#said')).toHaveText(said);
  }

  private async put(field: Locator, value: string): Promise<void> {
    const kind = await field
      .first()
      .evaluate((element) => element.getAttribute('type') ?? element.tagName);
    if (kind === 'radio') await this.choose(field, value);
    else if (kind === 'SELECT') await field.selectOption(value);
    else if (this.keyboard === undefined) await field.fill(value);
    else await this.keyboard.overwrite(field, value);
  }

  private async check(box: Locator): Promise<void> {
    if (this.keyboard === undefined) await box.check();
    else if (!(await box.isChecked())) await this.keyboard.press(box, 'Space');
    await expect(box).toBeChecked();
  }

  private async choose(group: Locator, value: string): Promise<void> {
    const one = group.and(this.page.locator(`[value="${value}"]`));
    if (this.keyboard === undefined) await one.check();
    else await this.keyboard.choose(group, one);
  }

  private async press(target: Locator): Promise<void> {
    if (this.keyboard === undefined) await target.click();
    else await this.keyboard.press(target);
  }

  /** A form below a summary is opened by it. */
  private async unfold(): Promise<void> {
    const folded = this.root.locator('xpath=ancestor::details[not(@open)]');
    if ((await folded.count()) > 0) await this.press(folded.first().locator('> summary'));
  }
}
