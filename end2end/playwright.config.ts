// Each test starts a server of its own (see tests/fixtures.ts), so nothing here does.
import { defineConfig } from '@playwright/test';

const chromium = {
  browserName: 'chromium' as const,
  launchOptions: {
    executablePath: process.env.PATHWAYS_CHROMIUM,
    // The browser looks nothing up by itself, so the tests also run on a machine without a network.
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  },
  locale: 'en-CA',
};

export default defineConfig({
  testDir: 'tests',
  forbidOnly: true,
  fullyParallel: true,
  workers: 2,
  retries: 0,
  // A machine that does much else is slow, not wrong.
  timeout: 90_000,
  expect: { timeout: 15_000 },
  reporter: [['list']],
  use: { trace: { mode: 'retain-on-failure', screenshots: false } },
  projects: [
    {
      name: 'phone',
      use: { ...chromium, viewport: { width: 360, height: 740 }, hasTouch: true },
      grepInvert: /@desk/,
    },
    {
      name: 'desktop',
      use: { ...chromium, viewport: { width: 1280, height: 900 } },
      // The long ones are walked on a phone, where there is least room.
      grepInvert: /@walk|@everywhere|@phone/,
    },
    {
      name: 'no-js',
      use: { ...chromium, viewport: { width: 1280, height: 900 }, javaScriptEnabled: false },
      // What needs a script by its nature is not asked of a browser without one.
      grepInvert: /@script|@everywhere|@phone/,
    },
  ],
});
