import { expect, test } from 'vitest';
import { toKnown } from '../../src/answers/known.ts';
import { toSource } from '../../src/answers/sources.ts';
import type { Entry, Service } from '../../src/knowledge/entry.ts';
import { knowledge, providers, services, symptoms, topics } from '../../src/knowledge/index.ts';
import { createFinder } from '../../src/matching/find.ts';
import { meanings, remedies } from '../../src/onboarding/error-cases.ts';
import { isLettered, type Question, rightChoice } from '../../src/onboarding/question.ts';
import { createQuestions } from '../../src/onboarding/questions.ts';
import { quizTopics } from '../../src/onboarding/quiz.ts';

const questions = [...createQuestions(toKnown(knowledge)).values()];
const errorCases = [...meanings, ...remedies];
const named = questions.map((question) => [question.id, question] as const);

/** The questions whose ids begin so, with what follows it. */
function those(start: string): readonly (readonly [rest: string, question: Question])[] {
  const found = questions.filter(({ id }) => id.startsWith(start));
  expect(found.length).toBeGreaterThan(0);
  return found.map((question) => [question.id.slice(start.length), question]);
}

const modes = { ssl: 'implicit-tls', starttls: 'starttls', plain: 'none' } as const;

/** Whether mail programs or servers meet a protocol and a mode on a port today. */
function isDoor(port: number, protocol: string, mode: keyof typeof modes, role?: string): boolean {
  return (services as readonly Service[]).some(
    (service) =>
      service.port === port &&
      service.protocol === protocol &&
      (role === undefined || service.role === role) &&
      !['historic', 'deprecated', 'unofficial'].includes(service.standing) &&
      service.securities.includes(modes[mode]),
  );
}

/** The choices that the knowledge confirms; a question is fair if that is its right one alone. */
function confirmed({ choices }: Question, isTrue: (choice: string) => boolean): readonly string[] {
  return choices.map(({ id }) => id).filter(isTrue);
}

test('there are enough questions for weeks, some on every topic', () => {
  expect(questions.length).toBeGreaterThan(75);
  for (const topic of quizTopics) {
    const found = questions.filter(({ topics: about }) => about.includes(topic));
    expect([topic, found.length > 3]).toEqual([topic, true]);
  }
});

test.each(named)('%s has one right choice, and no two choices say the same', (_id, question) => {
  const { choices, right } = question;
  expect(choices.filter(({ id }) => id === right)).toHaveLength(1);
  expect(choices.length).toBeGreaterThanOrEqual(3);
  expect(choices.length).toBeLessThanOrEqual(4);
  expect(new Set(choices.map(({ id }) => id)).size).toBe(choices.length);
  expect(new Set(choices.map(({ label }) => label.toLowerCase())).size).toBe(choices.length);
});

test.each(named)('%s explains itself and leads to its source', (_id, question) => {
  const { answer, why, references, about, text } = question;
  const { label } = rightChoice(question);
  const figures = label.match(/\d+/g) ?? [];
  for (const figure of figures) expect(`${answer} ${why}`).toContain(figure);
  expect(why.length).toBeGreaterThan(15);
  expect(text).toMatch(/\?$/);
  const urls = references.slice(0, 2).map((reference) => toSource(reference).url);
  expect(references.length).toBeGreaterThan(0);
  expect(about.length).toBeGreaterThan(0);
  expect(urls.some((url) => url !== null) || references[0] !== '').toBe(true);
});

test.each(named)('%s says nothing of a wrong choice that would make it right', (_id, question) => {
  expect(rightChoice(question).remark).toBeUndefined();
  if (isLettered(question)) {
    for (const { id, label } of question.choices) expect(label.toLowerCase()).not.toBe(id);
  }
});

test.each(those('port-'))('port of %s: only one of the choices is a door of it', (id, question) => {
  const service = (services as readonly Service[]).find((one) => one.id === id);
  const [usual] = service?.securities ?? [];
  const mode = usual === 'implicit-tls' ? 'ssl' : 'starttls';
  const isTrue = (port: string) =>
    isDoor(Number(port), service?.protocol ?? '', mode, service?.role);
  expect(confirmed(question, isTrue)).toEqual([question.right]);
});

test.each(those('mode-'))('mode of port %s: only one of the choices protects', (port, question) => {
  const protocol = question.topics[0] ?? '';
  const isTrue = (choice: string) =>
    (choice === 'ssl' || choice === 'starttls') && isDoor(Number(port), protocol, choice);
  expect(confirmed(question, isTrue)).toEqual([question.right]);
});

test.each(those('purpose-'))(
  'purpose of port %s: no other choice is met there',
  (port, question) => {
    const others = question.choices.filter(({ id }) => id !== question.right);
    const service = (services as readonly Service[]).find((one) => one.port === Number(port));
    expect(rightChoice(question).label.toLowerCase()).toContain(
      service?.role === 'relay' ? 'between mail servers' : service?.protocol,
    );
    for (const { remark } of others) expect(remark).not.toContain(`port ${port}.`);
  },
);

