import { expect, test } from 'vitest';
import type { CheckReport, Target } from '../../src/checks/check-report.ts';
import { createLimits, usualLimits } from '../../src/checks/limits.ts';

const target = (host: string): Target => ({
  ...{ host, literal: null, port: null, protocol: null, discover: false },
});

const reportOf = (host: string, final = true): CheckReport => ({
  target: target(host),
  vantage: 'here',
  startedAt: 0,
  doors: [],
  findings: [],
  verdict: 'good',
  final,
});

/** Limits with a clock that is moved by hand, and checks that are counted. */
function createStage(numbers = usualLimits) {
  let now = 1_000_000;
  const checked: string[] = [];
  const limits = createLimits(() => now, numbers);
  const ask = (host: string, person = 'ann', workspace = 'acme') =>
    limits.run({ person, workspace }, target(host), async () => {
      checked.push(host);
      return reportOf(host);
    });
  const pass = (ms: number) => {
    now += ms;
  };
  return { ask, pass, limits, checked, now: () => now };
}

const isReport = { report: expect.anything(), ageMs: 0 };

test('a person has six checks a minute, and is told when the next is possible', async () => {
  const { ask, pass, now } = createStage();
  const start = now();
  for (let n = 0; n < 6; n += 1) {
    expect(await ask(`m${n}.a.org`)).toMatchObject(isReport);
    pass(1000);
  }
  expect(await ask('m6.a.org')).toEqual({ limited: 'person', retryAt: start + 60_000 });
  expect(await ask('m6.a.org', 'bob')).toMatchObject(isReport);
  pass(start + 60_000 - now());
  expect(await ask('m7.a.org')).toMatchObject(isReport);
});

test('a person has forty checks an hour', async () => {
  const { ask, pass, now } = createStage();
  const start = now();
  for (let n = 0; n < 40; n += 1) {
    expect(await ask(`m${n}.a.org`)).toMatchObject(isReport);
    pass(15_000);
  }
  expect(await ask('more.a.org')).toEqual({ limited: 'person', retryAt: start + 3_600_000 });
});

test('a workspace has three hundred checks an hour, whoever of it asks', async () => {
  const { ask } = createStage();
  for (let n = 0; n < 300; n += 1) await ask(`m${n}.a.org`, `person ${n % 100}`);
  expect(await ask('more.a.org', 'somebody else')).toMatchObject({ limited: 'workspace' });
  expect(await ask('more.a.org', 'person 1', 'another')).toMatchObject(isReport);
});

test('people of the same name in two workspaces are two people', async () => {
  const { ask } = createStage();
  for (let n = 0; n < 6; n += 1) await ask(`m${n}.a.org`);
  expect(await ask('more.a.org')).toHaveProperty('limited');
  expect(await ask('more.a.org', 'ann', 'another')).toMatchObject(isReport);
});

test('the same target within half a minute is answered with the last report and its age', async () => {
  const { ask, pass, checked } = createStage();
  await ask('mail.a.org');
  pass(29_999);
  expect(await ask('mail.a.org', 'bob', 'another')).toMatchObject({ ageMs: 29_999 });
  expect(checked).toEqual(['mail.a.org']);
  pass(1);
  expect(await ask('mail.a.org')).toMatchObject({ ageMs: 0 });
  expect(checked).toEqual(['mail.a.org', 'mail.a.org']);
});

test('an answer that cost nothing is not counted', async () => {
  const { ask } = createStage();
  for (let n = 0; n < 50; n += 1) expect(await ask('mail.a.org')).toMatchObject(isReport);
  expect(await ask('other.a.org')).toMatchObject(isReport);
});

test('another port of the same host is another target', async () => {
  const { limits } = createStage();
  const checked: (number | null)[] = [];
  const ports = [993, 143, 993, null];
  for (const port of ports) {
    await limits.run(
      { person: 'ann', workspace: 'acme' },
      { ...target('a.org'), port },
      async () => {
        checked.push(port);
        return reportOf('a.org');
      },
    );
  }
  expect(checked).toEqual([993, 143, null]);
});

