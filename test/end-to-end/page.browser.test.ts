import { join } from 'node:path';
import { pino } from 'pino';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { knowledge } from '../../src/knowledge/index.ts';
import { type LocalWorkspace, startLocalWorkspace } from '../../src/local/workspace-server.ts';
import { createMailport } from '../../src/mailport.ts';
import { createSlackApp, type SlackApp } from '../../src/slack/app.ts';
import { createConversations } from '../../src/storage/conversations.ts';
import { launchChromium, openPage, type WatchedPage } from './browser.ts';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

/** Where the README's picture is written to, if it is wanted: `PICTURE=docs/local-workspace.png`. */
const { PICTURE: picture } = process.env;

const manifestPath = join(import.meta.dirname, '../../manifest.yml');

let browser: Browser;
let workspace: LocalWorkspace;
let app: SlackApp;
let watched: WatchedPage;
let page: Page;

beforeAll(async () => {
  browser = await launchChromium();
});

afterAll(async () => {
  await browser?.close();
});

beforeEach(async () => {
  workspace = await startLocalWorkspace({ port: 0, manifestPath });
  const { botToken, appToken, slackApiUrl } = workspace;
  app = await createSlackApp({
    connection: { mode: 'socket', botToken, appToken },
    mailport: createMailport({ entries: knowledge, conversations: createConversations() }),
    logger: pino({ level: 'silent' }),
    slackApiUrl,
  });
  await app.start();
  await open();
});

afterEach(async () => {
  await page.close();
  await app.stop();
  await workspace.stop();
  expect(watched.troubles).toEqual([]);
});

/** Opens the page, in place of the one that is open. */
async function open(options: BrowserContextOptions = {}): Promise<void> {
  if (watched && !page.isClosed()) await page.close();
  watched = await openPage(browser, workspace.url, options);
  page = watched.page;
}

const composer = () => page.getByRole('main').getByRole('textbox');
const thread = () => page.getByRole('complementary', { name: 'Thread' });
const onlyForMe = () => page.getByRole('article', { name: 'Mailport, only visible to you' });
const forAll = () => page.getByRole('log').getByRole('article', { name: 'Mailport', exact: true });

/** Types as a person does, into whatever has the caret. */
async function type(...keys: readonly string[]): Promise<void> {
  for (const key of keys) {
    await (/^[A-Z]\w*$/.test(key) ? page.keyboard.press(key) : page.keyboard.type(key));
  }
}

test('a command is completed, and answered only to the one who asked', async () => {
  await type('/ma');
  await page.getByRole('option', { name: '/mailport' }).waitFor();
  await type('Tab', 'pop3 secure', 'Enter');
  const answer = onlyForMe().filter({ hasText: '995' });
  await answer.filter({ hasText: 'SSL/TLS' }).waitFor();
  await answer.getByText('Only visible to you').waitFor();
  expect(await composer().inputValue()).toBe('');
});

test('a follow-up is one press away, and so is sharing', async () => {
  await type('/mailport pop3 secure', 'Enter');
  const buttons = onlyForMe().getByRole('button');
  const followUp = await buttons.first().textContent();
  await buttons.first().click();
  await onlyForMe().nth(1).waitFor();
  expect(followUp).not.toContain('Share');
  await onlyForMe().first().getByRole('button', { name: 'Share' }).click();
  await forAll().filter({ hasText: '995' }).filter({ hasText: 'SSL/TLS' }).waitFor();
});

test('a mention is answered in its thread, where a follow-up needs no repetition', async () => {
  await type('hey @Mai', 'Tab', 'gmail smtp', 'Enter');
  const first = thread().getByRole('article', { name: 'Mailport' }).first();
  await first.filter({ hasText: 'smtp.gmail.com' }).filter({ hasText: '465' }).waitFor();
  await thread().getByRole('textbox').click();
  await type('@Mailport and imap?', 'Enter');
  const second = thread().getByRole('article', { name: 'Mailport' }).nth(1);
  await second.filter({ hasText: 'imap.gmail.com' }).filter({ hasText: '993' }).waitFor();
  await page.getByRole('main').getByRole('button', { name: '3 replies' }).waitFor();
});

test('the newest answer is in sight from its first line, however much there is', async () => {
  await open({ viewport: { width: 1280, height: 500 } });
  await type('@Mailport gmail smtp', 'Enter');
  await thread().getByText('smtp.gmail.com').first().waitFor();
  for (const [count, question] of ['pop3 secure', 'imap secure', 'common ports'].entries()) {
    await composer().fill(`/mailport ${question}`);
    await type('Enter');
    const newest = onlyForMe().nth(count);
    await newest.waitFor();
    const list = await page.getByRole('main').getByRole('log').boundingBox();
    const heading = await newest.getByRole('heading').boundingBox();
    expect(heading?.y).toBeGreaterThanOrEqual(list?.y ?? Infinity);
    expect(heading?.y).toBeLessThan((list?.y ?? 0) + (list?.height ?? 0) - 20);
  }
});

