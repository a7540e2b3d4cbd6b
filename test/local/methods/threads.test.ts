import { expect, test } from 'vitest';
import { caller, direct, open } from '../scene.ts';

test('a status is accepted with the scope to write; prompts and titles need one of their own', async () => {
  const call = caller(await open());
  const thread = { channel_id: direct, thread_ts: '1.1' };
  const status = await call('assistant.threads.setStatus', { ...thread, status: 'is looking …' });
  expect(status).toMatchObject({ ok: true });
  const lost = await call('assistant.threads.setStatus', { ...thread, channel_id: 'C0NOWHERE' });
  expect(lost).toMatchObject({ error: 'channel_not_found' });
  const session = await call('agents.sessions.setStatus', { ...thread, status: 'processing' });
  expect(session).toMatchObject({ ok: true });
  const words = await call('agents.sessions.setStatus', { ...thread, status: 'is looking …' });
  expect(words).toMatchObject({ error: 'invalid_arguments' });
  const refusal = { error: 'missing_scope', needed: 'assistant:write' };
  expect(await call('assistant.threads.setTitle', thread)).toMatchObject(refusal);
});
