import { expect, test } from 'vitest';
import { ConfigError, type Environment, readChecks } from '../src/config.ts';

function problemsOf(environment: Environment): readonly string[] {
  try {
    readChecks(environment);
  } catch (error) {
    if (error instanceof ConfigError) return error.problems;
    throw error;
  }
  return [];
}

test('with nothing set, servers on the Internet may be checked and nothing else is open', () => {
  expect(readChecks({})).toMatchObject({
    openings: { nets: [], hosts: [] },
    resolvers: [],
    vantage: 'the machine that Mailport runs on',
  });
  expect(readChecks({})?.canaries.length).toBeGreaterThan(1);
});

test('checks can be switched off', () => {
  expect(readChecks({ MAILPORT_CHECKS: 'off' })).toBeNull();
  expect(readChecks({ MAILPORT_CHECKS: 'ON' })).not.toBeNull();
});

test('lists are separated by commas or spaces', () => {
  const checks = readChecks({
    MAILPORT_ALLOW_NETS: '10.20.0.0/16, fd12:3456::/48',
    MAILPORT_ALLOW_HOSTS: '*.corp.internal mail.lan',
    MAILPORT_RESOLVERS: '10.0.0.2:53,[fd00::2]:5353, 10.0.0.3',
    MAILPORT_VANTAGE: ' the office in Berlin ',
    MAILPORT_CANARIES: 'mx.example.com, 192.0.2.25',
    MAILPORT_HELO_NAME: 'check.example.com',
  });
  expect(checks).toEqual({
    openings: { nets: ['10.20.0.0/16', 'fd12:3456::/48'], hosts: ['*.corp.internal', 'mail.lan'] },
    resolvers: ['10.0.0.2:53', '[fd00::2]:5353', '10.0.0.3'],
    vantage: 'the office in Berlin',
    canaries: ['mx.example.com', '192.0.2.25'],
    heloName: 'check.example.com',
  });
});

test('canaries can be done without', () => {
  expect(readChecks({ MAILPORT_CANARIES: 'off' })?.canaries).toEqual([]);
});

test.each([
  ['MAILPORT_CHECKS', 'maybe'],
  ['MAILPORT_ALLOW_NETS', '10.0.0.1'],
  ['MAILPORT_ALLOW_NETS', '10.0.0.0/33'],
  ['MAILPORT_ALLOW_NETS', 'corp'],
  ['MAILPORT_ALLOW_HOSTS', '*'],
  ['MAILPORT_ALLOW_HOSTS', '*.*.corp'],
  ['MAILPORT_ALLOW_HOSTS', 'https://mail.corp'],
  ['MAILPORT_RESOLVERS', 'dns.example.com'],
  ['MAILPORT_RESOLVERS', '10.0.0.2:0'],
  ['MAILPORT_RESOLVERS', '10.0.0.2:99999'],
  ['MAILPORT_RESOLVERS', '10.0.0:53'],
  ['MAILPORT_CANARIES', 'mx'],
  ['MAILPORT_HELO_NAME', '192.0.2.25'],
  ['MAILPORT_HELO_NAME', 'localhost'],
  ['MAILPORT_HELO_NAME', 'a.example.com b.example.com'],
  ['MAILPORT_VANTAGE', 'x'.repeat(81)],
])('%s=%s is refused, and the variable is named', (name, value) => {
  expect(problemsOf({ [name]: value })).toEqual([expect.stringContaining(name)]);
});

test('every wrong entry is told at once', () => {
  const problems = problemsOf({
    MAILPORT_ALLOW_NETS: '10.0.0.1, 10.0.0.0/8, x/8',
    MAILPORT_RESOLVERS: 'y',
  });
  expect(problems).toHaveLength(3);
});
