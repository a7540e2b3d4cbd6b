import { expect, test } from 'vitest';
import { keptOf, teach } from '../../storage/scene.ts';
import { colleague, direct, helpdesk, openWorkspace, you } from '../workspace.ts';

/** The labels of the buttons, in their order. */
function labelsOf(blocks: readonly unknown[]): string[] {
  type Drawn = { type: string; elements?: { text?: { text: string } }[] };
  const rows = (blocks as Drawn[]).filter(({ type }) => type === 'actions');
  return rows.flatMap(({ elements = [] }) => elements.flatMap(({ text }) => text?.text ?? []));
}

function headingOf({ blocks }: { readonly blocks: readonly unknown[] }): string {
  return (blocks as { text?: { text: string } }[])[0]?.text?.text ?? '';
}

const openHome = { type: 'open-home', tab: 'home' } as const;

test('the Home tab shows what to ask, the ports, the course and the team, and Slack takes it', async () => {
  const { act, seeHome, log } = await openWorkspace();
  await act(openHome);
  const home = await seeHome('Ask Mailport');
  const shown = JSON.stringify(home.blocks);
  for (const words of ['Look up …', 'gmail imap', '993', 'Your course', 'The daily question'])
    expect(shown).toContain(words);
  expect(shown).toContain('No question waits');
  expect(shown).toContain(' IMAP · SSL/TLS · Recommended');
  expect(home.blocks).not.toContainEqual(expect.objectContaining({ type: 'table' }));
  expect(log.filter(({ level }) => level >= 40)).toEqual([]);
});

test('an example of the Home tab is answered in front of it, and asks on in place', async () => {
  const { act, seeHome, pressAtHome, seeModal, pressInModal, see } = await openWorkspace();
  await act(openHome);
  await pressAtHome(await seeHome('465 or 587'), '465 or 587');
  const answer = await seeModal('"actions"');
  await pressInModal(answer, labelsOf(answer.blocks)[0] ?? '');
  const next = await see(({ modal }) => modal && headingOf(modal) !== headingOf(answer) && modal);
  expect(next.id).toBe(answer.id);
});

test('the course is walked in a modal, from the first lesson to the verdict', async () => {
  const { act, seeHome, pressAtHome, seeModal, pressInModal } = await openWorkspace();
  await act(openHome);
  await pressAtHome(await seeHome('Your course'), 'Start the course');
  await pressInModal(await seeModal('8 short lessons'), 'Start with lesson 1');
  await pressInModal(await seeModal('Lesson 1 of 8'), 'To the questions');
  const question = await seeModal('question 1 of 3');
  await pressInModal(question, labelsOf(question.blocks)[0] ?? '');
  const verdict = await seeModal('Next question');
  expect(JSON.stringify(verdict.blocks)).toMatch(/Right|Not quite/);
});

test('the last question has room for an answer in one’s own words', async () => {
  const { stores, act, seeHome, pressAtHome, seeModal, submit } = await openWorkspace();
  await stores.learners.update({ workspace: 'T0LOCAL', person: you }, (learner) => ({
    ...learner,
    course: { ...learner.course, startedAt: 'x', place: { lesson: 'interview', page: 0 } },
  }));
  await act(openHome);
  await pressAtHome(await seeHome('Your course'), 'Go on');
  const modal = await seeModal('common ports used by');
  expect(modal.submit).toBe('Answer');
  await submit(modal, { typed: 'smtp 25, 465, 587 starttls; imap 993 ssl, 143; pop3 995, 110' });
  await seeModal('The seven ports');
});

test('Look up opens a modal that answers in place, again and again', async () => {
  const { act, seeHome, pressAtHome, seeModal, submit } = await openWorkspace();
  await act(openHome);
  await pressAtHome(await seeHome('Look up …'), 'Look up …');
  await submit(await seeModal('For example'), { typed: 'gmail imap' });
  const first = await seeModal('imap.gmail.com');
  await submit(first, { typed: 'and smtp?' });
  await seeModal('smtp.gmail.com');
});

