import { expect, test } from 'vitest';
import { createStores } from '../../src/storage/stores.ts';
import { editEntry, teachAnswer } from '../../src/team/teach-answer.ts';
import { at, keptOf, open, teach } from '../storage/scene.ts';

const deed = { workspace: 'T1', by: 'U1', at: at(3) };
const asked = { workspace: 'T1', text: 'fax?', by: 'U2', place: '', at: at(2) };

test('what is taught for a question answers it', async () => {
  const stores = createStores(await open());
  const { id: question } = keptOf(await stores.questions.ask(asked));
  const taught = await teachAnswer(stores, { question, teaching: teach() }, deed);
  expect(taught).toMatchObject({ outcome: 'taught', question: { state: { is: 'answered' } } });
  expect(keptOf(await stores.questions.unanswered('T1'))).toEqual([]);
});

test('nothing is taught for a question that somebody else is on', async () => {
  const stores = createStores(await open());
  const { id: question } = keptOf(await stores.questions.ask(asked));
  await stores.questions.claim({ ...deed, question, by: 'U3' });
  const taught = await teachAnswer(stores, { question, teaching: teach() }, deed);
  expect(taught).toMatchObject({ outcome: 'taken', question: { state: { by: 'U3' } } });
  expect(keptOf(await stores.taught.list('T1'))).toEqual([]);
});

test('an entry that was removed cannot be edited, and it is said', async () => {
  const stores = createStores(await open());
  const entry = keptOf(await stores.taught.teach(teach(), deed));
  await stores.taught.remove(entry, deed);
  expect(await editEntry(stores, { entry, teaching: teach() }, deed)).toEqual({ outcome: 'gone' });
});
