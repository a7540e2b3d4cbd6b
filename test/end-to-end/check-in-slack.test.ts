import { join } from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import { usualDeadlines } from '../../src/checks/dialogue/deadlines.ts';
import { field, listAt, stringAt } from '../../src/local/foreign.ts';
import type { MessageView, WorkspaceView } from '../../src/local/page-protocol.ts';
import { createSlackApp } from '../../src/slack/app.ts';
import { browse, direct, helpdesk, newest, open } from '../local/scene.ts';
import { recordLog } from '../slack/scene.ts';
import { certifiedHost } from '../testbed/certificates.ts';
import { type Behaviour, polite } from '../testbed/peers.ts';
import { openBed } from './bed-checks.ts';

vi.setConfig({ testTimeout: 20_000 });

const heldBack: Behaviour = (socket, keys) => {
  setTimeout(() => polite('smtp')(socket, keys), 2500);
};

/** The real app in a local workspace, over Socket Mode, with servers of its own to check: one that is
 * sound, and one that holds its greeting back on port 25. */
async function openWorkspace() {
  const { mailport, knocked } = await openBed({
    zone: {
      [certifiedHost]: { A: ['127.0.0.1'] },
      // Gmail's name leads to this machine here, whose certificate is another one.
      'imap.gmail.com': { A: ['127.0.0.1'] },
    },
    ports: { 25: heldBack, 993: polite('imap') },
    openings: { nets: ['127.0.0.0/8'], hosts: ['*.bed.test'] },
    checker: { firstAnswerMs: 500, deadlines: { ...usualDeadlines, slow: 200, silenceOn25: 9000 } },
  });
  const manifestPath = join(import.meta.dirname, '../../manifest.yml');
  const workspace = await open({ manifestPath });
  const { slackApiUrl, botToken, appToken } = workspace;
  const { lines, logger } = recordLog();
  const app = await createSlackApp({
    connection: { mode: 'socket', botToken, appToken },
    ...{ mailport, logger, slackApiUrl },
  });
  onTestFinished(() => app.stop());
  await app.start();
  const browser = browse(workspace);
  await browser.see((view) => view.connected);
  const said = (channel: string, words: string | RegExp) =>
    browser.see((view: WorkspaceView) =>
      newest(view, channel, ({ user, text }) => user.isBot && text.search(words) >= 0),
    );
  const press = async (channel: string, message: MessageView, label: string) => {
    const action = buttonOf(message, label);
    const from = { channel, ts: message.ts };
    expect(await browser.act({ type: 'press', from, action, values: {} })).toEqual({ ok: true });
  };
  return { ...browser, said, press, knocked, log: lines };
}

/** A button under a message by its label. */
function buttonOf({ blocks }: MessageView, label: string): Record<string, unknown> {
  for (const block of blocks) {
    for (const element of listAt(block, 'elements')) {
      if (stringAt(element, 'text', 'text') !== label) continue;
      return {
        type: 'button',
        block_id: field(block, 'block_id'),
        action_id: field(element, 'action_id'),
        value: field(element, 'value'),
        text: field(element, 'text'),
      };
    }
  }
  throw new Error(`There is no button “${label}”`);
}

test('/mailport check answers the asker alone; Again puts the news in its place; Share shows it to all', async () => {
  const { say, said, press, messages, knocked } = await openWorkspace();
  await say(helpdesk, `/mailport check ${certifiedHost}:993`);
  const answer = await said(helpdesk, `${certifiedHost} works on 993 SSL/TLS`);
  expect(answer.ephemeral).toBe(true);
  await new Promise((resolve) => setTimeout(resolve, 1000));
  await press(helpdesk, answer, 'Again');
  // The same target within half a minute: nobody is knocked on again.
  const again = await said(helpdesk, /Checked \d+ seconds? ago/);
  expect(knocked).toHaveLength(1);
  expect(again.ephemeral).toBe(true);
  const own = (await messages(helpdesk)).filter(({ user }) => user.isBot);
  expect(own).toHaveLength(1);
  await press(helpdesk, again, 'Share in channel');
  const shared = await said(helpdesk, /^Shared by/);
  expect(shared.ephemeral).toBe(false);
  expect(shared.text).toContain(`${certifiedHost} works on 993 SSL/TLS`);
});

test('a mention is answered in its thread, and the message changes when the greeting has come', async () => {
  const { say, said, messages } = await openWorkspace();
  await say(helpdesk, `@Mailport check ${certifiedHost}:25`);
  const first = await said(helpdesk, 'Still waiting for 25 STARTTLS');
  expect(first.text).not.toContain('does not work');
  expect(first.threadTs).not.toBeNull();
  const last = await said(helpdesk, /works with problems .*greets late/);
  expect(last).toMatchObject({ ts: first.ts });
  expect((await messages(helpdesk)).filter(({ user }) => user.isBot)).toHaveLength(1);
});

test('a direct message is answered the same way', async () => {
  const { say, said } = await openWorkspace();
  await say(direct, `check ${certifiedHost}:25`);
  const first = await said(direct, 'Still waiting for 25 STARTTLS');
  const last = await said(direct, /works with problems .*greets late/);
  expect(last).toMatchObject({ ts: first.ts });
});

test('a private answer that cannot be edited is followed by the final one', async () => {
  const { say, said } = await openWorkspace();
  await say(helpdesk, `/mailport check ${certifiedHost}:25`);
  const first = await said(helpdesk, 'Still waiting for 25 STARTTLS');
  const last = await said(helpdesk, /works with problems .*greets late/);
  expect([first.ephemeral, last.ephemeral]).toEqual([true, true]);
});

test('“Check imap.gmail.com:993” under a provider’s settings checks it', async () => {
  const { say, said, press, knocked } = await openWorkspace();
  await say(helpdesk, '/mailport gmail imap');
  const settings = await said(helpdesk, 'imap.gmail.com, port 993 with SSL/TLS');
  expect(knocked).toEqual([]);
  await press(helpdesk, settings, 'Check imap.gmail.com:993');
  const answer = await said(helpdesk, 'imap.gmail.com does not work on port 993');
  expect(answer.text).toContain('certificate for another name');
  expect(knocked).toEqual(['127.0.0.1:993']);
});

test('the shortcut asks in a modal which server, and the answer comes as a direct message', async () => {
  const { act, see, said, log } = await openWorkspace();
  await act({ type: 'shortcut', callbackId: 'check_server', message: null });
  const modal = await see(({ modal: shown }) => shown);
  expect(modal.title).toBe('Check a mail server');
  const value = `hush@${certifiedHost}`;
  const values = { server: { typed: { type: 'plain_text_input', value } } };
  await act({ type: 'submit', view: modal.id, values });
  await see(({ modal: shown }) => shown === null);
  const answer = await said(direct, new RegExp(`${certifiedHost} works`));
  expect(answer.text).toMatch(/993 +IMAP, SSL\/TLS +works/);
  // Whose address it was is nobody's business.
  await expect.poll(() => JSON.stringify(log)).toContain(`"host":"${certifiedHost}"`);
  expect(JSON.stringify(log)).not.toContain('hush');
  expect(answer.text).not.toContain('hush');
});
