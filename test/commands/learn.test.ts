import { expect, test } from 'vitest';
import { knowledge } from '../../src/knowledge/index.ts';
import { course } from '../../src/onboarding/course.ts';
import { toSchool } from '../../src/onboarding/school.ts';
import { asksOf, openSchool } from './scene.ts';

test('whoever asks to learn for the first time sees what there is, and starts with a button', async () => {
  const { ask } = await openSchool();
  const answer = await ask('learn');
  expect(answer.kind).toBe('lesson');
  expect(answer.headline).toContain('8 short lessons');
  expect(asksOf(answer)[0]).toBe('learn lesson 1');
});

test('the whole course can be walked by its first buttons alone, to the interview', {
  timeout: 60_000,
}, async () => {
  const { ask, stores } = await openSchool();
  let answer = await ask('learn lesson 1');
  let presses = 0;
  while (answer.headline !== 'What are some common ports used by SMTP, IMAP and POP3?') {
    const [next = ''] = asksOf(answer);
    answer = await ask(next);
    presses += 1;
    expect(presses).toBeLessThan(100);
  }
  // A lesson, three questions and three verdicts, eight times; the first lesson was asked for.
  expect(presses).toBe(course.length * 7);
  const done = await ask('smtp 25, 465 ssl, 587 starttls; imap 143, 993 ssl; pop3 110, 995 ssl');
  expect(done.headline).toContain('All seven ports are right');
  const { course: kept } = await stores.learners.read({ workspace: 'T1', person: 'U1' });
  expect(kept.finishedAt).not.toBeNull();
  expect(Object.keys(kept.answers)).toHaveLength(course.length * 3);
  expect((await ask('progress')).headline).toContain('You finished the course on 23 November 2026');
});

test('a right and a wrong answer say what is right, why, and where it is written', async () => {
  const { ask } = await openSchool();
  const right = await ask('learn answer port-imaps 993');
  expect(right.headline).toBe('Right: 993 with SSL/TLS.');
  const wrong = await ask('learn answer mode-587 ssl');
  expect(wrong.headline).toBe('Not quite. Right is: 587 goes with STARTTLS.');
  expect(JSON.stringify(wrong.parts)).toContain('wrong version number');
  expect(wrong.parts.at(-1)?.kind).toBe('sources');
  expect(asksOf(wrong)).toContain('smtp starttls');
});

test('pressing a choice again, or another one, is harmless and said kindly', async () => {
  const { ask, stores } = await openSchool();
  await ask('learn answer port-imaps 143');
  const again = await ask('learn answer port-imaps 993');
  expect(JSON.stringify(again.parts)).toContain('answered this one before');
  const learner = await stores.learners.read({ workspace: 'T1', person: 'U1' });
  expect(learner.course.answers['port-imaps']).toEqual({ choice: '143', wasRight: false });
  expect(learner.cards['port-imaps']?.reps).toBe(1);
});

test.each([
  [
    'a question of an older version',
    'learn answer smoke-signals 4',
    'no longer part of the course',
  ],
  ['a lesson that is not there', 'learn lesson 12', 'There is no such lesson'],
  [
    'a question that a lesson does not have',
    'learn lesson 2 question 9',
    'There is no such lesson',
  ],
])('%s leads back to the lessons', async (_situation, text, headline) => {
  const { ask } = await openSchool();
  const answer = await ask(text);
  expect(answer.headline).toContain(headline);
  expect(asksOf(answer).length).toBeGreaterThan(0);
});

test('a choice that the question does not have shows the question again', async () => {
  const { ask, stores } = await openSchool();
  const answer = await ask('learn answer port-imaps 4711');
  expect(answer.kind).toBe('question');
  const { course: kept } = await stores.learners.read({ workspace: 'T1', person: 'U1' });
  expect(kept.answers).toEqual({});
});

test('a choice may be typed as people write it', async () => {
  const { ask } = await openSchool();
  expect((await ask('Learn  answer MODE-143 Start-TLS')).headline).toMatch(/^Right/);
});

test('somebody who left goes on where they were, from anywhere', async () => {
  const { ask } = await openSchool();
  await ask('learn lesson 3 question 2');
  await ask('gmail smtp');
  expect((await ask('learn')).parts).toEqual((await ask('learn lesson 3 question 2')).parts);
  await ask('learn answer port-pop3s 995');
  expect(JSON.stringify((await ask('learn')).parts)).toContain('Lesson 3, question 3 of 3');
});

