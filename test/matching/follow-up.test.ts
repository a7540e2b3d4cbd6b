import { expect, test } from 'vitest';
import { knowledge } from '../../src/knowledge/index.ts';
import { createFinder } from '../../src/matching/find.ts';
import type { Match } from '../../src/matching/match.ts';

const finder = createFinder(knowledge);

/** What the last of several questions in a thread leads to. */
function talk(...questions: readonly string[]): string {
  let match: Match | undefined;
  for (const question of questions) match = finder.find(question, match?.slots);
  if (match?.kind === 'provider') {
    const { protocols, security } = match.slots;
    return [match.provider.id, ...protocols, ...(security ? [security] : [])].join(' ');
  }
  if (match?.kind === 'service') return match.services.map(({ port }) => port).join(' ');
  if (match?.kind === 'compare') return match.topic?.id ?? 'compare';
  return match?.kind ?? '';
}

test('another protocol of the same provider', () => {
  expect(talk('fastmail smtp', 'and imap?')).toBe('fastmail imap');
  expect(talk('office 365 imap', 'what about smtp')).toBe('microsoft365 smtp');
  expect(talk('yahoo imap', 'and outgoing?')).toBe('yahoo smtp');
});

test('the same of another provider', () => {
  expect(talk('gmx pop3', 'and for yahoo?')).toBe('yahoo pop3');
  expect(talk('gmail smtp ssl', 'what about icloud')).toBe('icloud smtp implicit-tls');
});

test('another mode of the same', () => {
  expect(talk('imap port', 'with ssl?')).toBe('993');
  expect(talk('imap ssl', 'without ssl')).toBe('143');
  expect(talk('pop3', 'secure one')).toBe('995');
  expect(talk('gmail smtp ssl', 'starttls instead')).toBe('gmail smtp starttls');
  expect(talk('465', 'starttls instead')).toBe('587');
});

test('against what was asked before', () => {
  expect(talk('465', 'vs 587?')).toBe('465-vs-587');
  expect(talk('imap', 'vs pop3')).toBe('imap-vs-pop3');
});

test('a thread goes on and on', () => {
  expect(talk('gmail imap', 'and smtp?', 'starttls?', 'and for fastmail?')).toBe(
    'fastmail smtp starttls',
  );
});

test('a question that is complete by itself inherits nothing', () => {
  expect(talk('aol smtp', '995')).toBe('995');
  expect(talk('gmail smtp', 'what port is pop3')).toBe('995 110');
  expect(talk('gmail smtp', 'gmx imap')).toBe('gmx-com imap');
  expect(talk('gmail smtp', 'connection refused')).toBe('error');
});

test('what is about something else gets nothing from the question before', () => {
  expect(talk('imap ssl', 'and ssh?')).toBe('none');
  expect(talk('imap ssl', 'what is for lunch')).toBe('none');
  expect(talk('imap ssl', 'thanks')).toBe('none');
});

test('an unknown provider is not replaced by the one before', () => {
  expect(talk('gmail imap', 'and for hushmail?')).toBe('993 143');
});

test('what was inherited makes an answer less sure', () => {
  const before = finder.find('fastmail smtp').slots;
  expect(finder.find('and imap?', before).confidence).toBeLessThan(
    finder.find('fastmail imap').confidence,
  );
});

test('the mode from before is put aside', () => {
  expect(talk('imap ssl', 'and without?')).toBe('143');
  expect(talk('imap ssl', 'and if not?')).toBe('143');
  expect(talk('pop3 starttls', 'no, with ssl')).toBe('995');
});
