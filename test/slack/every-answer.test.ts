import { expect, test } from 'vitest';
import { toAnswer } from '../../src/answers/explain.ts';
import type { Entry } from '../../src/knowledge/entry.ts';
import { knowledge, providers, services, symptoms } from '../../src/knowledge/index.ts';
import type { Match } from '../../src/matching/match.ts';
import { toMessage } from '../../src/slack/message.ts';
import { problemsOf } from './slack-limits.ts';

const slots = {
  protocols: [],
  security: null,
  direction: null,
  ports: [],
  provider: null,
  service: null,
} as const;
const sure = { confidence: 1, slots } as const;

/** The longest that can be said about an entry. */
function fullMatch(entry: Entry): Match {
  switch (entry.kind) {
    case 'service':
      return { ...sure, kind: 'service', services: [entry], unknownProvider: 'Some Provider' };
    case 'topic':
      return { ...sure, kind: 'topic', topic: entry };
    case 'symptom':
      return { ...sure, kind: 'error', symptom: entry, others: symptoms.slice(0, 4) };
    case 'provider':
      return { ...sure, kind: 'provider', provider: entry, siblings: providers.slice(0, 4) };
  }
}

const matches = knowledge.map(fullMatch);

test('Slack takes the longest answer of every entry, whole', () => {
  const broken = matches.flatMap((match) => {
    const answer = toAnswer(match, knowledge);
    const surroundings = { shared: 'x'.repeat(2_000), note: ['Shared by someone'], rated: true };
    const message = toMessage(answer, surroundings);
    const isCut = JSON.stringify(message.blocks).includes('more than fits');
    const problems = [...problemsOf(message), ...(isCut ? ['is cut'] : [])];
    return problems.map((problem) => `${answer.about[0]}: ${problem}`);
  });
  expect(broken).toEqual([]);
});

test('what is shown holds every exact value and every warning of the answer', () => {
  const lost = matches.flatMap((match) => {
    const answer = toAnswer(match, knowledge);
    const shown = JSON.stringify(toMessage(answer, { shared: null }).blocks);
    const needed = answer.parts.flatMap((part) => {
      if (part.kind === 'warning') return [part.text];
      return part.kind === 'facts' ? part.facts.map(({ value }) => value) : [];
    });
    return needed.filter((text) => !shown.includes(JSON.stringify(text).slice(1, -1)));
  });
  expect(lost).toEqual([]);
});

test('Slack takes even a comparison of all services with each other', () => {
  const answer = toAnswer({ ...sure, kind: 'compare', topic: null, services }, knowledge);
  expect(problemsOf(toMessage(answer, { shared: null }))).toEqual([]);
});
