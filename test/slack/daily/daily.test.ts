import { expect, test, vi } from 'vitest';
import { knowledge } from '../../../src/knowledge/index.ts';
import { createMailport } from '../../../src/mailport.ts';
import { isLettered } from '../../../src/onboarding/question.ts';
import { toSchool } from '../../../src/onboarding/school.ts';
import { createConversations } from '../../../src/storage/conversations.ts';
import { createStores } from '../../../src/storage/stores.ts';
import { open } from '../../storage/scene.ts';
import { ada, press, startScene } from '../scene.ts';
import { direct, openWorkspace } from '../workspace.ts';

vi.setConfig({ testTimeout: 60_000 });

const day = 24 * 60 * 60 * 1000;

const patient = { timeout: 20_000 };

/** A workspace whose clock is moved by hand, with the daily question at 08:30 in Berlin. */
async function openDays(start = '2026-11-23T12:00:00Z') {
  const clock = { ms: Date.parse(start) };
  const scene = await openWorkspace({ now: () => clock.ms });
  const { workspace, act, seeHome, pressAtHome, seeModal, submit, look, see, pressIn } = scene;

  async function call(method: string, args: Record<string, string>) {
    const response = await fetch(`${workspace.slackApiUrl}${method}`, {
      method: 'POST',
      headers: { authorization: `Bearer ${workspace.botToken}` },
      body: new URLSearchParams(args),
    });
    return (await response.json()) as { scheduled_messages: { post_at: number; text: string }[] };
  }

  /** What Slack has still to bring: when, in UTC, and which question. */
  async function ahead() {
    const { scheduled_messages: all } = await call('chat.scheduledMessages.list', {
      channel: direct,
    });
    return all.map(({ post_at, text }) => ({
      at: new Date(post_at * 1000).toISOString().slice(0, 16),
      question: text.split('\n', 1)[0] ?? '',
    }));
  }

  /** The daily questions that have come. */
  async function come() {
    const { conversations } = await look();
    const messages = conversations.find(({ id }) => id === direct)?.messages ?? [];
    return messages.filter(({ text }) => text.includes('Your daily question'));
  }

  return {
    ...scene,
    clock,
    ahead,
    come,
    /** Once so many are ahead, each at its time: what is done in Slack is done a moment later. */
    async settled(count: number) {
      const times = async () => (await ahead()).map(({ at }) => at);
      const isSettled = (all: readonly string[]) =>
        all.length === count && new Set(all).size === count;
      await expect.poll(async () => isSettled(await times()), patient).toBe(true);
      return ahead();
    },
    async pass(ms: number) {
      clock.ms += ms;
      // Slack brings what is due.
      await ahead();
    },
    async switchOn(at = '08:30') {
      await act({ type: 'open-home', tab: 'home' });
      await pressAtHome(await seeHome('Switch on …'), 'Switch on …');
      await submit(await seeModal('Every day at'), { at, zone: 'Europe/Berlin' });
      await seeHome(`${at} (Europe/Berlin)`);
    },
    /** Presses a button of the last daily question, and waits for what it leads to. */
    async answer(label?: string, then: RegExp = /Right|Not quite/) {
      const message = (await come()).at(-1);
      if (!message) throw new Error('no daily question has come');
      await pressIn(direct, message, label ?? firstButton(message.blocks));
      await see(({ conversations }) =>
        conversations
          .find(({ id }) => id === direct)
          ?.messages.find(({ ts, text }) => ts === message.ts && then.test(text)),
      );
    },
  };
}

function firstButton(blocks: readonly unknown[]): string {
  type Row = { type: string; elements: { text: { text: string } }[] };
  const row = (blocks as Row[]).find(({ type }) => type === 'actions');
  return row?.elements[0]?.text.text ?? '';
}

const mornings = (from: number, count = 7) =>
  Array.from({ length: count }, (_, i) => `2026-11-${from + i}T07:30`);

test('whoever answers has a whole week ahead again, of questions that are all different', async () => {
  const { switchOn, settled, pass, come, answer, log } = await openDays();
  await switchOn();
  expect((await settled(7)).map(({ at }) => at)).toEqual(mornings(24));
  await pass(day);
  expect(await come()).toHaveLength(1);
  await answer();
  const week = await settled(7);
  expect(week.map(({ at }) => at)).toEqual(mornings(25, 6).concat('2026-12-01T07:30').slice(0, 7));
  expect(new Set(week.map(({ question }) => question)).size).toBe(7);
  expect(log.filter(({ level }) => level >= 40)).toEqual([]);
});

test.each([
  ['wrong', 'again the next day', true],
  ['right', 'some days later', false],
])('what was %s is asked %s', async (how, _when, isNext) => {
  const { switchOn, settled, pass, come, answer } = await openDays();
  await switchOn();
  await settled(7);
  await pass(day);
  const text = (await come())[0]?.text.split('\n', 1)[0] ?? '';
  const question = [...toSchool(knowledge).bank.values()].find((one) => one.text === text);
  if (!question) throw new Error(`no question “${text}”`);
  const choice = question.choices.find(({ id }) => (id === question.right) === (how === 'right'));
  await answer(isLettered(question) ? choice?.id.toUpperCase() : choice?.label);
  const asked = (await settled(7)).map((one) => one.question);
  expect(asked[0] === text).toBe(isNext);
});

