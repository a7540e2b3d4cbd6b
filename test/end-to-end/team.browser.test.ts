import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { open } from '../storage/scene.ts';
import { launchChromium } from './browser.ts';
import { openWalk } from './walk.ts';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

/** Where the README's picture is written to, if it is wanted: `TEACHING_PICTURE=docs/teaching.png`. */
const { TEACHING_PICTURE: picture } = process.env;

let browser: Browser;
let walk: Awaited<ReturnType<typeof openWalk>>;
let page: Page;

beforeAll(async () => {
  browser = await launchChromium();
});

afterAll(() => browser?.close());

beforeEach(async () => {
  const look = picture ? { viewport: { width: 1200, height: 840 } } : {};
  walk = await openWalk(browser, await open(), look);
  page = walk.page;
});

afterEach(async () => {
  await walk.close();
  expect(walk.troubles).toEqual([]);
});

const go = (place: string) =>
  page.getByRole('navigation').getByRole('button', { name: place, exact: true }).click();
const composer = () => page.getByRole('main').getByRole('textbox');
const article = (words: string) =>
  page.getByRole('main').getByRole('article').filter({ hasText: words }).last();
const modal = () => page.getByRole('dialog').first();
const press = (name: string | RegExp) => modal().getByRole('button', { name }).first().click();
const be = (name: string) => page.getByLabel('Who you are').selectOption({ label: name });

async function say(text: string): Promise<void> {
  await composer().fill(text);
  await page.keyboard.press('Enter');
}

test('the course: from the command to a verdict, each step in the place of the one before', async () => {
  await say('/mailport learn');
  const step = page.getByRole('article', { name: 'Mailport, only visible to you' });
  await step.getByRole('button', { name: 'Start with lesson 1' }).click();
  await step.getByText('Lesson 1 of 8').waitFor();
  await step.getByRole('button', { name: 'To the questions' }).click();
  await step.getByText('question 1 of 3').waitFor();
  await step.getByRole('button', { name: /^A: / }).first().click();
  await step.getByRole('heading', { name: /^(Right|Not quite)/ }).waitFor();
  expect(await step.count()).toBe(1);
});

test('teaching: a new colleague asks, the team teaches, the new colleague has the answer', async () => {
  const question = 'which server do the scanners on floor 2 use';
  await be('New colleague');
  await say(`/mailport ${question}`);
  await article('nothing about mail')
    .getByRole('button', { name: 'Send this to the team' })
    .click();
  await article('Your team has the question').waitFor();
  await be('You');
  await go('# mail-desk');
  const post = article(question);
  await post.getByText('@New colleague').waitFor();
  await post.getByRole('button', { name: 'Teach the answer' }).click();
  await modal().getByLabel('Title').fill('Scanners on floor 2');
  await modal().getByLabel('Ways to ask for it').fill(`${question}\nscanner floor 2`);
  await modal().getByLabel('Answer').fill('They send without a login, from the office network.');
  await modal().getByLabel('Servers').fill('SMTP relay.example.com 25 STARTTLS');
  await press('Save');
  await modal().getByText('has the answer').waitFor();
  await press('Close');
  await post.getByText('✓ Answered by').waitFor();
  await be('New colleague');
  await article('From your workspace, taught on').getByText('relay.example.com').first().waitFor();
  if (picture) await page.screenshot({ path: picture });
  await say('/mailport scanner floor 2');
  const own = page
    .getByRole('main')
    .getByRole('article')
    .filter({ hasText: 'From your workspace' });
  await expect.poll(() => own.count()).toBe(2);
});

test('entries: one is edited, deleted once that is confirmed, and brought back', async () => {
  await go('# mail-desk');
  await say('/mailport entries');
  await article('not taught').getByRole('button', { name: 'Teach something new' }).click();
  await modal().getByLabel('Title').fill('Fax');
  await modal().getByLabel('Ways to ask for it').fill('fax');
  await modal().getByLabel('Answer').fill('In room 4.');
  await press('Save');
  await modal().getByText('Saved').waitFor();
  await press('Close');
  await say('/mailport entries');
  await article('one entry').getByRole('combobox').selectOption({ label: 'Fax' });
  await modal()
    .getByText(/^Taught on .* by/)
    .waitFor();
  await modal().getByRole('button', { name: 'Delete this entry' }).click();
  const asking = page.getByRole('dialog').filter({ hasText: 'Delete this entry?' });
  await asking.last().getByRole('button', { name: 'Delete', exact: true }).click();
  await modal().getByText('The entry is deleted').waitFor();
  await press('Undo');
  await modal().getByText('The last change is undone').waitFor();
  await press('Close');
  await say('/mailport fax');
  await article('In room 4.').waitFor();
});

test('Home: an example is answered in front of it, the daily question switched on and off', async () => {
  await go('⌂ Mailport Home');
  const home = page.getByRole('main');
  await home.getByRole('heading', { name: 'The ports at a glance' }).waitFor();
  await home.getByRole('button', { name: 'Ask: gmail imap' }).click();
  await modal().getByText('imap.gmail.com').first().waitFor();
  await press('Close');
  await home.getByRole('button', { name: 'Switch on …' }).click();
  await modal().getByLabel('Every day at').selectOption('08:30');
  await modal().getByLabel('Your time zone').selectOption({ value: 'Europe/Berlin' });
  await press('Switch on');
  await modal().getByText('08:30').waitFor();
  await press('Close');
  await home.getByText('08:30 (Europe/Berlin)').waitFor();
  await home.getByRole('button', { name: 'Switch the daily question off' }).click();
  await modal().getByText('is off').waitFor();
  await press('Close');
  await home.getByText('It is off').waitFor();
});

test('Home: forgetting asks first', async () => {
  await go('⌂ Mailport Home');
  await page.getByRole('button', { name: 'Delete what is kept of me' }).click();
  const asking = page.getByRole('dialog').filter({ hasText: 'Delete what is kept of you?' });
  await asking.getByRole('button', { name: 'Forget me' }).click();
  await page.getByText('nothing of you is kept any more').waitFor();
});

test('the shortcut on a message explains the error, and shares it in its thread', async () => {
  await say('554 5.7.1 <bob@example.com>: Relay access denied');
  const message = article('Relay access denied');
  await message.hover();
  await message.getByRole('button', { name: 'More actions' }).click();
  await page.getByRole('menuitem', { name: /Explain mail error/ }).click();
  await modal().getByRole('heading').nth(1).waitFor();
  await press('Share this in the thread');
  await modal().getByText('Shared in the thread').waitFor();
  await press('Close');
  await page.getByRole('main').getByRole('button', { name: '1 reply' }).waitFor();
});

test('the global shortcut looks up, again and again', async () => {
  await page.getByRole('button', { name: 'Shortcuts' }).click();
  await page.getByRole('menuitem', { name: /Look up a mail port/ }).click();
  await modal().getByRole('textbox').fill('pop3 secure');
  await press('Look up');
  await modal().getByText('995').first().waitFor();
  await modal().getByRole('textbox').fill('and imap?');
  await press('Look up');
  await modal().getByText('993').first().waitFor();
});

test('a thumb under an answer stays pressed', async () => {
  await say('/mailport pop3 secure');
  const good = article('995').getByRole('button', { name: 'This answer is good' });
  await good.click();
  expect(await good.getAttribute('aria-pressed')).toBe('true');
});
