// The part of the log page on which the record is checked in the browser.
import type { Locator, Page } from '@playwright/test';

import type { Words } from '../words.ts';

/** A file as a reader has it. */
export interface File {
  name: string;
  mimeType: string;
  buffer: Buffer;
}

export class Recount {
  readonly section: Locator;
  readonly start: Locator;
  /** What is said of the whole. */
  readonly said: Locator;
  readonly findings: Locator;
  readonly kept: Locator;
  readonly record: Locator;
  readonly receipt: Locator;
  readonly checkpoint: Locator;

  constructor(
    private readonly page: Page,
    private readonly words: Words,
  ) {
    this.section = page.getByRole('region', { name: words.say('recount'), exact: true });
    this.start = this.section.getByRole('button', { name: words.say('recount') });
    this.said = this.section.getByRole('status');
    this.findings = this.section.locator('[data-part="findings"] > ol > li');
    this.kept = this.section.locator('[data-part="kept"] > ol > li');
    this.record = this.section.getByLabel(words.say('recount-file'));
    this.receipt = this.section.getByLabel(words.say('recount-receipt'));
    this.checkpoint = this.section.getByLabel(words.say('recount-checkpoint'));
  }

  /** Shows where files are chosen. */
  async more(): Promise<void> {
    await this.section.getByText(this.words.say('recount-more')).click();
  }

  /** Drops files onto the section. */
  async drop(...files: File[]): Promise<void> {
    const dropped = files.map(({ name, mimeType, buffer }) => ({
      name,
      mimeType,
      bytes: [...buffer],
    }));
    const dataTransfer = await this.page.evaluateHandle((files) => {
      const transfer = new DataTransfer();
      for (const { name, mimeType, bytes } of files) {
        transfer.items.add(new File([new Uint8Array(bytes)], name, { type: mimeType }));
      }
      return transfer;
    }, dropped);
    await this.section.dispatchEvent('drop', { dataTransfer });
  }

  /** The rules that were found broken or not recomputable, in their order. */
  rules(): Promise<string[]> {
    return this.findings.locator('[data-part="rule"]').allTextContents();
  }
}
