import { describe, expect, test } from 'vitest';
import { event, type Mode, mention, nextTs, startScene } from '../scene.ts';

describe.each<Mode>(['socket', 'http'])('a mention over %s', (mode) => {
  test('in a channel is answered in a thread under the message', async () => {
    const { slack, asked, deliver } = await startScene(mode);
    await deliver(mention('port for imap?', { ts: '1.1' }));
    const { body } = await slack.next('chat.postMessage');
    expect(body).toMatchObject({ channel: 'C1', thread_ts: '1.1', unfurl_links: false });
    expect(asked).toMatchObject([{ text: 'port for imap?', conversation: 'T1:C1:1.1' }]);
  });

  test('in a thread is answered in that thread, and inherits from what was asked there', async () => {
    const { slack, asked, deliver } = await startScene(mode);
    await deliver(mention('gmail imap', { ts: '1.1' }));
    await slack.next('chat.postMessage');
    await deliver(mention('and pop3?', { ts: '1.5', thread_ts: '1.1' }));
    const { body } = await slack.next('chat.postMessage');
    expect(body.thread_ts).toBe('1.1');
    expect(asked.map(({ conversation }) => conversation)).toEqual(['T1:C1:1.1', 'T1:C1:1.1']);
  });

  test('that arrives twice is answered once', async () => {
    const { slack, app, deliver } = await startScene(mode);
    const once = mention('imap');
    await deliver(once);
    await deliver({ ...once, retry: 1 });
    await app.stop();
    expect(slack.sent.filter(({ method }) => method === 'chat.postMessage')).toHaveLength(1);
  });
});

test.each([
  ['', 'help'],
  [':', 'help'],
  [': imap', 'imap'],
  ['<http://imap.gmail.com|imap.gmail.com> &amp; <@U2> :wave:', 'imap.gmail.com &'],
])('a mention with "%s" asks: %s', async (text, question) => {
  const { slack, asked, deliver } = await startScene('socket');
  await deliver(mention(text));
  await slack.next('chat.postMessage');
  expect(asked.map((request) => request.text)).toEqual([question]);
});

test('mentions in two workspaces never share a conversation', async () => {
  const { slack, asked, deliver } = await startScene('socket');
  const elsewhere = {
    team_id: 'T2',
    authorizations: [
      { team_id: 'T2', user_id: 'UBOT', is_bot: true, is_enterprise_install: false },
    ],
  };
  const said = { type: 'app_mention', channel: 'C1', text: '<@UBOT> imap', ts: '1.1' };
  await deliver(event(said));
  await deliver(event(said, elsewhere));
  await slack.next('chat.postMessage');
  await slack.next('chat.postMessage');
  expect(asked.map(({ conversation }) => conversation)).toEqual(['T1:C1:1.1', 'T2:C1:1.1']);
});

test('a mention by a bot or by Mailport itself is not answered', async () => {
  const { asked, app, deliver } = await startScene('socket');
  await deliver(mention('imap', { bot_id: 'BOTHER' }));
  await deliver(mention('imap', { user: undefined }));
  await deliver(mention('imap', { user: 'UBOT' }));
  await app.stop();
  expect(asked).toMatchObject([]);
});

test('a mention in a channel that cannot be written to is answered to the asker alone', async () => {
  const { slack, deliver } = await startScene('socket');
  slack.reply('chat.postMessage', { ok: false, error: 'restricted_action' });
  await deliver(mention('imap', { ts: nextTs() }));
  const { body } = await slack.next('chat.postEphemeral');
  expect(body).toMatchObject({ channel: 'C1', user: 'U1' });
});
