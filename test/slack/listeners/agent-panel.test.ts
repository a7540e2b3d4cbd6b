import { expect, test } from 'vitest';
import type { Answer } from '../../../src/answers/answer.ts';
import { doorOn, reportOf, visit } from '../../answers/reports.ts';
import { openWithChecks } from '../../commands/checks.ts';
import { directMessage, event, type Mode, type SceneOptions, startScene } from '../scene.ts';
import type { SlackStub } from '../slack-stub.ts';

/** The app in a workspace whose plan has the agent panel. */
async function startWithPanel(options: SceneOptions = {}, mode: Mode = 'socket') {
  const scene = await startScene(mode, options);
  scene.slack.reply('agents.sessions.setStatus', { ok: true });
  return scene;
}

/** Somebody pressed Stop in a thread. */
const stop = (thread: string) =>
  event({
    type: 'agent_session_stopped',
    channel: 'D1',
    thread_ts: thread,
    streaming_message_ts: [],
  });

/** What was said and shown of work, in order. */
const doneIn = ({ sent }: SlackStub) =>
  sent.flatMap(({ method, body }) => {
    if (method === 'agents.sessions.setStatus') return (body as { status?: string }).status ?? [];
    return method.startsWith('chat.') ? method : [];
  });

/** Answers that come when the test wants them. */
function answersOnDemand() {
  const waiting = new Map<string, (answer: Answer) => void>();
  return {
    reply: ({ text }: { text: string }) =>
      new Promise<Answer>((resolve) => waiting.set(text, resolve)),
    answer: (text: string, answer: Answer) => waiting.get(text)?.(answer),
  };
}

const anAnswerTo = (headline: string): Answer => ({
  kind: 'topic',
  headline,
  parts: [],
  followUps: [],
  about: [],
  endpoints: [],
  asked: { protocol: null, security: null, provider: null, target: null },
});

test.each<Mode>(['socket', 'http'])(
  'the panel shows that an answer is on its way, and no longer than that, over %s',
  async (mode) => {
    const { slack, deliver, app } = await startWithPanel({}, mode);
    await deliver(directMessage('imap', { ts: '2.1' }));
    const { body } = await slack.next('agents.sessions.setStatus');
    expect(body).toMatchObject({ channel_id: 'D1', thread_ts: '2.1', status: 'processing' });
    await app.stop();
    expect(doneIn(slack)).toEqual(['processing', 'chat.postMessage', 'active']);
  },
);

test('a status that is slow holds no answer back, and is taken away all the same', async () => {
  const { slack, deliver, app } = await startWithPanel();
  slack.reply('agents.sessions.setStatus', async ({ body }) => {
    if ((body as { status?: string }).status === 'processing') await slack.next('chat.postMessage');
    return { ok: true };
  });
  await deliver(directMessage('imap'));
  await app.stop();
  expect(doneIn(slack).at(-1)).toBe('active');
});

test('an answer that fails takes the status away too', async () => {
  const reply = () => Promise.reject(new Error('a bug'));
  const { slack, deliver, app } = await startWithPanel({ reply });
  await deliver(directMessage('imap'));
  await app.stop();
  expect(doneIn(slack).at(-1)).toBe('active');
});

test('where there is no panel, everything is the same without it', async () => {
  const { slack, deliver, app, log } = await startScene('socket');
  slack.reply('agents.sessions.setStatus', { ok: false, error: 'not_authorized' });
  await deliver(event({ type: 'app_home_opened', channel: 'D1', tab: 'messages' }));
  await deliver(directMessage('imap'));
  await app.stop();
  expect(doneIn(slack)).toEqual(['processing', 'chat.postMessage']);
  expect(log.filter(({ level }) => level >= 40)).toEqual([]);
});

test('when the messages are opened, the panel gets prompts', async () => {
  const { slack, deliver } = await startWithPanel();
  await deliver(event({ type: 'app_home_opened', channel: 'D1', tab: 'messages' }));
  const { body } = await slack.next('assistant.threads.setSuggestedPrompts');
  const { channel_id, prompts } = body as unknown as { channel_id: string; prompts: unknown[] };
  expect(channel_id).toBe('D1');
  expect(prompts).toHaveLength(4);
  expect(body).not.toHaveProperty('thread_ts');
});

test('Stop ends the telling of a check: it says so, and nothing comes after it', async () => {
  let end: () => void = () => undefined;
  const ended = new Promise<void>((resolve) => (end = resolve));
  const mailport = openWithChecks(async (target, onProgress) => {
    const half = [visit(doorOn(993)), visit(doorOn(587), [], { pending: true })];
    onProgress?.(reportOf(half, { target, final: false }));
    await ended;
    return reportOf([visit(doorOn(993)), visit(doorOn(587))], { target });
  });
  const { slack, deliver, app } = await startWithPanel({ reply: mailport.reply });
  await deliver(directMessage('check mail.example.com', { ts: '2.1' }));
  expect((await slack.next('chat.postMessage')).body.text).toContain('answers so far');
  await deliver(stop('2.1'));
  expect((await slack.next('chat.update')).body.text).toContain('Stopped');
  end();
  await app.stop();
  const whole = ['processing', 'chat.postMessage', 'chat.update', 'active'];
  expect(doneIn(slack)).toEqual(whole);
});

test('Stop before anything was shown says so in the thread, and no other thread hears of it', async () => {
  const { reply, answer } = answersOnDemand();
  const { slack, deliver, app, asked } = await startWithPanel({ reply });
  await deliver(directMessage('one', { ts: '2.1' }));
  await deliver(directMessage('other', { ts: '3.1' }));
  await expect.poll(() => asked.length).toBe(2);
  await deliver(stop('2.1'));
  const stopped = await slack.next('chat.postMessage');
  expect(stopped.body).toMatchObject({ thread_ts: '2.1' });
  expect(stopped.body.text).toContain('Stopped');
  answer('one', anAnswerTo('too late'));
  answer('other', anAnswerTo('in time'));
  const answered = await slack.next('chat.postMessage');
  expect(answered.body).toMatchObject({ thread_ts: '3.1', text: 'in time' });
  await app.stop();
  expect(doneIn(slack).filter((one) => one.startsWith('chat.'))).toHaveLength(2);
});

test('Stop where nothing goes on any more takes the status away', async () => {
  const { slack, deliver, app } = await startWithPanel();
  await deliver(stop('2.1'));
  const { body } = await slack.next('agents.sessions.setStatus');
  expect(body).toMatchObject({ channel_id: 'D1', thread_ts: '2.1', status: 'active' });
  await app.stop();
  expect(doneIn(slack)).toEqual(['active']);
});
