import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { toPlainText } from '../../src/answers/plain-text.ts';
import { describeRefusal } from '../../src/answers/refusals.ts';
import { toRefusedAnswer } from '../../src/answers/refused-answer.ts';
import type { RefusalCode } from '../../src/checks/check-report.ts';
import { createGuard } from '../../src/checks/guard.ts';
import { readTarget } from '../../src/checks/target.ts';

const codes = Object.keys({
  empty: 1,
  'input-too-long': 1,
  'bad-character': 1,
  'slack-mention': 1,
  'slack-special': 1,
  'label-mismatch': 1,
  scheme: 1,
  userinfo: 1,
  'not-canonical-ip': 1,
  'bad-address': 1,
  'zone-id': 1,
  'ambiguous-port': 1,
  'bad-name': 1,
  'label-too-long': 1,
  'name-too-long': 1,
  'numeric-tld': 1,
  'port-range': 1,
  'port-syntax': 1,
  'port-not-mail': 1,
  'one-target': 1,
  'special-name': 1,
  'private-address': 1,
  'metadata-address': 1,
  'resolves-private': 1,
  'null-mx': 1,
  nxdomain: 1,
  redirect: 1,
  'xml-dtd': 1,
} satisfies Record<RefusalCode, 1>) as RefusalCode[];

test.each(codes)('%s is told in whole sentences, with what to do', (refused) => {
  const { what, todo } = describeRefusal({ refused });
  for (const text of [what, todo]) {
    expect(text).toMatch(/^\p{Lu}.*[.”)]$/u);
    expect(text).not.toMatch(/undefined|null(?! MX)|“”/);
  }
  // A heading in Slack.
  expect(what.length).toBeLessThanOrEqual(150);
});

test('nothing of what was typed is said back, whatever it was', () => {
  const hostile: readonly { readonly input: string; readonly action: string }[] = JSON.parse(
    readFileSync(new URL('../checks/hostile-targets.json', import.meta.url), 'utf8'),
  ).targets;
  const guard = createGuard();
  const echoed = hostile.flatMap((one) => {
    // “example” is in our own words too.
    const input = one.input.replaceAll('example', 'victim');
    const read = readTarget(input, guard);
    if (!('refused' in read) || input.length < 6) return [];
    const text = toPlainText(toRefusedAnswer(read)).replaceAll(/\s+/g, ' ');
    return text.includes(input) ? [input] : [];
  });
  expect(echoed).toEqual([]);
});

test('the evidence of a refusal is short and on one line', () => {
  const { what } = describeRefusal({ refused: 'scheme', evidence: `x\n${'y'.repeat(500)}` });
  expect(what).toMatch(/^[^\n]{1,150}$/);
});

test('where DNS refuses, the name is said', () => {
  const target = { host: 'nx.example.com', port: null, protocol: null };
  const answer = toRefusedAnswer({ refused: 'nxdomain' }, { target });
  expect(answer.headline).toBe('DNS does not know nx.example.com.');
  expect(answer.asked.target).toEqual(target);
});

test('what is not a host for certain is not repeated, nor handed on', () => {
  const target = { host: '<!channel>', port: null, protocol: null };
  const answer = toRefusedAnswer({ refused: 'nxdomain' }, { target });
  expect(JSON.stringify(answer)).not.toContain('channel');
});
