import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { App, LogLevel, SocketModeReceiver } from '@slack/bolt';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { parse, stringify } from 'yaml';
import { type LocalWorkspace, startLocalWorkspace } from '../../src/local/workspace-server.ts';
import { launchChromium, openPage, type WatchedPage } from './browser.ts';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

/** An app that sends what Mailport does not (yet): modals, a Home tab, every element. */

const plain = (text: string) => ({ type: 'plain_text' as const, text });
const mrkdwn = (text: string) => ({ type: 'mrkdwn' as const, text });
const option = (text: string) => ({ text: plain(text), value: text.toLowerCase() });

const question = {
  type: 'modal' as const,
  callback_id: 'question',
  title: plain('Look up a port'),
  submit: plain('Look up'),
  blocks: [
    {
      type: 'input' as const,
      block_id: 'words',
      label: plain('Question'),
      element: { type: 'plain_text_input' as const, action_id: 'text' },
    },
    {
      type: 'input' as const,
      block_id: 'provider',
      optional: true,
      label: plain('Provider'),
      element: {
        type: 'static_select' as const,
        action_id: 'name',
        options: [option('Gmail'), option('iCloud')],
      },
    },
    {
      type: 'input' as const,
      block_id: 'show',
      optional: true,
      label: plain('Show'),
      element: {
        type: 'checkboxes' as const,
        action_id: 'what',
        options: [option('Ports'), option('Sources')],
        initial_options: [option('Ports')],
      },
    },
  ],
};

let browser: Browser;
let folder: string;
let workspace: LocalWorkspace;
let receiver: SocketModeReceiver;
let watched: WatchedPage;
let page: Page;
let heard: unknown[];

beforeAll(async () => {
  browser = await launchChromium();
  folder = mkdtempSync(join(tmpdir(), 'mailport-page-'));
});

afterAll(async () => {
  await browser?.close();
  rmSync(folder, { recursive: true, force: true });
});

beforeEach(async () => {
  heard = [];
  workspace = await startLocalWorkspace({ port: 0, manifestPath: writeManifest() });
  receiver = new SocketModeReceiver({
    appToken: workspace.appToken,
    installerOptions: { clientOptions: { slackApiUrl: workspace.slackApiUrl } },
    logLevel: LogLevel.ERROR,
  });
  const clientOptions = { slackApiUrl: workspace.slackApiUrl };
  const app = new App({ token: workspace.botToken, receiver, clientOptions, convoStore: false });
  listen(app);
  await app.start();
  watched = await openPage(browser, workspace.url);
  page = watched.page;
});

afterEach(async () => {
  await page.close();
  await receiver.client.disconnect();
  await workspace.stop();
  expect(watched.troubles).toEqual([]);
});

/** Mailport's manifest with what this app needs beside it. */
function writeManifest(): string {
  const manifest = parse(readFileSync(join(import.meta.dirname, '../../manifest.yml'), 'utf8'));
  manifest.features.app_home.home_tab_enabled = true;
  manifest.features.shortcuts = [
    { name: 'Look up', type: 'global', callback_id: 'look-up', description: 'Asks a question' },
    { name: 'Explain', type: 'message', callback_id: 'explain', description: 'Explains it' },
  ];
  manifest.settings.event_subscriptions.bot_events.push('app_home_opened');
  const path = join(folder, 'manifest.yml');
  writeFileSync(path, stringify(manifest));
  return path;
}

function listen(app: App): void {
  app.shortcut('look-up', async ({ ack, client, shortcut: { trigger_id } }) => {
    await ack();
    await client.views.open({ trigger_id, view: question });
  });
  app.shortcut('explain', async ({ ack, payload }) => {
    heard.push('message' in payload ? payload.message.text : payload);
    await ack();
  });
  app.view('question', async ({ ack, view: { state } }) => {
    heard.push(state.values);
    const { words } = state.values;
    const { text } = words ?? {};
    const isShort = (text?.value ?? '').length < 4;
    await (isShort
      ? ack({ response_action: 'errors', errors: { words: 'Please say more.' } })
      : ack());
  });
  app.event('app_home_opened', async ({ client, event: { user } }) => {
    const blocks = [{ type: 'section' as const, text: mrkdwn('Welcome *home*') }];
    await client.views.publish({ user_id: user, view: { type: 'home', blocks } });
  });
  app.action(/.*/, async ({ ack, payload, body }) => {
    heard.push({ payload, state: 'state' in body ? body.state : undefined });
    await ack();
  });
}

