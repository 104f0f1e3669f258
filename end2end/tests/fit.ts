// What a ruler says of a page, which axe does not: nothing reaches beyond the window, also with letters twice as large,
// and what is touched is large enough for a thumb.
import type { Page } from '@playwright/test';

/** The smallest side of what is touched, in CSS pixels: WCAG 2.5.5. */
const SMALLEST = 44;
/** Sides are fractions of pixels, and their sums too. */
const BLUR = 0.5;
const LARGE_TEXT = '200%';

/** Each misfit of the page that is open, in words. */
export async function misfits(page: Page): Promise<string[]> {
  const found = await beyond(page, 'reaches');
  found.push(...(await page.evaluate(smallTargets, SMALLEST - BLUR)));
  await page.evaluate((size) => (document.documentElement.style.fontSize = size), LARGE_TEXT);
  found.push(...(await beyond(page, 'with large text reaches')));
  await page.evaluate(() => document.documentElement.style.removeProperty('font-size'));
  return found;
}

async function beyond(page: Page, how: string): Promise<string[]> {
  const pixels = await page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    return scrollWidth - clientWidth;
  });
  return pixels > 0 ? [`${how} ${pixels} px beyond the window`] : [];
}

/**
 * Runs in the page. WCAG allows that a link within a sentence is as high as its line, and that a small one, such as a sign
 * on a map, has an equivalent on the same page that is large enough.
 */
function smallTargets(smallest: number): string[] {
  const large = new Set<string | null>();
  for (const link of document.querySelectorAll('a[href]')) {
    const { width, height } = link.getBoundingClientRect();
    if (Math.min(width, height) >= smallest) large.add(link.getAttribute('href'));
  }
  const selector = 'a[href], button, input:not([type=hidden]), select, textarea, summary';
  const small: string[] = [];
  for (const element of document.querySelectorAll<HTMLElement>(selector)) {
    if (!element.checkVisibility({ visibilityProperty: true })) continue;
    const isInSentence =
      getComputedStyle(element).display === 'inline' &&
      [...element.parentElement!.childNodes].some(
        (node) => node.nodeType === Node.TEXT_NODE && /\p{L}/u.test(node.textContent!),
      );
    if (isInSentence || large.has(element.getAttribute('href'))) continue;
    // Its label is touched for it; and a card is where its link is stretched over it.
    const touched = [element, ...((element as HTMLInputElement).labels ?? [])];
    const isStretched = getComputedStyle(element, '::after').position === 'absolute';
    if (isStretched) touched.push(element.offsetParent as HTMLElement);
    const boxes = touched.map((one) => one.getBoundingClientRect());
    // What waits outside the window for the focus is not touched.
    if (boxes.every(({ right, bottom }) => right <= 0 || bottom <= 0)) continue;
    const isLarge = boxes.some(({ width, height }) => Math.min(width, height) >= smallest);
    const [{ width, height }] = boxes;
    if (!isLarge)
      small.push(
        `only ${Math.round(width)} by ${Math.round(height)} px to touch at ${element.outerHTML.slice(0, 160)}`,
      );
  }
  return small;
}
