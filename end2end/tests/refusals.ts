// Forms that cannot be sent empty, because a text is required of them, and what they answer then. Others are left alone:
// a button without a text beside it acts.
import type { Page } from '@playwright/test';

const REQUIRED = ':is(input, textarea)[aria-required="true"]:not([type=radio], [type=checkbox])';

export interface Refusable {
  /** What it does and what it asks. */
  readonly shape: string;
  /** Its place among the forms of the page. */
  readonly position: number;
}

/** Those of the page that is open. */
export function refusable(page: Page): Promise<Refusable[]> {
  return page.evaluate((required) => {
    const shape = (form: HTMLFormElement) => {
      const act = form.querySelector('[type=hidden][name=act]')?.getAttribute('value');
      const names = [...form.querySelectorAll('[name]')].map((one) => one.getAttribute('name'));
      return `${act}(${[...new Set(names)].join()})`;
    };
    return [...document.forms]
      .map((form, position) => ({ form, position }))
      .filter(({ form }) => form.method === 'post' && form.querySelector(required) !== null)
      .map(({ form, position }) => ({ shape: shape(form), position }));
  }, REQUIRED);
}

/** Sends one without the texts that it requires, past the scripts of its page, and waits for the answer to be shown. */
export async function sendEmpty(
  page: Page,
  position: number,
): Promise<{ status: number; html: string }> {
  const answered = page.waitForResponse((response) => response.request().method() === 'POST');
  const shown = page.waitForEvent('load');
  await page.evaluate(
    ([required, position]) => {
      const form = document.forms[position];
      for (const field of form.querySelectorAll<HTMLInputElement>(required)) field.value = '';
      HTMLFormElement.prototype.submit.call(form);
    },
    [REQUIRED, position] as const,
  );
  const [response] = await Promise.all([answered, shown]);
  return { status: response.status(), html: await response.text() };
}
