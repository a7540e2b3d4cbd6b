import { expect, onTestFinished, test } from 'vitest';
import type { CheckReport, Verdict } from '../src/checks/check-report.ts';
import { type Deadlines, usualDeadlines } from '../src/checks/dialogue/deadlines.ts';
import { readTarget } from '../src/checks/target.ts';
import { practiceServers } from '../src/local/practice/servers.ts';
import type { Checks } from '../src/mailport.ts';
import { openChecks } from '../src/open-checks.ts';
import { addPractice, type PracticeCheckOptions } from '../src/practice-checks.ts';
import { impatient } from './testbed/knock.ts';

const usual: Checks = required(
  openChecks({
    openings: { nets: [], hosts: [] },
    resolvers: [],
    vantage: 'here',
    canaries: [],
    heloName: null,
  }),
);

function required<T>(value: T | null): T {
  if (value === null) throw new Error('checks are off');
  return value;
}

function open(options: PracticeCheckOptions = {}, checks: Checks = usual): Checks {
  const practice = addPractice(checks, options);
  onTestFinished(() => practice.stop());
  return practice.checks;
}

async function check(words: string, checks: Checks): Promise<CheckReport> {
  const target = readTarget(words, checks.guard);
  if ('refused' in target) throw new Error(`refused: ${target.refused}`);
  return checks.checker.check(target);
}

/** The findings as a person would count them: each code with its ports. */
function portsByCode({ findings }: CheckReport): Record<string, readonly (number | null)[]> {
  const codes = [...new Set(findings.map(({ code }) => code))];
  return Object.fromEntries(
    codes.map((code) => {
      const ports = findings.filter((one) => one.code === code).map(({ port }) => port);
      return [code, ports.toSorted((a, b) => (a ?? 0) - (b ?? 0))];
    }),
  );
}

const all = [25, 110, 143, 465, 587, 993, 995];
const plain = [25, 110, 143, 587];
const implicit = [465, 993, 995];

interface Row {
  readonly server: keyof typeof practiceServers;
  readonly findings: Record<string, readonly number[]>;
  readonly verdict: Verdict;
  readonly deadlines?: Deadlines;
}

/** Nobody has the time to wait for silence as long as a person would. */
const rows: readonly Row[] = [
  { server: 'sound', findings: {}, verdict: 'good' },
  { server: 'expired', findings: { 'certificate-expired': all }, verdict: 'bad' },
  { server: 'wrong-host', findings: { 'certificate-wrong-host': all }, verdict: 'bad' },
  {
    server: 'unencrypted',
    findings: {
      'starttls-not-offered': plain,
      'login-in-clear': plain,
      'port-refused': implicit,
    },
    verdict: 'bad',
  },
  {
    server: 'mixed-up',
    findings: { 'tls-on-plain-port': [110, 143, 587], 'plain-on-tls-port': implicit },
    verdict: 'bad',
    deadlines: { ...usualDeadlines, silence: 200 },
  },
  {
    server: 'slow',
    findings: { 'slow-greeting': [25] },
    verdict: 'fair',
    deadlines: { ...usualDeadlines, slow: 100 },
  },
  {
    server: 'silent',
    findings: { silent: all },
    verdict: 'bad',
    deadlines: { ...impatient, handshake: 300 },
  },
  { server: 'closed', findings: { 'port-refused': all }, verdict: 'bad' },
];

test.concurrent.each(rows)('the practice server $server has exactly its faults', async (row) => {
  const { server, findings, verdict, deadlines } = row;
  const { checks, stop } = addPractice(usual, {
    holdBackMs: 300,
    ...(deadlines ? { deadlines } : {}),
  });
  const report = await check(`${server}.practice.test`, checks).finally(stop);
  expect(portsByCode(report)).toEqual(findings);
  expect(report.verdict).toBe(verdict);
});

test('every practice server has a row', () => {
  expect(rows.map(({ server }) => server).toSorted()).toEqual(
    Object.keys(practiceServers).toSorted(),
  );
});

test('one port, a port of filters and a mail address are checked as anywhere', async () => {
  const checks = open();
  for (const words of ['sound.practice.test:993', 'sound.practice.test 4190']) {
    const report = await check(words, checks);
    expect([report.verdict, report.doors.length]).toEqual(['good', 1]);
  }
  const report = await check('ada@sound.practice.test', checks);
  expect([report.verdict, report.doors.length]).toEqual(['good', 7]);
});

test('a name that no practice server has does not exist', async () => {
  const report = await check('sounds.practice.test', open());
  expect(report).toMatchObject({ verdict: 'refused', refusal: { refused: 'nxdomain' }, doors: [] });
});

test('without practice there is no such name', () => {
  expect(readTarget('sound.practice.test', usual.guard)).toMatchObject({ refused: 'special-name' });
});

test.each([
  ['practice.test', 'special-name'],
  ['sound.practice.test.local', 'special-name'],
  ['mailpractice.test', 'special-name'],
  ['127.25.0.1', 'private-address'],
  ['127.0.0.1', 'private-address'],
  ['localhost', 'special-name'],
])('%s is opened to nobody by it', (words, refused) => {
  expect(readTarget(words, open().guard)).toMatchObject({ refused });
});

test('any other server is left to the usual checker, and starts nothing', async () => {
  const asked: string[] = [];
  const checker: Checks['checker'] = {
    check(target) {
      asked.push(target.host);
      return Promise.reject(new Error('the usual one'));
    },
  };
  const checks = open({}, { ...usual, checker });
  await expect(check('mail.example.com', checks)).rejects.toThrow('the usual one');
  expect(asked).toEqual(['mail.example.com']);
});