test('open questions stand on the Home tab of who is in the desk’s channel, and of no one else', async () => {
  const { askTeam, be, act, seeHome, seeMessage } = await openWorkspace();
  await be(colleague);
  await askTeam('where is the fax gateway');
  await seeMessage(helpdesk, 'Your team has the question');
  await act(openHome);
  const mine = await seeHome('1 question waits');
  expect(JSON.stringify(mine.blocks).match(/fax gateway/g)).toHaveLength(1);
  expect(JSON.stringify(mine.blocks)).toContain('Your questions to the team');
  await be(you);
  await act(openHome);
  const theirs = await seeHome('1 question waits');
  expect(JSON.stringify(theirs.blocks)).toContain('fax gateway');
});

test('however many questions and entries there are, Slack takes the Home tab', async () => {
  const { stores, act, seeHome, log } = await openWorkspace();
  const deed = { workspace: 'T0LOCAL', by: you, at: new Date() };
  for (let n = 0; n < 120; n += 1) {
    const text = `${n} ${'long question '.repeat(200)}`;
    keptOf(await stores.questions.ask({ ...deed, text, place: '{}' }));
    keptOf(await stores.taught.teach(teach({ title: `${n}`.padEnd(120, 'x') }), deed));
  }
  await act(openHome);
  const { blocks } = await seeHome('120 questions wait');
  expect(blocks.length).toBeLessThanOrEqual(100);
  expect(JSON.stringify(blocks)).toContain('and 110 more');
  // What stands last is not what falls off the end.
  expect(labelsOf(blocks)).toContain('Forget me');
  expect(log.filter(({ level }) => level >= 40)).toEqual([]);
});

test('without the optional scopes the Home tab counts the open questions', async () => {
  const { askTeam, act, seeHome, seeMessage, be } = await openWorkspace({ allowsOptional: false });
  await be(colleague);
  await askTeam('where is the fax gateway');
  await seeMessage(helpdesk, 'Your team has the question');
  await be(you);
  await act(openHome);
  const home = await seeHome('1 question waits');
  expect(JSON.stringify(home.blocks)).not.toContain('fax gateway');
});

test('Forget me asks first, deletes what is kept, and the Home tab is as on the first day', async () => {
  const { stores, act, seeHome, pressAtHome, seeModal, askTeam, seeMessage } =
    await openWorkspace();
  const who = { workspace: 'T0LOCAL', person: you };
  await askTeam('where is the fax gateway');
  await seeMessage(helpdesk, 'Your team has the question');
  await stores.learners.update(who, (learner) => ({
    ...learner,
    settings: { daily: { at: '09:00', timeZone: 'Europe/Berlin' } },
  }));
  await act(openHome);
  const home = await seeHome('Forget me');
  expect(JSON.stringify(home.blocks)).toMatch(/"confirm".*Delete what is kept of you/);
  await pressAtHome(home, 'Forget me');
  await seeModal('nothing of you is kept');
  await seeHome('It is off');
  expect((await stores.learners.read(who)).settings.daily).toBeNull();
  expect(keptOf(await stores.questions.unanswered('T0LOCAL'))).toEqual([]);
});

test('the daily question is switched on with a time and a zone, scheduled by Slack, and off again', async () => {
  const { act, seeHome, pressAtHome, seeModal, submit, app, workspace } = await openWorkspace();
  const scheduled = async () => {
    const { slackApiUrl, botToken } = workspace;
    const response = await fetch(`${slackApiUrl}chat.scheduledMessages.list`, {
      method: 'POST',
      headers: { authorization: `Bearer ${botToken}` },
      body: new URLSearchParams({ channel: direct }),
    });
    return ((await response.json()) as { scheduled_messages: { text: string }[] })
      .scheduled_messages;
  };
  await act(openHome);
  await pressAtHome(await seeHome('Switch on …'), 'Switch on …');
  await submit(await seeModal('Every day at'), { at: '08:30', zone: 'Europe/Berlin' });
  await seeHome('08:30 (Europe/Berlin)');
  const ahead = await scheduled();
  expect(ahead).toHaveLength(7);
  expect(new Set(ahead.map(({ text }) => text)).size).toBe(7);
  await pressAtHome(await seeHome('Switch off'), 'Switch off');
  await seeHome('It is off');
  expect(await scheduled()).toEqual([]);
  await app.stop();
});
