import { expect, test, vi } from 'vitest';
import { toTeachForm } from '../../src/slack/team/teach-form.ts';
import { noDatabase } from '../../src/storage/database.ts';
import { createStores } from '../../src/storage/stores.ts';
import { aPath, keptOf, lock, open, teach } from '../storage/scene.ts';
import { anAnswer } from './answers.ts';
import {
  ada,
  type Mode,
  nextTs,
  press,
  type SceneOptions,
  slashCommand,
  startScene,
} from './scene.ts';
import type { SlackStub } from './slack-stub.ts';
import { colleague, desk, helpdesk, openWorkspace, you } from './workspace.ts';

// Whoever saves something waits a while for a lock to go.
vi.setConfig({ testTimeout: 30_000 });

const question = 'where is the fax gateway';

/** The app with a database, in a Slack that opens modals. */
async function startTeam(options: SceneOptions = {}, mode: Mode = 'socket', path = aPath()) {
  const stores = createStores(await open(path));
  const scene = await startScene(mode, { stores, deskChannel: 'C9', ...options });
  for (const method of ['views.open', 'views.update', 'views.publish'])
    scene.slack.reply(method, { ok: true, view: { id: 'V1' } });
  scene.slack.reply('chat.update', { ok: true });
  return { ...scene, stores };
}

/** A press in the channel of the desk, or in another. */
const pressAt = (slack: SlackStub, channel: string, button: { action_id: string; value: string }) =>
  press(
    slack,
    button,
    {},
    {
      channel: { id: channel, name: 'desk' },
      container: { type: 'message', message_ts: '5.5', channel_id: channel },
    },
  );

/** The form of the team, submitted. */
function submission(metadata: object, typed: Readonly<Record<string, string>> = {}) {
  const given = { title: 'Fax', questions: question, answer: 'In the cellar.', ...typed };
  const values = Object.fromEntries(
    Object.entries(given).map(([id, value]) => [id, { [id]: { type: 'plain_text_input', value } }]),
  );
  const view = {
    id: 'V1',
    type: 'modal',
    callback_id: 'teach',
    private_metadata: JSON.stringify(metadata),
    state: { values },
    blocks: [],
  };
  const user = { id: 'U1', name: 'ada', team_id: 'T1' };
  const team = { id: 'T1', domain: 'example' };
  const payload = { type: 'view_submission', trigger_id: nextTs(), team, user, view };
  return { type: 'interactive', payload } as const;
}

const asked = { workspace: 'T1', text: question, by: 'U2', at: new Date() };
const place = JSON.stringify({ channel: 'C1', thread: '1.1', isPrivate: false });

async function lastView(slack: SlackStub): Promise<string> {
  return JSON.stringify((await slack.next('views.update')).body);
}

test('a desk channel that was archived: the asker hears that the question is kept, the log why', async () => {
  const { slack, deliver, stores, log } = await startTeam();
  slack.reply('chat.postMessage', { ok: false, error: 'is_archived' });
  const button = { action_id: 'ask-team', value: question };
  await deliver(press(slack, button, { isPrivate: true }));
  const { body } = await slack.next('response');
  expect(body.text).toContain('did not reach the channel of your team');
  const reference = log.find(({ msg }) => msg.includes('desk'))?.reference;
  expect(body.text).toContain(reference);
  expect(keptOf(await stores.questions.unanswered('T1'))).toMatchObject([{ text: question }]);
});

test('when the channel is open again, pressing again sends the question that was kept', async () => {
  const { slack, deliver, stores } = await startTeam();
  keptOf(await stores.questions.ask({ ...asked, by: ada.person, place }));
  const button = { action_id: 'ask-team', value: question };
  await deliver(press(slack, button, { isPrivate: true }));
  expect((await slack.next('chat.postMessage')).body).toMatchObject({ channel: 'C9' });
  expect((await slack.next('response')).body.text).toContain('Your team has the question');
  expect(keptOf(await stores.questions.unanswered('T1'))).toHaveLength(1);
});

