import { expect, test } from 'vitest';
import { createTeamQuestions } from '../../src/storage/questions.ts';
import { aPath, at, keptOf, open } from './scene.ts';

const place = '{"channel":"C1","thread":"1.0"}';
const asked = (text: string, by = 'U1', workspace = 'T1') => ({
  workspace,
  text,
  by,
  place,
  at: at(1),
});
const deed = (question: number, by: string, when = at(2), workspace = 'T1') => ({
  workspace,
  question,
  by,
  at: when,
});
const after = (minutes: number) => new Date(at(2).getTime() + minutes * 60_000);

test('a question waits for the team until it is answered, the oldest first', async () => {
  const questions = createTeamQuestions(await open());
  const first = keptOf(await questions.ask(asked('where is the fax?')));
  const second = keptOf(await questions.ask(asked('what is our imap server?')));
  keptOf(await questions.posted({ workspace: 'T1', question: first.id, post: 'C9:2.0' }));
  expect(keptOf(await questions.unanswered('T1'))).toEqual([
    { ...first, post: 'C9:2.0' },
    { ...second, state: { is: 'open' } },
  ]);
  const answer = { ...deed(first.id, 'U2'), entry: 'taught-1' };
  expect(keptOf(await questions.answered(answer))).toMatchObject({
    outcome: 'yours',
    question: { place, state: { is: 'answered', by: 'U2', entry: 'taught-1' } },
  });
  expect(keptOf(await questions.unanswered('T1')).map(({ id }) => id)).toEqual([second.id]);
});

test('who presses twice has asked once; somebody else asks for themselves', async () => {
  const questions = createTeamQuestions(await open());
  const { id } = keptOf(await questions.ask(asked('where is the fax?')));
  expect(keptOf(await questions.ask(asked('where is the fax?'))).id).toBe(id);
  expect(keptOf(await questions.ask(asked('where is the fax?', 'U2'))).id).not.toBe(id);
  expect(keptOf(await questions.ask(asked('where is the fax?', 'U1', 'T2'))).id).not.toBe(id);
});

test('of two who press at once, in two processes, the second is told who is on it', async () => {
  const path = aPath();
  const [here, there] = [
    createTeamQuestions(await open(path)),
    createTeamQuestions(await open(path)),
  ];
  const { id } = keptOf(await here.ask(asked('where is the fax?')));
  const claims = await Promise.all([here.claim(deed(id, 'U2')), there.claim(deed(id, 'U3'))]);
  const [mine, taken] = claims.map(keptOf).toSorted((a, b) => (a.outcome < b.outcome ? 1 : -1));
  if (mine?.outcome !== 'yours' || taken?.outcome !== 'taken') throw new Error('not one of each');
  expect(taken.question.state).toEqual(mine.question.state);
  expect(mine.question.state).toMatchObject({ is: 'claimed' });
});

test('who is on it may open it again; after half an hour somebody else may', async () => {
  const questions = createTeamQuestions(await open());
  const { id } = keptOf(await questions.ask(asked('where is the fax?')));
  keptOf(await questions.claim(deed(id, 'U2')));
  expect(keptOf(await questions.claim(deed(id, 'U2', after(5)))).outcome).toBe('yours');
  expect(keptOf(await questions.claim(deed(id, 'U3', after(34)))).outcome).toBe('taken');
  expect(keptOf(await questions.claim(deed(id, 'U3', after(36)))).outcome).toBe('yours');
  const late = { ...deed(id, 'U2', after(37)), entry: 'taught-1' };
  expect(keptOf(await questions.answered(late))).toMatchObject({
    outcome: 'taken',
    question: { state: { is: 'claimed', by: 'U3' } },
  });
});

test('who gives it back makes room for somebody else; nobody gives back what is not theirs', async () => {
  const questions = createTeamQuestions(await open());
  const { id } = keptOf(await questions.ask(asked('where is the fax?')));
  keptOf(await questions.claim(deed(id, 'U2')));
  keptOf(await questions.release(deed(id, 'U3')));
  expect(keptOf(await questions.claim(deed(id, 'U3'))).outcome).toBe('taken');
  keptOf(await questions.release(deed(id, 'U2')));
  expect(keptOf(await questions.claim(deed(id, 'U3'))).outcome).toBe('yours');
});

test('an answered question is not answered again', async () => {
  const questions = createTeamQuestions(await open());
  const { id } = keptOf(await questions.ask(asked('where is the fax?')));
  keptOf(await questions.answered({ ...deed(id, 'U2'), entry: 'taught-1' }));
  const again = await questions.answered({ ...deed(id, 'U3'), entry: 'taught-2' });
  expect(keptOf(again)).toMatchObject({
    outcome: 'taken',
    question: { state: { is: 'answered', by: 'U2', entry: 'taught-1' } },
  });
  expect(keptOf(await questions.claim(deed(id, 'U2'))).outcome).toBe('taken');
});

test('a workspace cannot read, take on or answer the questions of another', async () => {
  const questions = createTeamQuestions(await open());
  const { id } = keptOf(await questions.ask(asked('where is the fax?')));
  expect(keptOf(await questions.read('T2', id))).toBeNull();
  expect(keptOf(await questions.unanswered('T2'))).toEqual([]);
  const foreign = deed(id, 'U9', at(2), 'T2');
  expect(keptOf(await questions.claim(foreign))).toEqual({ outcome: 'gone' });
  expect(keptOf(await questions.answered({ ...foreign, entry: 'x' }))).toEqual({ outcome: 'gone' });
  keptOf(await questions.posted({ workspace: 'T2', question: id, post: 'C9:2.0' }));
  expect(keptOf(await questions.read('T1', id))).toMatchObject({
    post: null,
    state: { is: 'open' },
  });
});
