import { join } from 'node:path';
import { pino } from 'pino';
import { expect, onTestFinished, test, vi } from 'vitest';
import { knowledge } from '../../src/knowledge/index.ts';
import { startLocalWorkspace } from '../../src/local/workspace-server.ts';
import { createMailport } from '../../src/mailport.ts';
import { openChecks } from '../../src/open-checks.ts';
import { addPractice } from '../../src/practice-checks.ts';
import { createSlackApp } from '../../src/slack/app.ts';
import { createConversations } from '../../src/storage/conversations.ts';
import { launchChromium, openPage } from './browser.ts';

vi.setConfig({ testTimeout: 60_000 });

/** Where the README's picture is written to, if it is wanted: `CHECK_PICTURE=docs/check.png`. */
const { CHECK_PICTURE: picture } = process.env;

/** A page on a local workspace with practice servers, as `npm start` has them. */
async function open() {
  const manifestPath = join(import.meta.dirname, '../../manifest.yml');
  const workspace = await startLocalWorkspace({ port: 0, manifestPath });
  onTestFinished(() => workspace.stop());
  const usual = openChecks({
    openings: { nets: [], hosts: [] },
    resolvers: [],
    vantage: 'this machine',
    canaries: [],
    heloName: null,
  });
  const practice = usual && addPractice(usual);
  onTestFinished(() => practice?.stop());
  const { botToken, appToken, slackApiUrl } = workspace;
  const app = await createSlackApp({
    connection: { mode: 'socket', botToken, appToken },
    mailport: createMailport({
      entries: knowledge,
      conversations: createConversations(),
      checks: practice?.checks ?? null,
    }),
    logger: pino({ level: 'silent' }),
    hasChecks: practice !== null,
    slackApiUrl,
  });
  await app.start();
  onTestFinished(() => app.stop());
  const browser = await launchChromium();
  onTestFinished(() => browser.close());
  return openPage(browser, workspace.url, {
    viewport: { width: 1180, height: 1240 },
    deviceScaleFactor: 2,
  });
}

test('a newcomer checks a sound mail server and a broken one, with a press and by typing', async () => {
  const { page, troubles } = await open();
  const answers = page.getByRole('article', { name: 'Mailport, only visible to you' });
  await page.keyboard.type('/mailport check sound.practice.test:993');
  await page.keyboard.press('Enter');
  await answers.filter({ hasText: 'sound.practice.test works on 993 SSL/TLS' }).waitFor();
  await page.getByRole('button', { name: 'Check a mail server' }).click();
  const broken = answers.filter({ hasText: 'expired.practice.test does not work' });
  await broken.filter({ hasText: 'Renew the certificate' }).waitFor();
  if (picture) await page.screenshot({ path: picture, animations: 'disabled' });
  await broken.getByRole('button').filter({ hasText: 'Why: Certificate expired' }).click();
  await answers.filter({ hasText: 'do not accept blindly' }).waitFor();
  expect(troubles).toEqual([]);
});

test('Check a server on the Home tab asks which, and the result comes as a message', async () => {
  const { page, troubles } = await open();
  const go = (place: RegExp) =>
    page.getByRole('navigation').getByRole('button', { name: place }).click();
  await go(/Mailport Home/);
  await page.getByRole('main').getByRole('button', { name: 'Check a mail server' }).click();
  const modal = page.getByRole('dialog');
  await modal.getByRole('textbox').fill('expired.practice.test:993');
  await modal.getByRole('button', { name: 'Check', exact: true }).click();
  await go(/^Mailport(?! Home)/);
  await page.getByRole('article').filter({ hasText: 'Renew the certificate' }).waitFor();
  expect(troubles).toEqual([]);
});
