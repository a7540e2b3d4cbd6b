import { expect, test } from 'vitest';
import { knowledge, symptoms, topics } from '../../src/knowledge/index.ts';
import { createClueIndex } from '../../src/matching/clue-index.ts';
import { symptomClues, topicClues } from '../../src/matching/clues.ts';

const index = createClueIndex(knowledge, () => new Set());
const best = (...spoken: readonly string[]) => index.find(new Set(spoken))[0]?.id;

test('every clue leads to an entry that exists', () => {
  const known = new Set<string>([...topics, ...symptoms].map((entry) => entry.id));
  const dangling = [...Object.keys(topicClues), ...Object.keys(symptomClues)].filter(
    (id) => !known.has(id),
  );
  expect(dangling).toEqual([]);
});

test('the clue with more words is the more telling one', () => {
  expect(best('login', 'failed')).toBe('smtp-auth-failed-535');
  expect(best('imap', 'login', 'failed')).toBe('imap-auth-failed');
});

test('a clue does not hold where it says "not with"', () => {
  expect(best('tls', 'version')).toBe('tls-versions');
  expect(best('tls', 'version', 'imap', 'port')).toBeUndefined();
});

test('words that describe a port are no clue', () => {
  expect(best('imap', 'ssl', 'port')).toBeUndefined();
});

test("a topic's own questions are clues as well", () => {
  const topic = topics.find(({ id }) => id === 'imap-idle');
  const own = createClueIndex(topic ? [topic] : [], (text) => new Set(text.split(' ')));
  expect(own.find(new Set(['imap', 'idle']))[0]?.id).toBe('imap-idle');
});
