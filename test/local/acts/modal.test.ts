import type { App, SlackViewAction, ViewOutput } from '@slack/bolt';
import { expect, test, vi } from 'vitest';
import type { WorkspaceView } from '../../../src/local/page-protocol.ts';
import { helpdesk, modes, openWithApp } from '../scene.ts';

const plain = (text: string) => ({ type: 'plain_text' as const, text });
const question = {
  type: 'input' as const,
  block_id: 'q',
  label: plain('Question'),
  element: { type: 'plain_text_input' as const, action_id: 'a' },
};
const modal = {
  type: 'modal' as const,
  callback_id: 'ask',
  private_metadata: 'kept',
  title: plain('Ask'),
  submit: plain('Ask'),
  close: plain('Never mind'),
  blocks: [question],
};
const typed = (value: string) => ({ q: { a: { type: 'plain_text_input', value } } });

const answerIn = (values: ViewOutput['state']['values']) =>
  Object.values(values).flatMap(Object.values<{ value?: string | null }>)[0]?.value;
/** The words under the inputs of the modal in front, if there are any. */
const refused = ({ modal: shown }: WorkspaceView) =>
  shown !== null && Object.keys(shown.errors).length > 0 && shown.errors;

/** A workspace whose app opens a modal on `/porter`. */
async function withModal(mode: (typeof modes)[number], listen: (app: App) => void, more = {}) {
  const scene = await openWithApp(mode, (app) => {
    app.command('/porter', async ({ ack, client, command }) => {
      await ack();
      await client.views.open({ trigger_id: command.trigger_id, view: { ...modal, ...more } });
    });
    listen(app);
  });
  await scene.browser.say(helpdesk, '/porter');
  const view = await scene.browser.see(({ modal: shown }) => shown);
  return { ...scene, view };
}

test.each(modes)('over %s a modal is shown, submitted and closed', async (mode) => {
  const heard: SlackViewAction[] = [];
  const { browser, view } = await withModal(mode, (app) => {
    app.view('ask', async ({ ack, body }) => {
      heard.push(body);
      await ack();
    });
  });
  expect(view).toMatchObject({ title: 'Ask', submit: 'Ask', close: 'Never mind', errors: {} });
  expect(view.blocks).toEqual([question]);
  await browser.act({ type: 'submit', view: view.id, values: typed('pop3') });
  await browser.see(({ modal: shown }) => shown === null);
  expect(heard).toMatchObject([
    {
      type: 'view_submission',
      user: { id: 'U0YOU' },
      response_urls: [],
      view: {
        id: view.id,
        type: 'modal',
        callback_id: 'ask',
        private_metadata: 'kept',
        hash: expect.any(String),
        root_view_id: view.id,
        previous_view_id: null,
        state: { values: typed('pop3') },
      },
    },
  ]);
});

test('errors from the app stand under their inputs, and go with the next try', async () => {
  const { browser, view } = await withModal('socket', (app) => {
    app.view('ask', async ({ ack, view: { state } }) => {
      const wrong = answerIn(state.values) === 'fax';
      await ack(wrong ? { response_action: 'errors', errors: { q: 'Not mail' } } : undefined);
    });
  });
  await browser.act({ type: 'submit', view: view.id, values: typed('fax') });
  expect(await browser.see(refused)).toEqual({ q: 'Not mail' });
  await browser.act({ type: 'submit', view: view.id, values: typed('pop3') });
  await browser.see(({ modal: shown }) => shown === null);
});

test('a required input that is empty is not sent, as in Slack', async () => {
  const heard: unknown[] = [];
  const { browser, view } = await withModal('socket', (app) => {
    app.view('ask', async ({ ack, body }) => {
      heard.push(body);
      await ack();
    });
  });
  await browser.act({ type: 'submit', view: view.id, values: {} });
  expect(await browser.see(refused)).toEqual({ q: 'Please complete this required field.' });
  expect(heard).toEqual([]);
});

test('an answer may take the place of the modal, lie on it, or clear them all', async () => {
  const next = (title: string) => ({ ...modal, title: plain(title) });
  const { browser, view } = await withModal('socket', (app) => {
    app.view('ask', async ({ ack, view: { state } }) => {
      const wanted = answerIn(state.values);
      if (wanted === 'update') await ack({ response_action: 'update', view: next('Second') });
      else if (wanted === 'push') await ack({ response_action: 'push', view: next('On top') });
      else await ack({ response_action: 'clear' });
    });
  });
  const submit = (id: string, value: string) =>
    browser.act({ type: 'submit', view: id, values: typed(value) });
  const titled = (title: string) =>
    browser.see(({ modal: shown }) => shown?.title === title && shown);
  await submit(view.id, 'update');
  expect((await titled('Second')).id).toBe(view.id);
  await submit(view.id, 'push');
  const onTop = await titled('On top');
  await browser.act({ type: 'close', view: onTop.id });
  expect((await titled('Second')).id).toBe(view.id);
  await submit(view.id, 'push');
  await submit((await titled('On top')).id, 'clear');
  await browser.see(({ modal: shown }) => shown === null);
});

test('a submission that the app does not answer leaves the modal, and says that there was trouble', async () => {
  const { browser, view } = await openWithSilence();
  await browser.act({ type: 'submit', view: view.id, values: typed('pop3') });
  const notice = await browser.see((shown) => shown.notice);
  expect(notice).toMatchObject({ channel: helpdesk, text: expect.stringContaining('trouble') });
  expect((await browser.look()).modal?.id).toBe(view.id);
});

async function openWithSilence() {
  const patience = { answerMs: 200, retriesMs: [] };
  const scene = await openWithApp(
    'socket',
    (app) => {
      app.command('/porter', async ({ ack, client, command }) => {
        await ack();
        await client.views.open({ trigger_id: command.trigger_id, view: modal });
      });
      app.view('ask', async () => undefined);
    },
    { patience },
  );
  await scene.browser.say(helpdesk, '/porter');
  return { ...scene, view: await scene.browser.see(({ modal: shown }) => shown) };
}

test('an app that wants to know hears when its modal is closed', async () => {
  const heard: unknown[] = [];
  const listen = (app: App) => {
    app.view({ type: 'view_closed', callback_id: 'ask' }, async ({ ack, body }) => {
      heard.push(body);
      await ack();
    });
  };
  const { browser, view } = await withModal('socket', listen, { notify_on_close: true });
  await browser.act({ type: 'close', view: view.id });
  await vi.waitFor(() => expect(heard).toHaveLength(1));
  expect(heard[0]).toMatchObject({ type: 'view_closed', is_cleared: false, view: { id: view.id } });
  expect((await browser.look()).modal).toBeNull();
});