test('“learn next” leads on from page to page', async () => {
  const { ask } = await openSchool();
  expect((await ask('learn next')).headline).toContain('Lesson 1 of 8');
  expect(JSON.stringify((await ask('learn next')).parts)).toContain('Lesson 1, question 1');
  const answer = await ask('learn answer where-to-look a');
  expect(answer.kind).toBe('verdict');
  expect(JSON.stringify((await ask('learn next')).parts)).toContain('Lesson 1, question 2');
});

test('starting over forgets the answers of the course, and not what the quiz knows', async () => {
  const { ask, stores } = await openSchool();
  await ask('learn answer port-imaps 993');
  await ask('learn restart');
  const learner = await stores.learners.read({ workspace: 'T1', person: 'U1' });
  expect(learner.course.answers).toEqual({});
  expect(learner.cards['port-imaps']?.reps).toBe(1);
  expect(asksOf(await ask('learn'))[0]).toBe('learn lesson 1');
});

test('two people learn side by side, each for themselves', async () => {
  const { ask } = await openSchool();
  await ask('learn lesson 5', 'U1');
  expect((await ask('learn', 'U2')).headline).toContain('8 short lessons');
  expect((await ask('learn', 'U1')).headline).toContain('Lesson 5');
});

test.each([
  ['learn imap', 'Lesson 3 of 8'],
  ['learn starttls', 'Lesson 4 of 8'],
  ['lesson 7', 'Lesson 7 of 8'],
  ['learn 2', 'Lesson 2 of 8'],
  ['course', '8 short lessons'],
])('“%s” opens “%s”', async (text, headline) => {
  const { ask } = await openSchool();
  expect((await ask(text)).headline).toContain(headline);
});

test.each([
  ['learn about imap', 'service'],
  ['lesson learned: smtp port 465 or 587?', 'compare'],
  ['where can i learn which port gmail uses', 'provider'],
  ['course imap port 993', 'service'],
])('“%s” is a question like any other', async (text, kind) => {
  const { ask } = await openSchool();
  expect((await ask(text)).kind).toBe(kind);
});

test('what a lesson offers next leads somewhere', async () => {
  const { ask } = await openSchool();
  for (let number = 1; number <= course.length; number++) {
    const [, more = ''] = asksOf(await ask(`learn lesson ${number}`));
    const answer = await ask(more);
    expect([more, ['topic', 'compare', 'service', 'error'].includes(answer.kind)]).toEqual([
      more,
      true,
    ]);
  }
});

test('where nobody knows who asks, nothing is kept and the question is answered as any other', async () => {
  const { askAsNobody } = await openSchool();
  expect((await askAsNobody('learn')).kind).toBe('none');
});

test('whoever answers the last question first is led back to what is left of the lessons', async () => {
  const { ask } = await openSchool();
  await ask('learn answer where-to-look d');
  await ask('learn interview: imap 993 ssl');
  const next = await ask('learn');
  expect(next.headline).toContain('Lesson 1 of 8');
  await ask('learn interview: imap 993 ssl');
  expect((await ask('learn next')).headline).toContain('Lesson 1 of 8');
  expect(JSON.stringify((await ask('learn lessons')).parts)).toContain('1 right of 7 ports');
});

test('the end of the course is said, whichever question was the last', {
  timeout: 60_000,
}, async () => {
  const { ask } = await openSchool();
  const all = course.flatMap(({ questions }) => questions);
  await ask('learn interview: imap 993 ssl');
  const answers: Awaited<ReturnType<typeof ask>>[] = [];
  for (const id of all) answers.push(await ask(`learn answer ${id} ${firstChoice(id)}`));
  const ends = answers.map(({ parts }) => JSON.stringify(parts).includes('finished the course'));
  expect(ends).toEqual(all.map((_, index) => index === all.length - 1));
  expect(asksOf(answers.at(-1) ?? (await ask('help')))[0]).toBe('progress');
  const again = await ask('learn interview: imap 993 ssl');
  expect(JSON.stringify(again.parts)).not.toContain('finished the course');
});

function firstChoice(id: string): string {
  return toSchool(knowledge).bank.get(id)?.choices[0]?.id ?? '';
}

test('a wrong sentence is repeated in the verdict: its button is gone by then', async () => {
  const { ask } = await openSchool();
  const wrong = await ask('learn answer where-to-look a');
  expect(JSON.stringify(wrong.parts)).toContain('You chose: The MX record of the recipient.');
});

test.each(['course', 'the course', 'start course', 'take the course', 'learning'])(
  '“%s” is the course',
  async (text) => {
    const { ask } = await openSchool();
    expect((await ask(text)).headline).toContain('8 short lessons');
  },
);
