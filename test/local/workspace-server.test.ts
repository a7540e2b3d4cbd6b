import { expect, test } from 'vitest';
import { direct, helpdesk, modes, newest, openWithApp } from './scene.ts';

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
