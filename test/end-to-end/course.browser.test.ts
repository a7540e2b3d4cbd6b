import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { open } from '../storage/scene.ts';
import { launchChromium } from './browser.ts';
import { openWalk } from './walk.ts';

vi.setConfig({ testTimeout: 120_000, hookTimeout: 60_000 });

let browser: Browser;
let walk: Awaited<ReturnType<typeof openWalk>>;
let page: Page;

beforeAll(async () => {
  browser = await launchChromium();
});

afterAll(() => browser?.close());

beforeEach(async () => {
  walk = await openWalk(browser, await open());
  page = walk.page;
});

afterEach(async () => {
  await walk.close();
  expect(walk.troubles).toEqual([]);
});

const main = () => page.getByRole('main');
const go = (place: RegExp) =>
  page.getByRole('navigation').getByRole('button', { name: place }).click();
const be = (name: string) => page.getByLabel('Who you are').selectOption({ label: name });
const direct = /^Mailport(?! Home)/;
const modal = () => page.getByRole('dialog').first();
const step = () => main().getByRole('article').last();

async function say(text: string): Promise<void> {
  await main().getByRole('textbox').first().fill(text);
  await page.keyboard.press('Enter');
}

test('a newcomer is welcomed, begins, leaves, and goes on from Home and from a channel', async () => {
  await say('/mailport onboard @New colleague');
  await main().getByText('The welcome is on its way').waitFor();
  await be('New colleague');
  await go(direct);
  await step().getByText('@You').waitFor();
  await step().getByRole('button', { name: 'Tell them when I start and finish' }).click();
  await step().getByText('they hear when you start').waitFor();
  await step().getByRole('button', { name: 'Start the course' }).click();
  await step().getByRole('button', { name: 'Start with lesson 1' }).click();
  await step().getByRole('button', { name: 'To the questions' }).click();
  await step().getByText('Lesson 1, question 1 of 3').waitFor();

  await go(/Home/);
  await main().getByRole('button', { name: 'Go on', exact: true }).click();
  await modal().getByText('Lesson 1, question 1 of 3').waitFor();
  await modal()
    .getByRole('button', { name: /^D: The outgoing server/ })
    .click();
  await modal()
    .getByRole('heading', { name: /^Right/ })
    .waitFor();
  await modal().getByRole('button', { name: 'Close' }).first().click();

  await go(/helpdesk/);
  await say('/mailport learn');
  await step().getByText('Lesson 1, question 2 of 3').waitFor();
  await be('You');
  await go(direct);
  await main().getByText('I have started the course').waitFor();
});

test('the last question is answered in a field, and the verdict names each port', async () => {
  await say('/mailport learn interview');
  await step().getByRole('button', { name: 'Answer in your own words' }).click();
  await modal().getByLabel('Your answer').fill('smtp 25 465 587, imap 143/993 ssl, pop 110 993');
  await modal().getByRole('button', { name: 'Answer' }).click();
  await modal()
    .getByRole('heading', { name: /^6 of the 7 ports are right/ })
    .waitFor();
  await modal().getByText('993 is IMAP with SSL/TLS, not POP3.').waitFor();
  await modal().getByRole('button', { name: 'My progress' }).click();
  await modal().getByText('6 of 7 ports').waitFor();
  // What was answered is for nobody else.
  await be('New colleague');
  expect(await main().getByText('6 of the 7').count()).toBe(0);
});

test('a quiz question is answered, and everything is forgotten when one says so', async () => {
  await say('/mailport quiz pop3');
  await step().getByText('Quiz: a new one').waitFor();
  await step().getByRole('button').first().click();
  await step()
    .getByRole('heading', { name: /^(Right|Not quite)/ })
    .waitFor();
  await say('/mailport forget me');
  await step().getByRole('button', { name: 'Yes, forget me' }).click();
  await step().getByText('nothing of you is kept any more').waitFor();
  await say('/mailport progress');
  await step().getByText('You have not started yet').waitFor();
});