test('a direct message is answered without a mention, and so is what follows it', async () => {
  await page.getByRole('navigation').getByRole('button', { name: 'Mailport', exact: true }).click();
  await type('pop3 secure', 'Enter');
  await thread().getByRole('article', { name: 'Mailport' }).filter({ hasText: '995' }).waitFor();
  await thread().getByRole('textbox').click();
  await type('with starttls?', 'Enter');
  const second = thread().getByRole('article', { name: 'Mailport' }).nth(1);
  await second.filter({ hasText: '110' }).filter({ hasText: 'STARTTLS' }).waitFor();
});

test('a newcomer gets an answer from each of the four examples', async () => {
  const examples = page.getByRole('region', { name: 'Things to try' }).getByRole('button');
  expect(await examples.count()).toBe(4);
  await examples.nth(0).click();
  await onlyForMe().filter({ hasText: '995' }).waitFor();
  await examples.nth(1).click();
  await thread().getByText('smtp.gmail.com').first().waitFor();
  await examples.nth(2).click();
  await onlyForMe().nth(1).filter({ hasText: '535' }).waitFor();
  await examples.nth(3).click();
  await onlyForMe().nth(2).filter({ hasText: 'expired.practice.test' }).waitFor();
});

test('everything is reached with the keyboard alone', async () => {
  await type('/mailport pop3 secure', 'Enter');
  await onlyForMe().waitFor();
  await focusBackwardsTo('Share in channel');
  await type('Enter');
  await forAll().waitFor();
  await focusBackwardsTo('general');
  await type('Enter');
  await page.getByRole('heading', { name: '#general', exact: true }).waitFor();
  await focusBackwardsTo('helpdesk');
  await type('Enter');
  await forAll().waitFor();
  expect(await focusedText()).toBe('');
  await type('ArrowUp');
  expect(await composer().inputValue()).toBe('/mailport pop3 secure');
});

/** Goes back with Shift+Tab until the control with this name has the focus. */
async function focusBackwardsTo(name: string): Promise<void> {
  for (let presses = 0; presses < 40; presses += 1) {
    if ((await focusedText()).includes(name)) return;
    await page.keyboard.press('Shift+Tab');
  }
  throw new Error(`Shift+Tab never came to “${name}”.`);
}

function focusedText(): Promise<string> {
  return page.evaluate(() =>
    document.activeElement instanceof HTMLButtonElement ? document.activeElement.innerText : '',
  );
}

test('a thread that was opened with the keyboard is closed with it, back to where one was', async () => {
  await type('@Mailport imap secure', 'Enter');
  await thread().getByText('993').first().waitFor();
  await thread().getByRole('button', { name: 'Close the thread' }).click();
  await focusBackwardsTo('1 reply');
  await type('Enter', 'thanks', 'Enter');
  await thread().getByText('thanks').waitFor();
  await type('Escape');
  await thread().waitFor({ state: 'detached' });
  expect(await focusedText()).toContain('2 replies');
});

test('a command in a thread is refused there, and its words are kept', async () => {
  await type('@Mailport imap secure', 'Enter');
  await thread().getByRole('textbox').click();
  await type('/mailport pop3', 'Enter');
  await thread().getByText('is not supported in threads').waitFor();
  expect(await thread().getByRole('textbox').inputValue()).toBe('/mailport pop3');
});

test('the page follows the system’s dark theme until a person chooses, and keeps the choice', async () => {
  const ground = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  const light = await ground();
  await open({ colorScheme: 'dark' });
  const dark = await ground();
  expect(dark).not.toBe(light);
  await page.emulateMedia({ colorScheme: 'light' });
  await expect.poll(ground, { timeout: 10_000 }).toBe(light);
  await page.emulateMedia({ colorScheme: 'dark' });
  await expect.poll(ground, { timeout: 10_000 }).toBe(dark);
  await page.getByRole('button', { name: 'Use the light theme' }).click();
  await expect.poll(ground, { timeout: 10_000 }).toBe(light);
  await page.reload();
  await page.getByRole('button', { name: 'Use the dark theme' }).waitFor();
  expect(await ground()).toBe(light);
});

test('in a window 400 wide everything has room, and places and threads lie over it', async () => {
  await open({ viewport: { width: 400, height: 740 } });
  await type('@Mailport common ports', 'Enter');
  await page.getByRole('button', { name: '1 reply' }).click();
  await thread().getByRole('table').waitFor();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(400);
  await thread().getByRole('button', { name: 'Close the thread' }).click();
  await page.getByRole('button', { name: 'Conversations' }).click();
  await page.getByRole('button', { name: 'general' }).click();
  await page.getByRole('heading', { name: '#general', exact: true }).waitFor();
});

test('a page that lost its workspace says so', async () => {
  const lost = watched;
  await app.stop();
  await workspace.stop();
  await page.getByRole('status').filter({ hasText: 'Reconnecting' }).waitFor();
  // The workspace is gone: the browser rightly complains about that, and only about that.
  expect(lost.troubles.filter((trouble) => !/ERR_|Failed to load/.test(trouble))).toEqual([]);
  watched = { page, troubles: [] };
});

test.runIf(picture)('the picture for the README', async () => {
  await open({ viewport: { width: 1360, height: 900 }, deviceScaleFactor: 2 });
  await type('@Mailport gmail smtp', 'Enter');
  await thread().getByText('smtp.gmail.com').first().waitFor();
  await composer().click();
  await type('/mailport pop3 secure', 'Enter');
  await onlyForMe().waitFor();
  await page.screenshot({ path: picture ?? '' });
});
