import { expect, test } from 'vitest';
import { describeDoers, describeFinding } from '../../src/answers/findings.ts';
import type { Finding } from '../../src/checks/check-report.ts';
import { knowledge } from '../../src/knowledge/index.ts';
import { createFinder } from '../../src/matching/find.ts';
import { everyFinding } from './every-finding.ts';

/** The codes of the findings of which something does not hold. */
function those(fails: (finding: Finding) => boolean): readonly string[] {
  return everyFinding
    .filter(fails)
    .map(({ code, port, evidence }) => `${code} ${port} ${JSON.stringify(evidence)}`);
}

test('every finding says in whole sentences what is wrong and what to do, and who can', () => {
  const isSentence = (text: string) => /^\p{Lu}.*[.)]$/u.test(text);
  expect(those((one) => !isSentence(describeFinding(one).what))).toEqual([]);
  expect(those((one) => !isSentence(describeFinding(one).todo))).toEqual([]);
  expect(those((one) => describeFinding(one).who.length === 0)).toEqual([]);
});

test('no finding has a hole where evidence is missing, or a word of the program in it', () => {
  const holes =
    /undefined|null|NaN|\[object|""|“”|\(\)|\s{2}|\s[.,]|\bERR_|\bE(?:CONN|TIME|NET|HOST|ACC)/;
  const said = (one: Finding) => Object.values(describeFinding(one)).join('\n');
  expect(those((one) => holes.test(said(one)))).toEqual([]);
});

test('the name of every finding fits into a table', () => {
  expect(those((one) => describeFinding(one).name.length > 45)).toEqual([]);
});

test('“Why?” leads from every finding to the entry that explains it', () => {
  const finder = createFinder(knowledge);
  const found = (id: string) => {
    const match = finder.find(id);
    if (match.kind === 'error') return match.symptom.id;
    return match.kind === 'topic' || match.kind === 'compare' ? match.topic?.id : undefined;
  };
  expect(those((one) => found(describeFinding(one).why) !== describeFinding(one).why)).toEqual([]);
});

test('a server’s own words are quoted, on one line and not longer than a line', () => {
  const text = `554 ${'go away\n'.repeat(100)}`;
  const { what } = describeFinding({
    code: 'greeting-refused',
    level: 'bad',
    host: 'mail.example.com',
    address: '198.51.100.7',
    port: 25,
    evidence: { code: '554', text },
  });
  expect(what).toMatch(/: “554 go away go away.*…”\.$/);
  expect(what).not.toContain('\n');
  expect(what.length).toBeLessThan(220);
});

test('a certificate that programs refuse is told as such, but between servers mail still goes', () => {
  const expired = { code: 'certificate-expired', level: 'bad', evidence: { days: 3 } } as const;
  const at = (port: number) =>
    describeFinding({ ...expired, host: 'mail.example.com', address: '198.51.100.7', port }).what;
  expect(at(993)).toContain('Mail programs warn or refuse.');
  expect(at(25)).toContain('Most other mail servers still deliver.');
});

test.each([
  [['server'], 'The administrator of mail.example.com.'],
  [['person', 'server'], 'You or the administrator of mail.example.com.'],
  [['nobody'], 'Nobody: it may pass by itself.'],
  [
    ['server', 'nobody'],
    'Nobody: it may pass by itself. If not, the administrator of mail.example.com.',
  ],
] as const)('who can do it: %j', (doers, words) => {
  expect(describeDoers([...doers], 'mail.example.com')).toBe(words);
});