test.each(those('pair-'))('pair for %s: only one of the choices fits', (protocol, question) => {
  const isTrue = (choice: string) => {
    const [port, mode] = choice.split('-') as [string, keyof typeof modes];
    const role = protocol === 'smtp' ? 'submission' : 'access';
    return isDoor(Number(port), protocol, mode, role);
  };
  expect(confirmed(question, isTrue)).toEqual([question.right]);
});

test.each(those('first-'))('first for %s: the right one is recommended', (protocol, question) => {
  const [port, mode] = question.right.split('-') as [string, keyof typeof modes];
  const role = protocol === 'smtp' ? 'submission' : 'access';
  expect(isDoor(Number(port), protocol, mode, role)).toBe(true);
  const service = services.find((one) => one.port === Number(port));
  expect(service?.standing).toBe('recommended');
});

test.each(those('sending-'))('sending at %s: only one of the choices is a door', (id, question) => {
  const provider = providers.find((one) => one.id === id);
  const isTrue = (choice: string) => {
    const [port, mode] = choice.split('-') as [string, keyof typeof modes];
    const doors = [...(provider?.endpoints ?? []), ...(provider?.specialEndpoints ?? [])];
    return doors.some((door) => door.port === Number(port) && door.security === modes[mode]);
  };
  expect(confirmed(question, isTrue)).toEqual([question.right]);
});

test.each(those('host-'))('host of %s: only one of the choices is its own', (id, question) => {
  const [, name = '', protocol = ''] = /^(.*)-([a-z0-9]+)$/.exec(id) ?? [];
  const provider = providers.find((one) => one.id === name);
  const isTrue = (host: string) =>
    provider?.endpoints.some((door) => door.host === host && door.protocol === protocol) ?? false;
  expect(confirmed(question, isTrue)).toEqual([question.right]);
});

test('what a question says of a provider is not disputed', () => {
  const asked = questions.filter(({ topics: about }) => about[0] === 'providers');
  const about = new Set(asked.flatMap((question) => [...question.about]));
  const certain = providers.filter(({ id }) => about.has(id));
  expect(certain.map(({ certainty }) => certainty)).toEqual(certain.map(() => 'high'));
});

test.each(errorCases.map((one) => [one.seen, one] as const))(
  '“%s” is understood as the error that the question is about',
  (seen, { about, others }) => {
    const match = createFinder(knowledge).find(seen);
    expect(match.kind === 'error' && match.symptom.id).toBe(about);
    expect(match.kind === 'error' && others.includes(match.symptom.id)).toBe(false);
  },
);

test('every error that is asked about has its question', () => {
  const asked = questions.filter(({ id }) => /^(meaning|remedy)-/.test(id));
  expect(asked).toHaveLength(errorCases.length);
  for (const question of asked) {
    const symptom = symptoms.find(({ id }) => question.about[0] === id);
    const { label } = rightChoice(question);
    const says = `${symptom?.meaning} ${symptom?.steps.map((step) => `${step}.`).join(' ')}`;
    expect(says).toContain(label.replace(/\.$/, ''));
  }
});

test('a question about how mail works quotes the explanation that settles it', () => {
  const asked = questions.filter(
    ({ id, about }) =>
      !/^(port|purpose)-/.test(id) && topics.some((topic) => topic.id === about[0]),
  );
  expect(asked.length).toBeGreaterThan(18);
  const quoting = asked.filter(({ why, about }) => {
    const topic = topics.find(({ id }) => about.includes(id));
    const commands = topic && 'commands' in topic ? topic.commands : [];
    const says = [
      topic?.answer,
      ...(topic?.keyPoints ?? []),
      ...commands.map((one) => one.command),
    ];
    return says.some((text) => text && (text.includes(why.slice(1, -1)) || why.endsWith(text)));
  });
  expect(quoting.map(({ id }) => id)).toEqual(asked.map(({ id }) => id));
});

test('where the knowledge does not settle a question, it is not asked', () => {
  const changed = knowledge.map((entry): Entry => {
    const isTaught = entry.kind === 'topic' && entry.id === 'app-passwords';
    return isTaught ? { ...entry, answer: 'Ports changed.', keyPoints: [] } : entry;
  });
  const both = services.flatMap((service): Entry[] =>
    service.id === 'imaps' ? [{ ...service, id: 'imaps-2', port: 995 } as Service] : [],
  );
  const bank = createQuestions(toKnown([...changed, ...both]));
  expect(bank.has('app-password-ports')).toBe(false);
  expect(bank.has('port-imaps')).toBe(false);
});

test('the same knowledge makes the same questions, choice for choice', () => {
  const again = [...createQuestions(toKnown([...knowledge])).values()];
  expect(again).toEqual(questions);
});

test('the right one of the sentences is not always in the same place', () => {
  const places = new Set(questions.filter(isLettered).map(({ right }) => right));
  expect([...places].toSorted()).toEqual(['a', 'b', 'c', 'd']);
});
