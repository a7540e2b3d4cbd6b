import { expect, test } from 'vitest';
import { startLocalWorkspace } from '../../src/local/workspace-server.ts';
import {
  browse,
  dial,
  direct,
  helpdesk,
  manifestPath,
  modes,
  newest,
  open,
  openWithApp,
} from './scene.ts';

test.each(modes)(
  'over %s a slash command is answered only to the one who typed it',
  async (mode) => {
    const { browser } = await openWithApp(mode, (app) => {
      app.command('/porter', async ({ ack, respond, command }) => {
        await ack();
        await respond({ text: `You said: ${command.text}` });
      });
    });
    await browser.say(helpdesk, '/porter pop3 secure');
    const answer = await browser.see((view) => newest(view, helpdesk, ({ user }) => user.isBot));
    expect(answer).toMatchObject({
      text: 'You said: pop3 secure',
      ephemeral: true,
      threadTs: null,
    });
  },
);

test.each(modes)('over %s a mention is answered in the thread of its message', async (mode) => {
  const { browser } = await openWithApp(mode, (app) => {
    app.event('app_mention', async ({ event, say }) => {
      await say({ text: event.text, thread_ts: event.thread_ts ?? event.ts });
    });
  });
  await browser.say(helpdesk, '@porter is imap.gmail.com up?');
  const answer = await browser.see((view) => newest(view, helpdesk, ({ user }) => user.isBot));
  const [question] = await browser.messages(helpdesk);
  expect(answer.text).toBe('<@U0MAILPORT> is <http://imap.gmail.com|imap.gmail.com> up?');
  expect(answer.threadTs).toBe(question?.ts);
});

test.each(modes)('over %s a direct message and a pressed button are answered', async (mode) => {
  const { browser } = await openWithApp(mode, (app) => {
    app.message(async ({ message, say }) => {
      if (message.subtype !== undefined) return;
      await say({
        text: 'Again?',
        thread_ts: message.ts,
        blocks: [
          {
            type: 'actions',
            elements: [
              {
                type: 'button',
                action_id: 'again',
                value: 'imap',
                text: { type: 'plain_text', text: 'And IMAP?' },
              },
            ],
          },
        ],
      });
    });
    app.action({ action_id: 'again', type: 'block_actions' }, async ({ ack, action, respond }) => {
      await ack();
      if (action.type === 'button') await respond({ text: `Pressed ${action.value}` });
    });
  });
  await browser.say(direct, 'pop3');
  const asked = await browser.see((view) => newest(view, direct, ({ user }) => user.isBot));
  const [block] = asked.blocks as { block_id: string }[];
  await browser.act({
    type: 'press',
    from: { channel: direct, ts: asked.ts },
    action: { type: 'button', action_id: 'again', block_id: block?.block_id },
    values: {},
  });
  const pressed = await browser.see((view) => newest(view, direct, ({ ephemeral }) => ephemeral));
  expect(pressed.text).toBe('Pressed imap');
});

test('a port that is taken is told with its code, and leaves nothing behind', async () => {
  const { port } = new URL((await open()).url);
  const second = startLocalWorkspace({ port: Number(port), manifestPath });
  await expect(second).rejects.toMatchObject({ code: 'EADDRINUSE' });
});

test('an app elsewhere is refused before anything listens', async () => {
  const delivery = { mode: 'http', requestUrl: 'https://example.com/' } as const;
  const workspace = startLocalWorkspace({ port: 0, manifestPath, delivery });
  await expect(workspace).rejects.toThrow('example.com');
});

test('stopping hangs up on the app and on the page, and the port is free again', async () => {
  const workspace = await startLocalWorkspace({ port: 0, manifestPath });
  const { socket, frame } = await dial(workspace);
  await frame('hello');
  const stream = await fetch(`${workspace.url}/local/stream`);
  const hungUp = new Promise((resolve) => socket.on('close', resolve));
  await browse(workspace).say(helpdesk, '@porter unanswered');
  await workspace.stop();
  await hungUp;
  await expect(stream.text()).rejects.toThrow();
  const { port } = new URL(workspace.url);
  await open({ port: Number(port) });
});