test('those who ask for what is being checked get the same progress and the same report', async () => {
  const { limits } = createStage();
  let tell: ((report: CheckReport) => void) | undefined;
  let finish: (report: CheckReport) => void = () => {};
  const heard = { ann: [] as CheckReport[], bob: [] as CheckReport[] };
  const ann = limits.run(
    { person: 'ann', workspace: 'acme' },
    target('a.org'),
    (onProgress) => {
      tell = onProgress;
      return new Promise((resolve) => {
        finish = resolve;
      });
    },
    (report) => heard.ann.push(report),
  );
  await new Promise((resolve) => setImmediate(resolve));
  const first = reportOf('a.org', false);
  tell?.(first);
  const bob = limits.run(
    { person: 'bob', workspace: 'acme' },
    target('a.org'),
    () => Promise.reject(new Error('a second check')),
    (report) => heard.bob.push(report),
  );
  const [answer, last] = [reportOf('a.org', false), reportOf('a.org')];
  finish(answer);
  expect(await ann).toEqual({ report: answer, ageMs: 0 });
  expect(await bob).toEqual({ report: answer, ageMs: 0 });
  tell?.(last);
  expect(heard.ann).toEqual([first, last]);
  expect(heard.bob).toEqual([first, last]);
});

test('what came after the first answer is what those who come later get', async () => {
  const { limits, pass } = createStage();
  let tell: ((report: CheckReport) => void) | undefined;
  const asker = { person: 'ann', workspace: 'acme' };
  const early = reportOf('a.org', false);
  const check = async (onProgress?: (report: CheckReport) => void) => {
    tell = onProgress;
    return early;
  };
  const later: CheckReport[] = [];
  await limits.run(asker, target('a.org'), check, () => {});
  pass(5000);
  const second = limits.run(asker, target('a.org'), check, (report) => later.push(report));
  expect(await second).toEqual({ report: early, ageMs: 5000 });
  const last = reportOf('a.org');
  tell?.(last);
  expect(later).toEqual([last]);
  pass(2000);
  expect(await limits.run(asker, target('a.org'), check)).toEqual({ report: last, ageMs: 2000 });
});

test('twenty checks run at once, twenty wait, and the next is told to come again', async () => {
  const { limits, now } = createStage();
  const ends: (() => void)[] = [];
  const ask = (n: number) =>
    limits.run({ person: `person ${n}`, workspace: 'acme' }, target(`m${n}.a.org`), () => {
      return new Promise((resolve) => ends.push(() => resolve(reportOf(`m${n}.a.org`))));
    });
  const asked = Array.from({ length: 40 }, (_, n) => ask(n));
  await new Promise((resolve) => setImmediate(resolve));
  expect(ends).toHaveLength(20);
  const turnedAway = await ask(40);
  expect(turnedAway).toMatchObject({ limited: 'all-places-taken' });
  expect('retryAt' in turnedAway && turnedAway.retryAt).toBeGreaterThan(now());
  while (ends.length > 0) {
    ends.shift()?.();
    await new Promise((resolve) => setImmediate(resolve));
  }
  expect(await Promise.all(asked)).toHaveLength(40);
});

test('a check that is turned away is not counted', async () => {
  const { limits } = createStage({ ...usualLimits, atOnce: 1, queued: 0 });
  const asker = { person: 'ann', workspace: 'acme' };
  let end = () => {};
  const slow = limits.run({ ...asker, person: 'bob' }, target('slow.a.org'), () => {
    return new Promise((resolve) => {
      end = () => resolve(reportOf('slow.a.org'));
    });
  });
  const quick = (n: number) => limits.run(asker, target(`m${n}.a.org`), async () => reportOf('m'));
  for (let n = 0; n < 10; n += 1) expect(await quick(n)).toHaveProperty('retryAt');
  end();
  await slow;
  expect(await quick(11)).toMatchObject(isReport);
});

test('a check that fails is not remembered as a report', async () => {
  const { limits, checked, ask } = createStage();
  const failing = limits.run({ person: 'ann', workspace: 'acme' }, target('a.org'), () =>
    Promise.reject(new Error('a bug')),
  );
  await expect(failing).rejects.toThrow('a bug');
  expect(await ask('a.org')).toMatchObject(isReport);
  expect(checked).toEqual(['a.org']);
});
