import { expect, test } from 'vitest';
import { toAnswer } from '../../src/answers/explain.ts';
import { knowledge } from '../../src/knowledge/index.ts';
import type { NoMatch } from '../../src/matching/match.ts';
import { noMatch } from './matches.ts';

test.each<[NoMatch['because'], string]>([
  [{ reason: 'no-mail-word' }, 'Mailport found nothing about mail in this question.'],
  [
    { reason: 'other-field', word: 'ssh' },
    '“ssh” is not about mail, so Mailport does not know it.',
  ],
  [{ reason: 'not-a-mail-port', port: 588 }, 'Port 588 is not a mail port that Mailport knows.'],
  [{ reason: 'not-a-port', number: 99999 }, '99999 is not a port: ports run from 1 to 65535.'],
  [
    { reason: 'unknown-provider', name: 'hushmail' },
    'Mailport does not know the servers of “hushmail”.',
  ],
])('%j', (because, headline) => {
  const answer = toAnswer(noMatch(because), knowledge);
  expect(answer).toMatchObject({ kind: 'none', headline, endpoints: [], about: [] });
});

test('the nearest questions are offered', () => {
  const answer = toAnswer(noMatch({ reason: 'not-a-mail-port', port: 588 }, ['587']), knowledge);
  expect(answer.followUps).toEqual([{ label: '587', ask: '587' }]);
});

test('an echoed word is cut', () => {
  const because = { reason: 'other-field', word: 'x'.repeat(5000) } as const;
  expect(toAnswer(noMatch(because), knowledge).headline.length).toBeLessThan(120);
});
