import { expect, test, vi } from 'vitest';
import { browse, caller, helpdesk, modes, open, openWithApp } from '../scene.ts';

test.each(modes)('over %s both kinds of shortcuts arrive with what Slack sends', async (mode) => {
  const heard: unknown[] = [];
  const { browser } = await openWithApp(mode, (app) => {
    app.shortcut(/./, async ({ ack, shortcut }) => {
      heard.push(shortcut);
      await ack();
    });
  });
  await browser.say(helpdesk, '550 5.7.1');
  const [message] = await browser.messages(helpdesk);
  const ts = message?.ts ?? '';
  await browser.act({ type: 'shortcut', callbackId: 'open_door', message: null });
  await browser.act({
    type: 'shortcut',
    callbackId: 'explain',
    message: { channel: helpdesk, ts },
  });
  await vi.waitFor(() => expect(heard).toHaveLength(2));
  const common = { user: { id: 'U0YOU' }, team: { id: 'T0LOCAL' }, trigger_id: expect.any(String) };
  expect(heard).toEqual(
    expect.arrayContaining([
      expect.objectContaining({ type: 'shortcut', callback_id: 'open_door' }),
      expect.objectContaining({
        type: 'message_action',
        callback_id: 'explain',
        message_ts: ts,
        message: expect.objectContaining({ ts, text: '550 5.7.1', user: 'U0YOU' }),
        channel: { id: helpdesk, name: 'helpdesk' },
        response_url: expect.any(String),
      }),
    ]),
  );
  for (const shortcut of heard) expect(shortcut).toMatchObject(common);
});

test('a shortcut starts only from where it belongs', async () => {
  const workspace = await open();
  const { act, look } = browse(workspace);
  const { ts = '' } = await caller(workspace)('chat.postMessage', { channel: helpdesk, text: 'x' });
  const on = { channel: helpdesk, ts };
  const start = (callbackId: string, message: typeof on | null) =>
    act({ type: 'shortcut', callbackId, message });
  expect(await start('open_door', on)).toMatchObject({ ok: false });
  expect(await start('explain', null)).toMatchObject({ ok: false });
  expect(await start('no_such', null)).toMatchObject({ ok: false });
  expect((await look()).shortcuts.map(({ callbackId }) => callbackId)).toEqual([
    'open_door',
    'explain',
  ]);
});