test('over signed HTTP a question is asked and answered just as well', async () => {
  const { slack, deliver, stores } = await startTeam({}, 'http');
  await deliver(press(slack, { action_id: 'ask-team', value: question }, { isPrivate: true }));
  expect((await slack.next('chat.postMessage')).body).toMatchObject({ channel: 'C9' });
  expect((await slack.next('response')).body.text).toContain('Your team has the question');
  expect(await deliver(submission({ question: 1 }))).toBe(200);
  expect(await lastView(slack)).toContain('has the answer');
  expect(keptOf(await stores.questions.unanswered('T1'))).toEqual([]);
});

test('an asker who has left: the entry is saved, and the teacher hears that nobody was told', async () => {
  const { slack, deliver, stores } = await startTeam();
  const { id } = keptOf(await stores.questions.ask({ ...asked, place }));
  slack.reply('chat.postMessage', { ok: false, error: 'user_disabled' });
  await deliver(submission({ question: id }));
  expect(await lastView(slack)).toContain('could not be reached');
  expect(keptOf(await stores.taught.list('T1'))).toHaveLength(1);
});

test('a newcomer who cannot be reached: the inviter hears it', async () => {
  const { workspace, say, seeMessage } = await openWorkspace();
  expect(workspace.botToken).toBeDefined();
  await say(helpdesk, '/mailport onboard @Mailport');
  await seeMessage(helpdesk, 'could not reach');
});

test('a teacher who was taken out of the desk’s channel cannot save, and loses no word', async () => {
  const { slack, deliver, stores } = await startTeam();
  slack.reply('chat.postEphemeral', { ok: false, error: 'user_not_in_channel' });
  await deliver(submission({ question: null }));
  const shown = await lastView(slack);
  expect(shown).toContain('Only who is in the channel');
  expect(shown).toContain('In the cellar.');
  expect(keptOf(await stores.taught.list('T1'))).toEqual([]);
});

test.each(['is_archived', 'not_in_channel', 'channel_not_found'])(
  'where Mailport cannot see the desk’s channel any more (%s) nobody teaches, and no word is lost',
  async (error) => {
    const { slack, deliver, stores } = await startTeam();
    slack.reply('chat.postEphemeral', { ok: false, error });
    await deliver(submission({ question: null }));
    const shown = await lastView(slack);
    expect(shown).toContain('archived');
    expect(shown).toContain('In the cellar.');
    expect(keptOf(await stores.taught.list('T1'))).toEqual([]);
  },
);

test('who is known to be at the desk is not troubled with a message', async () => {
  const { slack, deliver, stores } = await startTeam();
  const more = { response_metadata: { next_cursor: 'page 2' } };
  slack.reply('conversations.members', ({ body }) =>
    'cursor' in body ? { ok: true, members: ['U1'] } : { ok: true, members: ['U7'], ...more },
  );
  await deliver(submission({ question: null }));
  expect(await lastView(slack)).toContain('Saved');
  expect(slack.sent.filter(({ method }) => method === 'chat.postEphemeral')).toEqual([]);
  expect(keptOf(await stores.taught.list('T1'))).toHaveLength(1);
});

test('who is known to be elsewhere is not let in by anything else', async () => {
  const { slack, deliver, stores } = await startTeam();
  slack.reply('conversations.members', { ok: true, members: ['U7'] });
  await deliver(submission({ question: null }));
  expect(await lastView(slack)).toContain('Only who is in the channel');
  expect(keptOf(await stores.taught.list('T1'))).toEqual([]);
});

test('Slack that cannot be asked who is at the desk lets nobody teach', async () => {
  const { slack, deliver, stores } = await startTeam();
  slack.reply('chat.postEphemeral', { ok: false, error: 'internal_error' });
  await deliver(submission({ question: null }));
  expect(await lastView(slack)).toContain('Please save again');
  expect(keptOf(await stores.taught.list('T1'))).toEqual([]);
});

