import { expect, test } from 'vitest';
import { knowledge } from '../../src/knowledge/index.ts';
import { createFinder } from '../../src/matching/find.ts';
import { createNearest } from '../../src/matching/nearest.ts';

const nearest = createNearest(knowledge);

test('questions with the same words are offered first', () => {
  expect(nearest('certificate thing on phone').join(' ')).toMatch(/certificate/);
  expect(nearest('sive filtrs')[0]).toMatch(/filter|sieve/);
});

test('when nothing is near, the popular questions are offered', () => {
  expect(nearest('')).toContain('common mail ports');
});

test.each(['usb port broken', 'the coffee machine', 'qwertz', 'which port'])(
  'nothing is near to "%s", so that three starters are offered',
  (text) => {
    expect(nearest(text)).toEqual(['common mail ports', 'imap ssl', 'smtp port for sending']);
  },
);

test('an entry is offered once, however many of its questions are near', () => {
  const finder = createFinder(knowledge);
  for (const text of ['certificate', 'dkim thing', 'greylist', 'app pasword', 'printer']) {
    const found = nearest(text).map((each) => finder.find(each));
    const ids = found.flatMap((match) =>
      match.kind === 'topic' ? [match.topic.id] : match.kind === 'error' ? [match.symptom.id] : [],
    );
    expect(new Set(ids).size, text).toBe(ids.length);
  }
});

test('for a number that is none of mail the port is offered that differs in one figure', () => {
  expect(nearest('588')[0]).toBe('port 587');
  expect(nearest('port 994')[0]).toBe('port 993');
  expect(nearest('3306')).toEqual(['common mail ports', 'imap ssl', 'smtp port for sending']);
});

test('there are at most four, each once', () => {
  for (const text of ['mail', 'imap pop3 smtp', 'x'.repeat(5000)]) {
    const offered = nearest(text);
    expect(offered.length).toBeLessThanOrEqual(4);
    expect(new Set(offered).size).toBe(offered.length);
  }
});

test('every question that is offered has an answer', () => {
  const finder = createFinder(knowledge);
  const asked = [
    'the weather',
    'my mouse',
    'certificate',
    'ssh port',
    'phone',
    'sending',
    'log',
    'port 3306',
    'quota',
  ];
  const offered = new Set(asked.flatMap((text) => nearest(text)));
  expect([...offered].filter((text) => finder.find(text).kind === 'none')).toEqual([]);
});
