import { expect, test, vi } from 'vitest';
import { caller, helpdesk, manifestOf, open, openWithApp } from '../scene.ts';

const plain = (text: string) => ({ type: 'plain_text' as const, text });
const divider = { type: 'divider' as const };
const modal = (title: string) => ({
  type: 'modal' as const,
  title: plain(title),
  blocks: [divider],
});

/** A workspace where every command gives its trigger to the test, on a clock that the test moves. */
async function withTriggers() {
  const clock = { ms: Date.now() };
  const triggers: string[] = [];
  const scene = await openWithApp(
    'socket',
    (app) => {
      app.command('/porter', async ({ ack, command }) => {
        await ack();
        triggers.push(command.trigger_id);
      });
    },
    { now: () => clock.ms },
  );
  const trigger = async () => {
    const count = triggers.length;
    await scene.browser.say(helpdesk, '/porter');
    await vi.waitFor(() => expect(triggers.length).toBeGreaterThan(count));
    return triggers.at(-1);
  };
  return { ...scene, clock, trigger, call: caller(scene.workspace) };
}

test('a trigger opens one modal, within three seconds', async () => {
  const { call, clock, trigger } = await withTriggers();
  const view = modal('Ask');
  const trigger_id = await trigger();
  expect(await call('views.open', { trigger_id, view })).toMatchObject({ ok: true });
  const twice = await call('views.open', { trigger_id, view });
  expect(twice).toMatchObject({ error: 'exchanged_trigger_id' });
  const late = await trigger();
  clock.ms += 3001;
  const expired = await call('views.open', { trigger_id: late, view });
  expect(expired).toMatchObject({ error: 'expired_trigger_id' });
  const madeUp = await call('views.open', { trigger_id: '1.2.3', view });
  expect(madeUp).toMatchObject({ error: 'invalid_trigger_id' });
});

test('an update needs the newest hash, if it names one', async () => {
  const { browser, call, trigger } = await withTriggers();
  const opened = await call('views.open', { trigger_id: await trigger(), view: modal('Loading') });
  const { id: view_id, hash } = opened.view ?? {};
  const update = { view_id, hash, view: modal('Loaded') };
  expect(await call('views.update', update)).toMatchObject({ ok: true, view: { id: view_id } });
  expect((await browser.look()).modal?.title).toBe('Loaded');
  expect(await call('views.update', update)).toMatchObject({ error: 'hash_conflict' });
  await browser.act({ type: 'close', view: view_id ?? '' });
  const closed = await call('views.update', { view_id, view: modal('Too late') });
  expect(closed).toMatchObject({ error: 'not_found' });
});

test('a modal is found by the external id that the app gave it', async () => {
  const { call, trigger } = await withTriggers();
  const view = { ...modal('Ask'), external_id: 'mine' };
  await call('views.open', { trigger_id: await trigger(), view });
  const updated = await call('views.update', { external_id: 'mine', view });
  expect(updated).toMatchObject({ ok: true });
});

test('a modal is pushed only from within a modal, and three lie on each other', async () => {
  const { browser, call, app, trigger } = await withTriggers();
  const outside = await call('views.push', { trigger_id: await trigger(), view: modal('x') });
  expect(outside).toMatchObject({ error: 'push_limit_reached' });

  const button = { type: 'button', action_id: 'deeper', text: plain('Deeper') };
  const withButton = { ...modal('Depth'), blocks: [{ type: 'actions', elements: [button] }] };
  const answers: unknown[] = [];
  app.action('deeper', async ({ ack, body }) => {
    await ack();
    const trigger_id = 'trigger_id' in body ? body.trigger_id : '';
    answers.push(await call('views.push', { trigger_id, view: withButton }));
  });
  await call('views.open', { trigger_id: await trigger(), view: withButton });
  for (const depth of [1, 2, 3]) {
    const { modal: top } = await browser.look();
    const [block] = (top?.blocks ?? []) as { block_id: string }[];
    await browser.act({
      type: 'press',
      from: { view: top?.id ?? '' },
      action: { type: 'button', action_id: 'deeper', block_id: block?.block_id },
      values: {},
    });
    await vi.waitFor(() => expect(answers).toHaveLength(depth));
  }
  expect(answers).toMatchObject([{ ok: true }, { ok: true }, { error: 'push_limit_reached' }]);
});

test('the Home tab is told when it is opened, published and pressed', async () => {
  const pressed: unknown[] = [];
  const { browser, client } = await openWithApp('socket', (app) => {
    app.event('app_home_opened', async ({ event, client: web }) => {
      const button = { type: 'button' as const, action_id: 'go', text: plain(event.tab ?? '') };
      const blocks = [{ type: 'actions' as const, block_id: 'b', elements: [button] }];
      await web.views.publish({ user_id: event.user, view: { type: 'home', blocks } });
    });
    app.action('go', async ({ ack, body }) => {
      pressed.push(body);
      await ack();
    });
  });
  expect((await browser.look()).home).toEqual({ blocks: [] });
  await browser.act({ type: 'open-home' });
  const home = await browser.see(({ home: tab }) => (tab?.blocks.length ? tab : null));
  expect(home.blocks).toMatchObject([{ elements: [{ text: plain('home') }] }]);
  const action = { type: 'button', action_id: 'go', block_id: 'b' };
  await browser.act({ type: 'press', from: { home: true }, action, values: {} });
  await vi.waitFor(() => expect(pressed).toHaveLength(1));
  expect(pressed[0]).toMatchObject({
    container: { type: 'view' },
    view: { type: 'home' },
    actions: [action],
  });
  expect(pressed[0]).not.toHaveProperty('response_url');
  const stranger = client.views.publish({
    user_id: 'U0NOBODY',
    view: { type: 'home', blocks: [] },
  });
  await expect(stranger).rejects.toMatchObject({ data: { error: 'user_not_found' } });
});

test('a view that Slack would refuse does not use up its trigger', async () => {
  const { call, trigger } = await withTriggers();
  const trigger_id = await trigger();
  const refused = await call('views.open', { trigger_id, view: modal('x'.repeat(25)) });
  expect(refused).toMatchObject({ error: 'invalid_arguments' });
  expect(await call('views.open', { trigger_id, view: modal('Ask') })).toMatchObject({ ok: true });
});

test('without a Home tab in the manifest nothing is published', async () => {
  const call = caller(await open({ manifestPath: manifestOf('display_information: {}') }));
  const view = { type: 'home', blocks: [divider] };
  const answer = await call('views.publish', { user_id: 'U0YOU', view });
  expect(answer).toMatchObject({ error: 'not_enabled' });
});
