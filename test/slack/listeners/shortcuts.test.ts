import { expect, test, vi } from 'vitest';
import { openWithChecks } from '../../commands/checks.ts';
import { anAnswer } from '../answers.ts';
import { nextTs, press, startScene } from '../scene.ts';
import type { Delivered, SlackStub } from '../slack-stub.ts';
import { helpdesk, openWorkspace, you } from '../workspace.ts';

const error = '550 5.7.1 Relaying denied';
const explain = (ts: string) =>
  ({
    type: 'shortcut',
    callbackId: 'explain_mail_error',
    message: { channel: helpdesk, ts },
  }) as const;

/** The shortcut on a message, as Slack delivers it. */
const messageAction = (slack: SlackStub, message: object): Delivered => ({
  type: 'interactive',
  payload: {
    type: 'message_action',
    callback_id: 'explain_mail_error',
    trigger_id: nextTs(),
    team: { id: 'T1', domain: 'example' },
    user: { id: 'U1', name: 'ada' },
    channel: { id: 'C1', name: 'helpdesk' },
    message_ts: '1.1',
    message: { type: 'message', ts: '1.1', ...message },
    response_url: slack.responseUrl(),
  },
});

test('Explain mail error opens an explanation, and shares it in the thread of the message', async () => {
  const { say, seeMessage, act, seeModal, pressInModal } = await openWorkspace();
  await say(helpdesk, error);
  const message = await seeMessage(helpdesk, error);
  await act(explain(message.ts));
  const modal = await seeModal('Share in thread');
  expect(JSON.stringify(modal.blocks)).toMatch(/relay/i);
  await pressInModal(modal, 'Share in thread');
  await seeModal('Shared in the thread');
  const shared = await seeMessage(helpdesk, 'Shared by');
  expect(shared).toMatchObject({ threadTs: message.ts, ephemeral: false });
});

test('it works where Mailport is no member, and shares there too', async () => {
  const { say, seeMessage, act, seeModal, pressInModal } = await openWorkspace();
  await say('C0GENERAL', error);
  const { ts } = await seeMessage('C0GENERAL', error);
  await act({ ...explain(ts), message: { channel: 'C0GENERAL', ts } });
  await pressInModal(await seeModal('Share in thread'), 'Share in thread');
  await seeModal('Shared in the thread');
  expect(await seeMessage('C0GENERAL', 'Shared by')).toMatchObject({ threadTs: ts });
});

test('a message is explained and never obeyed, whatever stands in it', async () => {
  const { stores, say, seeMessage, act, see } = await openWorkspace();
  const who = { workspace: 'T0LOCAL', person: you };
  await stores.learners.update(who, (learner) => ({
    ...learner,
    settings: { daily: { at: '09:00', timeZone: 'Europe/Berlin' } },
  }));
  await say(helpdesk, 'yes, forget me');
  await act(explain((await seeMessage(helpdesk, 'yes, forget me')).ts));
  await see(({ modal }) => modal && !JSON.stringify(modal).includes('One moment'));
  expect((await stores.learners.read(who)).settings.daily).not.toBeNull();
});

test('a server that a message names is not knocked on', async () => {
  const mailport = openWithChecks();
  const { slack, deliver } = await startScene('socket', { reply: mailport.reply });
  slack.reply('views.open', { ok: true, view: { id: 'V1' } });
  slack.reply('views.update', { ok: true, view: { id: 'V1' } });
  await deliver(messageAction(slack, { text: 'check mail.example.com:25' }));
  const { body } = await slack.next('views.update');
  expect(JSON.stringify(body)).toContain('mail.example.com');
  const { view } = body as unknown as { view: { private_metadata: string } };
  const share = { action_id: 'share-in-thread', value: 'check mail.example.com:25' };
  const modal = { id: 'V1', type: 'modal', private_metadata: view.private_metadata };
  await deliver(press(slack, share, {}, { view: modal, channel: undefined, message: undefined }));
  expect((await slack.next('chat.postMessage')).body).toMatchObject({ thread_ts: '1.1' });
  expect(mailport.targets).toEqual([]);
});

test('a modal is shown at once, before the explanation is there', async () => {
  let say: (answer: ReturnType<typeof anAnswer>) => void = () => undefined;
  const reply = () => new Promise<ReturnType<typeof anAnswer>>((resolve) => (say = resolve));
  const { slack, deliver, asked } = await startScene('socket', { reply });
  slack.reply('views.open', { ok: true, view: { id: 'V1' } });
  slack.reply('views.update', { ok: true, view: { id: 'V1' } });
  await deliver(messageAction(slack, { text: '', attachments: [{ text: error }] }));
  const { body } = await slack.next('views.open');
  expect(JSON.stringify(body)).toContain('One moment');
  await vi.waitFor(() => expect(asked).toMatchObject([{ text: error }]));
  say(anAnswer({ kind: 'error', headline: 'The server does not relay.' }));
  expect(JSON.stringify((await slack.next('views.update')).body)).toContain('does not relay');
});

test('Look up a mail port answers in its modal', async () => {
  const { act, seeModal, submit } = await openWorkspace();
  await act({ type: 'shortcut', callbackId: 'look_up_mail_port', message: null });
  const modal = await seeModal('For example');
  expect(modal.submit).toBe('Look up');
  await submit(modal, { typed: 'pop3 secure' });
  const answer = await seeModal('995');
  expect(answer.id).toBe(modal.id);
});

test('a mention without a question in the thread of a pasted error explains that error', async () => {
  const { say, seeMessage } = await openWorkspace();
  await say(helpdesk, error);
  const { ts } = await seeMessage(helpdesk, error);
  await say(helpdesk, '@Mailport', ts);
  const told = await seeMessage(helpdesk, '"header"');
  expect(told).toMatchObject({ threadTs: ts });
  expect(JSON.stringify(told.blocks)).toMatch(/relay/i);
});

test('where Mailport may not read, it says how to have the error explained', async () => {
  const { say, seeMessage } = await openWorkspace({ allowsOptional: false });
  await say(helpdesk, error);
  const { ts } = await seeMessage(helpdesk, error);
  await say(helpdesk, '@Mailport what is this?', ts);
  expect(await seeMessage(helpdesk, 'Explain mail error')).toMatchObject({ threadTs: ts });
});
