import { expect, test } from 'vitest';
import { browse, caller, direct, helpdesk, open } from '../scene.ts';

test('a direct conversation is opened with a person, and is the one that was there', async () => {
  const workspace = await open();
  const call = caller(workspace);
  const mine = await call('conversations.open', { users: 'U0YOU' });
  expect(mine).toMatchObject({ ok: true, channel: { id: direct } });
  const theirs = await call('conversations.open', { users: 'U0COLLEAGUE' });
  expect(theirs).toMatchObject({ ok: true, channel: { id: 'D0COLLEAGUE' } });
  expect(await call('conversations.open', { users: 'U0NOBODY' })).toMatchObject({ ok: false });
  const shown = (await browse(workspace).look()).conversations.map(({ id }) => id);
  expect(shown).not.toContain('D0COLLEAGUE');
});

test('a thread is read as far as the scopes go, without what only one person sees', async () => {
  const workspace = await open();
  const call = caller(workspace);
  const { say, messages } = browse(workspace);
  await say(direct, 'pop3');
  const [first] = await messages(direct);
  const reply = { channel: direct, thread_ts: first?.ts, text: '995' };
  await call('chat.postMessage', reply);
  await call('chat.postEphemeral', { ...reply, user: 'U0YOU', text: 'psst' });
  const thread = await call('conversations.replies', { channel: direct, ts: first?.ts });
  expect(thread).toMatchObject({ ok: true, messages: [{ text: 'pop3' }, { text: '995' }] });
  const elsewhere = await call('conversations.replies', { channel: helpdesk, ts: first?.ts });
  expect(elsewhere).toMatchObject({ error: 'missing_scope', needed: 'channels:history' });
  const nowhere = await call('conversations.replies', { channel: direct, ts: '1.1' });
  expect(nowhere).toMatchObject({ error: 'thread_not_found' });
});