test('a copy of the button in another channel opens no form', async () => {
  const { slack, deliver, stores } = await startTeam();
  const { id } = keptOf(await stores.questions.ask({ ...asked, place }));
  await deliver(pressAt(slack, 'C1', { action_id: 'teach', value: `${id}` }));
  expect(await lastView(slack)).toContain('in the channel of your team');
});

test('a question whose asker said “forget me” is told to be gone; what is typed is still taught', async () => {
  const { slack, deliver, stores } = await startTeam();
  const { id } = keptOf(await stores.questions.ask({ ...asked, place }));
  await stores.forget({ workspace: 'T1', person: 'U2' });
  await deliver(pressAt(slack, 'C9', { action_id: 'teach', value: `${id}` }));
  expect(await lastView(slack)).toContain('had it deleted');
  await deliver(submission({ question: id }));
  expect(await lastView(slack)).toContain('Saved');
  expect(keptOf(await stores.taught.list('T1'))).toHaveLength(1);
});

test('two forms for one question: the second is told, and may save an entry of its own', async () => {
  const { slack, deliver, stores } = await startTeam();
  const { id } = keptOf(await stores.questions.ask({ ...asked, place }));
  await stores.questions.claim({ workspace: 'T1', question: id, by: 'U3', at: new Date() });
  await deliver(submission({ question: id }));
  expect(await lastView(slack)).toContain('Somebody else has taken');
  expect(keptOf(await stores.taught.list('T1'))).toEqual([]);
});

test('an entry that somebody changed in the meantime is not overwritten unseen', async () => {
  const { slack, deliver, stores } = await startTeam();
  const deed = { workspace: 'T1', by: 'U3', at: new Date() };
  const seen = keptOf(await stores.taught.teach(teach(), deed));
  const other = teach({ answer: 'Another answer.' });
  keptOf(await stores.taught.edit(seen, other, deed));
  await deliver(submission({ question: null, entry: seen.id, change: seen.change }));
  expect(await lastView(slack)).toContain('Somebody changed the entry');
  const [entry] = keptOf(await stores.taught.list('T1'));
  expect(entry?.teaching.answer).toBe('Another answer.');
});

test.each([
  ['a button that is drawn no more', { action_id: 'an-old-button', value: 'x' }],
  ['a question’s button with another value', { action_id: 'teach', value: 'question:7' }],
])('%s is told to be of another version', async (_, button) => {
  const { slack, deliver } = await startTeam();
  if (button.action_id === 'teach') {
    await deliver(pressAt(slack, 'C9', button));
    expect(await lastView(slack)).toContain('another version');
    return;
  }
  await deliver(press(slack, button, { isPrivate: true }));
  expect((await slack.next('response')).body.text).toContain('another version');
});

test('a form of another version is answered, and does not time out', async () => {
  const { deliver } = await startTeam();
  const { payload } = submission({});
  const old = { ...payload, view: { ...payload.view, callback_id: 'teach-v0' } };
  const answer = await deliver({ type: 'interactive', payload: old });
  expect(JSON.stringify(answer)).toContain('another version');
});

test('what is taught pings nobody and opens nothing, wherever it is shown', async () => {
  const { askTeam, seeMessage, pressIn, seeModal, submit, say, look, act, seeHome } =
    await openWorkspace();
  const hostile = '<!channel> <!here|here> <@U0YOU> <https://evil.example|click> @everyone & *x*';
  await askTeam(`fax ${hostile}`);
  const post = await seeMessage(desk, 'fax');
  expect(pingsIn(post.blocks)).toEqual([]);
  await pressIn(desk, post, 'Teach the answer');
  const given = { title: hostile, questions: 'fax gateway', answer: hostile, source: hostile };
  await submit(await seeModal('Ways to ask'), given);
  await seeModal('Saved');
  await say(helpdesk, '/mailport fax gateway');
  const shown = await seeMessage(helpdesk, 'From your workspace');
  expect(JSON.stringify(shown.blocks)).toContain('channel');
  await say(desk, '/mailport entries');
  await seeMessage(desk, 'Edit an entry');
  await act({ type: 'open-home', tab: 'home' });
  await seeHome('Ask Mailport');
  const said = (await look()).conversations.flatMap(({ messages }) => messages);
  const byMailport = said.filter(({ user }) => user.isBot);
  expect(byMailport.length).toBeGreaterThan(4);
  // Whoever asked is mentioned: by Mailport, and by nothing that was typed.
  const pings = byMailport.flatMap(({ text, blocks }) => pingsIn([{ text }, blocks]));
  expect(pings.filter((ping) => ping !== '<@U0YOU>')).toEqual([]);
});