/** Posts blocks to the channel as the app does, past Bolt's types: some are meant to be unknown. */
async function post(...blocks: readonly unknown[]): Promise<void> {
  const response = await fetch(`${workspace.slackApiUrl}chat.postMessage`, {
    method: 'POST',
    headers: {
      authorization: `Bearer ${workspace.botToken}`,
      'content-type': 'application/json; charset=utf-8',
    },
    body: JSON.stringify({ channel: 'C0HELPDESK', text: 'Blocks', blocks }),
  });
  expect(await response.json()).toMatchObject({ ok: true });
}

/** The next thing that the app hears. */
async function nextHeard(): Promise<unknown> {
  await expect.poll(() => heard.length).toBeGreaterThan(0);
  return heard.shift();
}

const message = () => page.getByRole('log').getByRole('article').last();

test('a block or element that the page cannot draw is shown as such, with what is in it', async () => {
  await post(
    { type: 'card', title: mrkdwn('A card') },
    { type: 'actions', elements: [{ type: 'datepicker', action_id: 'day' }] },
  );
  const card = message().getByText('Block of type “card” cannot be drawn here');
  await card.click();
  await message().getByText('"text": "A card"').waitFor();
  await message().getByText('Element of type “datepicker” cannot be drawn here').waitFor();
});

test('mrkdwn is drawn, and what is escaped in it stays text', async () => {
  await post({
    type: 'section',
    text: mrkdwn(
      '*995* `SSL/TLS` <https://a.example|source> &lt;b&gt;x&lt;/b&gt; <javascript:x|no>',
    ),
    fields: [mrkdwn('*Port*\n995'), mrkdwn('*Mode*\nSSL/TLS')],
  });
  await message().locator('strong', { hasText: '995' }).waitFor();
  await message().locator('code', { hasText: 'SSL/TLS' }).waitFor();
  await message().getByText('<b>x</b> no').waitFor();
  const links = message().getByRole('link');
  expect(await links.count()).toBe(1);
  expect(await links.getAttribute('href')).toBe('https://a.example');
  expect(await links.getAttribute('rel')).toContain('noopener');
  expect(await links.getAttribute('target')).toBe('_blank');
});

test('a picture from elsewhere is told, not fetched', async () => {
  await post({ type: 'image', image_url: 'https://a.example/x.png', alt_text: 'A map of ports' });
  await message().getByRole('img', { name: 'A map of ports' }).waitFor();
});

test('a table has a head, its columns their alignment', async () => {
  const row = (...cells: readonly string[]) => cells.map((text) => ({ type: 'raw_text', text }));
  await post({
    type: 'table',
    rows: [row('Service', 'Port'), row('IMAP', '993'), row('POP3', '995')],
    column_settings: [{ align: 'left' }, { align: 'right' }],
  });
  const table = message().getByRole('table');
  expect(await table.getByRole('columnheader').allTextContents()).toEqual(['Service', 'Port']);
  expect(await table.getByRole('cell').allTextContents()).toEqual(['IMAP', '993', 'POP3', '995']);
  const port = table.getByRole('cell', { name: '993' });
  expect(await port.evaluate((cell) => getComputedStyle(cell).textAlign)).toBe('right');
});

test('rich text keeps its lists, with their numbers', async () => {
  const section = (text: string, style = {}) => ({
    type: 'rich_text_section',
    elements: [{ type: 'text', text, style }],
  });
  await post({
    type: 'rich_text',
    elements: [
      section('What to do', { bold: true }),
      { type: 'rich_text_list', style: 'ordered', elements: [section('Open'), section('Set')] },
      { type: 'rich_text_list', style: 'bullet', indent: 1, elements: [section('995')] },
      { type: 'rich_text_list', style: 'ordered', offset: 2, elements: [section('Save')] },
    ],
  });
  await message().locator('strong', { hasText: 'What to do' }).waitFor();
  expect(await message().getByRole('listitem').allTextContents()).toEqual([
    'Open',
    'Set',
    '995',
    'Save',
  ]);
  expect(await message().locator('ol').last().getAttribute('start')).toBe('3');
});

