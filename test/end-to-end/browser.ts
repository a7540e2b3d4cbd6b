/// <reference lib="dom" />
// Playwright's types speak of the browser's.
import { existsSync } from 'node:fs';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';

const { CHROMIUM: executablePath = '/usr/bin/chromium' } = process.env;

/** Starts the Chromium that `CHROMIUM` names, or Debian's. Throws with a hint when there is none. */
export async function launchChromium(): Promise<Browser> {
  if (!existsSync(executablePath)) {
    throw new Error(
      `There is no Chromium at ${executablePath}. Install one (Debian: apt-get install chromium), or name yours: CHROMIUM=/path/to/it npm run test:browser`,
    );
  }
  const quiet = ['background-networking', 'component-update', 'sync', 'quic', 'gpu'];
  return chromium.launch({
    executablePath,
    args: ['--no-sandbox', '--no-first-run', ...quiet.map((what) => `--disable-${what}`)],
  });
}

/** A page, and what went wrong on it. */
export interface WatchedPage {
  readonly page: Page;
  /** Errors on the console, uncaught ones, and requests that would leave this machine. */
  readonly troubles: readonly string[];
}

/** Opens the page of a local workspace and keeps an eye on it. */
export async function openPage(
  browser: Browser,
  url: string,
  options: BrowserContextOptions = {},
): Promise<WatchedPage> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 }, ...options });
  page.setDefaultTimeout(10_000);
  const troubles: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') troubles.push(message.text());
  });
  page.on('pageerror', (error) => troubles.push(error.message));
  page.on('request', (request) => {
    const { protocol, origin } = new URL(request.url());
    if (protocol !== 'data:' && origin !== url) troubles.push(`asked for ${request.url()}`);
  });
  await page.goto(url);
  await page.getByRole('textbox').waitFor();
  return { page, troubles };
}