/** What Slack would notify people for or open, wherever it reads markup: in a message's text, in
 * texts of mrkdwn, and in rich text that says so itself. */
function pingsIn(node: unknown): string[] {
  if (typeof node !== 'object' || node === null) return [];
  if (Array.isArray(node)) return node.flatMap(pingsIn);
  const { type, text } = node as { type?: string; text?: unknown };
  const isMarkup = typeof text === 'string' && (type === undefined || type === 'mrkdwn');
  const own = isMarkup ? (text.match(/<!\w+|<https:\/\/evil|<@U0YOU>/g) ?? []) : [];
  const known = type === 'broadcast' || type === 'usergroup' ? [type] : [];
  return [...own, ...known, ...Object.values(node).flatMap(pingsIn)];
}

test('text at the limit of every field is taken, shown, and can be edited again', async () => {
  const { askTeam, seeMessage, pressIn, seeModal, submit, say, stores, log } =
    await openWorkspace();
  await askTeam(`fax ${'gateway '.repeat(240)}`);
  await pressIn(desk, await seeMessage(desk, 'Teach the answer'), 'Teach the answer');
  const host = `${'a'.repeat(60)}.${'b'.repeat(60)}.example.com`;
  const longest = {
    title: 'T'.repeat(120),
    questions: Array.from({ length: 19 }, (_, i) => `fax ${i} `.padEnd(150, 'q')).join('\n'),
    answer: 'A'.repeat(3_000),
    servers: Array.from({ length: 12 }, (_, i) => `IMAP ${host} ${i + 1} SSL/TLS`).join('\n'),
    username: 'u'.repeat(120),
    domains: Array.from({ length: 20 }, (_, i) => `d${i}.${'e'.repeat(60)}.example`).join(', '),
    source: 's'.repeat(300),
  };
  await submit(await seeModal('Ways to ask'), longest);
  await seeModal('has the answer');
  const [entry] = keptOf(await stores.taught.list('T0LOCAL'));
  expect(entry?.teaching).toMatchObject({ title: longest.title, answer: longest.answer });
  await say(helpdesk, `/mailport ${longest.title}`);
  await seeMessage(helpdesk, 'From your workspace');
  await say(desk, '/mailport entries');
  await seeMessage(desk, 'Edit an entry');
  expect(log.filter(({ level }) => level >= 40)).toEqual([]);
});

test('while another program has locked the database, answers go on and what is not kept is said', async () => {
  const path = aPath();
  const { slack, deliver, stores } = await startTeam({ reply: () => anAnswer() }, 'socket', path);
  const { id } = keptOf(await stores.questions.ask({ ...asked, place }));
  const { release } = lock(path);
  const because = 'because another program has locked the database';

  await deliver(slashCommand(slack, 'pop3 secure'));
  expect((await slack.next('response')).body.text).toContain(anAnswer().headline);
  await deliver(press(slack, { action_id: 'ask-team', value: 'fax?' }, { isPrivate: true }));
  expect((await slack.next('response')).body.text).toContain(`was not sent, ${because}`);
  const rating = { type: 'feedback_buttons', action_id: 'rate', value: 'up:pop3s-995' };
  await deliver(press(slack, rating, { isPrivate: true }));
  expect((await slack.next('response')).body.text).toContain(`was not counted, ${because}`);
  await deliver(pressAt(slack, 'C9', { action_id: 'teach', value: `${id}` }));
  expect(await lastView(slack)).toContain(`cannot be kept, ${because}`);
  await deliver(submission({ question: id }));
  const form = await lastView(slack);
  expect(form).toContain(`Nothing was saved, ${because}`);
  expect(form).toContain('In the cellar.');

  release();
  await deliver(submission({ question: id }));
  expect(await lastView(slack)).toContain('has the answer');
  expect(keptOf(await stores.taught.list('T1'))).toHaveLength(1);
});

