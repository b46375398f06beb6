import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';

const path = process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium';

/** Why there is no browser to test in; `null` where there is one. */
export const noBrowser = existsSync(path)
  ? null
  : `no Chromium at ${path}: install it (Debian: apt-get install chromium) or say where it is (CHROMIUM_PATH)`;

/** A headless Chromium that opens no connection of its own. */
export function launchBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: path,
    headless: true,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
}