test('a button that asks for confirmation does nothing until it is given', async () => {
  const confirm = {
    title: plain('Sure?'),
    text: plain('It is gone then.'),
    confirm: plain('Delete'),
    deny: plain('Keep'),
  };
  const button = {
    type: 'button',
    action_id: 'delete',
    text: plain('Delete it'),
    value: '1',
    confirm,
  };
  await post({ type: 'actions', block_id: 'row', elements: [button] });
  await page.getByRole('button', { name: 'Delete it' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Keep' }).click();
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await page.getByRole('button', { name: 'Delete it' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Delete' }).click();
  expect(await nextHeard()).toMatchObject({ payload: { action_id: 'delete', value: '1' } });
  expect(heard).toEqual([]);
});

test('what is picked reaches the app with everything else that the message holds', async () => {
  await post(
    {
      type: 'section',
      block_id: 'pick',
      text: plain('Provider'),
      accessory: {
        type: 'static_select',
        action_id: 'provider',
        placeholder: plain('Which one?'),
        options: [option('Gmail'), option('iCloud')],
      },
    },
    {
      type: 'actions',
      block_id: 'row',
      elements: [
        { type: 'radio_buttons', action_id: 'way', options: [option('Send'), option('Fetch')] },
        { type: 'overflow', action_id: 'more', options: [option('Copy'), option('Hide')] },
      ],
    },
  );
  await page.getByLabel('Which one?').selectOption('iCloud');
  expect(await nextHeard()).toMatchObject({ payload: { selected_option: { value: 'icloud' } } });
  await page.getByLabel('Fetch').check();
  expect(await nextHeard()).toMatchObject({
    payload: { action_id: 'way', selected_option: { value: 'fetch' } },
    state: { values: { pick: { provider: { selected_option: { value: 'icloud' } } } } },
  });
  await message().locator('.block-actions').getByRole('button', { name: 'More actions' }).click();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  expect(await nextHeard()).toMatchObject({ payload: { selected_option: { value: 'hide' } } });
});

test('a modal holds what was entered through errors, and sends it in Slack’s shape', async () => {
  await page.getByRole('button', { name: 'Shortcuts' }).click();
  await page.getByRole('menuitem', { name: 'Look up' }).click();
  const modal = page.getByRole('dialog', { name: 'Look up a port' });
  await modal.getByRole('button', { name: 'Look up' }).click();
  await modal.getByText('Please complete this required field.').waitFor();
  await modal.getByLabel('Provider').selectOption('Gmail');
  await modal.getByLabel('Sources').check();
  await modal.getByLabel('Question').fill('abc');
  await page.keyboard.press('Enter');
  await modal.getByText('Please say more.').waitFor();
  expect(await modal.getByLabel('Question').inputValue()).toBe('abc');
  heard = [];
  await modal.getByLabel('Question').fill('pop3 secure');
  await page.keyboard.press('Enter');
  await modal.waitFor({ state: 'detached' });
  expect(await nextHeard()).toEqual({
    words: { text: { type: 'plain_text_input', value: 'pop3 secure' } },
    provider: { name: { type: 'static_select', selected_option: option('Gmail') } },
    show: {
      what: { type: 'checkboxes', selected_options: [option('Ports'), option('Sources')] },
    },
  });
});

test('a modal keeps the focus, closes on Escape, and gives the focus back', async () => {
  await page.getByRole('button', { name: 'Shortcuts' }).click();
  await page.getByRole('menuitem', { name: 'Look up' }).click();
  const modal = page.getByRole('dialog');
  await modal.waitFor();
  for (let presses = 0; presses < 12; presses += 1) {
    await page.keyboard.press('Tab');
    const isOutside = await page.evaluate(
      () => document.activeElement?.closest('main, nav, aside') !== null,
    );
    expect(isOutside).toBe(false);
  }
  await page.keyboard.press('Escape');
  await modal.waitFor({ state: 'detached' });
  expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe(
    'Shortcuts',
  );
});

test('a message is handed to a shortcut from its menu', async () => {
  await post({ type: 'section', text: plain('550 5.7.1') });
  await message().hover();
  await message().getByRole('button', { name: 'More actions' }).click();
  await page.getByRole('menuitem', { name: 'Explain' }).click();
  expect(await nextHeard()).toBe('Blocks');
});

test('the app’s Home shows what the app publishes when it is opened', async () => {
  const places = page.getByRole('navigation');
  await places.getByRole('button', { name: 'Mailport Home' }).click();
  await page.getByRole('main').getByText('Welcome home').waitFor();
});

test('a message elsewhere is marked until it is seen', async () => {
  const places = page.getByRole('navigation');
  await places.getByRole('button', { name: 'general' }).click();
  await post({ type: 'section', text: plain('News') });
  await places.getByRole('button', { name: 'helpdesk new' }).click();
  await page.getByRole('log').getByText('News').waitFor();
  expect(await places.getByRole('button', { name: 'helpdesk new' }).count()).toBe(0);
});