test('without any database who teaches hears why it is not kept, and loses no word', async () => {
  const stores = createStores(noDatabase);
  const { slack, deliver } = await startTeam({ stores, reply: () => anAnswer() });
  await deliver(pressAt(slack, 'C9', { action_id: 'teach', value: '1' }));
  expect(await lastView(slack)).toContain('could not be opened');
  await deliver(submission({ question: null }));
  const form = await lastView(slack);
  expect(form).toContain('Nothing was saved');
  expect(form).toContain('In the cellar.');
});

test('a field that is too long is told at the field', async () => {
  const { deliver } = await startTeam();
  const answer = await deliver(submission({ question: null }, { title: 'T'.repeat(121) }));
  expect(answer).toMatchObject({
    response_action: 'errors',
    errors: { title: expect.stringContaining('120') },
  });
});

test('the form holds what it held, whatever stands above it', () => {
  const typed = {
    title: 'x',
    questions: 'x',
    answer: 'x',
    servers: '',
    username: '',
    domains: '',
    source: '',
  };
  const { blocks } = toTeachForm({ question: 1, entry: null }, typed, {
    warning: 'w'.repeat(5_000),
  });
  expect(JSON.stringify(blocks[0]).length).toBeLessThan(3_200);
});

test('a rating counts once for a person and a message, and keeps no name', async () => {
  const { slack, deliver, stores, app } = await startTeam({ reply: () => anAnswer() });
  await deliver(slashCommand(slack, 'pop3 secure'));
  const { body } = await slack.next('response');
  expect(JSON.stringify(body.blocks)).toContain('up:pop3s-995');
  const rating = { type: 'feedback_buttons', action_id: 'rate', value: 'down:pop3s-995' };
  await deliver(press(slack, rating));
  await deliver(press(slack, { ...rating, value: 'up:pop3s-995' }));
  await app.stop();
  const since = new Date(0);
  const low = keptOf(await stores.tallies.ratedLow({ workspace: 'T1', since, atMost: 9 }));
  expect(low).toEqual([{ entry: 'pop3s-995', asked: 0, up: 0, down: 1 }]);
});

test('a newcomer is welcomed by name of the inviter, who hears what the newcomer agreed to', async () => {
  const { say, be, seeMessage, look, pressIn, see } = await openWorkspace();
  await say(helpdesk, '/mailport onboard @New colleague');
  await seeMessage(helpdesk, 'The welcome is on its way');
  await be(colleague);
  const own = (await look()).conversations.find(({ kind }) => kind === 'direct')?.id ?? '';
  const welcome = await seeMessage(own, 'Welcome!');
  expect(JSON.stringify(welcome.blocks)).toContain(`<@${you}>`);
  await pressIn(own, welcome, 'Tell them when I start and finish');
  await pressIn(own, await seeMessage(own, 'they hear when you start'), 'Start the course');
  const overview = await see(({ conversations }) =>
    conversations
      .find(({ id }) => id === own)
      ?.messages.find(({ blocks }) => JSON.stringify(blocks).includes('8 short lessons')),
  );
  await pressIn(own, overview, 'Start with lesson 1');
  await seeMessage(own, 'Lesson 1 of 8');
  await be(you);
  const news = await seeMessage('D0MAILPORT', 'I have started the course');
  expect(JSON.stringify(news.blocks)).toContain(`<@${colleague}>`);
});