test('after ten days of absence seven have come and no more; an answer brings the next week', async () => {
  const { switchOn, settled, pass, come, answer } = await openDays();
  await switchOn();
  await settled(7);
  await pass(10 * day);
  expect(await come()).toHaveLength(7);
  await settled(0);
  await answer();
  expect((await settled(7))[0]?.at).toBe('2026-12-04T07:30');
});

test('whoever comes back to the Home tab has the next week too', async () => {
  const { switchOn, settled, pass, act } = await openDays();
  await switchOn();
  await settled(7);
  await pass(10 * day);
  await settled(0);
  await act({ type: 'open-home', tab: 'home' });
  expect((await settled(7))[0]?.at).toBe('2026-12-04T07:30');
});

test('a restart loses none, and what is answered after it goes on', async () => {
  const { switchOn, settled, pass, come, answer, app, start } = await openDays();
  await switchOn();
  await settled(7);
  await app.stop();
  await pass(2 * day);
  expect(await come()).toHaveLength(2);
  await settled(5);
  await start();
  await answer();
  expect((await settled(7))[0]?.at).toBe('2026-11-26T07:30');
});

test('two answers at the same moment bring one week, not two', async () => {
  const { switchOn, settled, pass, come, pressIn, ahead, log } = await openDays();
  await switchOn();
  await settled(7);
  await pass(2 * day);
  const both = await come();
  const answered = () => log.filter(({ msg }) => msg === 'answered').length;
  const before = answered();
  await Promise.all(both.map((one) => pressIn(direct, one, firstButton(one.blocks))));
  await expect.poll(answered, patient).toBe(before + 2);
  const week = await ahead();
  expect(week).toHaveLength(7);
  expect(new Set(week.map(({ at }) => at)).size).toBe(7);
});

test('switched off, all that waits is deleted, also when the next is about to come', async () => {
  const { switchOn, settled, pass, answer, come } = await openDays();
  await switchOn();
  await settled(7);
  // Half a minute before the second one, which Slack does not let go of any more.
  await pass(Date.parse('2026-11-25T07:29:30Z') - Date.parse('2026-11-23T12:00:00Z'));
  await answer('No more daily questions', /is off/);
  expect((await settled(1)).map(({ at }) => at)).toEqual(['2026-11-25T07:30']);
  await pass(9 * day);
  expect(await come()).toHaveLength(1);
  await settled(0);
});

test('another time takes the place of the one before', async () => {
  const { switchOn, settled, pass, seeHome, pressAtHome, seeModal, submit } = await openDays();
  await switchOn();
  await settled(7);
  await pass(60_000);
  await pressAtHome(await seeHome('Another time …'), 'Another time …');
  await submit(await seeModal('Every day at'), { at: '17:00', zone: 'Europe/Berlin' });
  await seeHome('17:00 (Europe/Berlin)');
  await expect
    .poll(async () => (await settled(7)).map(({ at }) => at.slice(-5)), patient)
    .toEqual(Array.from({ length: 7 }, () => '16:00'));
});

test('forgotten is also what waits', async () => {
  const { switchOn, settled, say } = await openDays();
  await switchOn();
  await settled(7);
  await say(direct, 'yes, forget me');
  await settled(0);
});

/** The app in a Slack that answers as the test wants, with real questions and a real database. */
async function startInStub() {
  const stores = createStores(await open());
  const conversations = createConversations();
  const reach = async () => true;
  const mailport = createMailport({ entries: knowledge, conversations, stores, reach });
  const scene = await startScene('socket', { stores, reply: (request) => mailport.reply(request) });
  const place = {
    channel: { id: 'D1', name: 'directmessage' },
    container: { type: 'message', message_ts: '5.5', channel_id: 'D1' },
  };
  const { slack, deliver } = scene;
  const pressOff = () =>
    deliver(press(slack, { action_id: 'step-0', value: 'daily off' }, {}, place));
  return { ...scene, stores, pressOff };
}

test('where Slack failed to delete what waits, “off” a second time does', async () => {
  const { slack, stores, pressOff, log } = await startInStub();
  const daily = { at: '09:00', timeZone: 'UTC' };
  await stores.learners.update(ada, (learner) => ({ ...learner, settings: { daily } }));
  const later = Math.floor(Date.now() / 1000) + 3_600;
  const waiting = ['Q1', 'Q2'].map((id, i) => ({ id, channel_id: 'D1', post_at: later + i }));
  slack.reply('chat.scheduledMessages.list', { ok: true, scheduled_messages: waiting });
  slack.reply('chat.deleteScheduledMessage', { ok: false, error: 'internal_error' });
  await pressOff();
  // The first that fails does not keep the second.
  for (const id of ['Q1', 'Q2']) {
    const { body } = await slack.next('chat.deleteScheduledMessage');
    expect(body).toMatchObject({ channel: 'D1', scheduled_message_id: id });
  }
  await expect
    .poll(() => log.some(({ msg }) => msg.includes('failed to schedule')), patient)
    .toBe(true);
  slack.reply('chat.deleteScheduledMessage', { ok: true });
  await pressOff();
  for (const id of ['Q1', 'Q2']) {
    const { body } = await slack.next('chat.deleteScheduledMessage');
    expect(body).toMatchObject({ channel: 'D1', scheduled_message_id: id });
  }
});
