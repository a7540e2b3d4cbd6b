import { expect, test } from 'vitest';
import { browse, caller, direct, helpdesk, open } from '../scene.ts';

test('the page is looked at as somebody else, with their conversations and nobody’s else', async () => {
  const workspace = await open();
  const { act, look, say } = browse(workspace);
  await caller(workspace)('chat.postMessage', { channel: direct, text: 'only for you' });
  expect(await act({ type: 'be', person: 'U0COLLEAGUE' })).toEqual({ ok: true });
  const view = await look();
  expect(view.me).toEqual({ id: 'U0COLLEAGUE', name: 'New colleague' });
  expect(JSON.stringify(view)).not.toContain('only for you');
  expect(view.conversations.filter(({ kind }) => kind === 'direct')).toMatchObject([
    { name: 'Porter', messages: [] },
  ]);
  await say(helpdesk, 'hello');
  const [message] = (await look()).conversations[0]?.messages ?? [];
  expect(message?.user.name).toBe('New colleague');
});

test('nobody can be the app, or somebody who is not there', async () => {
  const { act } = browse(await open());
  expect(await act({ type: 'be', person: 'U0MAILPORT' })).toMatchObject({ ok: false });
  expect(await act({ type: 'be', person: 'U0NOBODY' })).toMatchObject({ ok: false });
});
