import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import Libsql from 'libsql';
import { afterAll, expect, test, vi } from 'vitest';
import { openDatabase } from '../../src/storage/database.ts';

vi.setConfig({ testTimeout: 60_000 });

/** `npm run ask -- …` in a process of its own. */
function run(
  words: readonly string[],
  environment: NodeJS.ProcessEnv = {},
): ChildProcessWithoutNullStreams {
  const args = ['--import', 'tsx', 'src/terminal/main.ts', ...words];
  const env = { ...process.env, MAILPORT_DATA: dataPath, ...environment };
  return spawn(process.execPath, args, { cwd: join(import.meta.dirname, '../..'), env });
}

const directory = mkdtempSync(join(tmpdir(), 'mailport-'));
const dataPath = join(directory, 'data', 'mailport.db');
afterAll(() => rmSync(directory, { recursive: true }));

async function ask(words: readonly string[], typed = '', environment: NodeJS.ProcessEnv = {}) {
  const child = run(words, environment);
  child.stdin.end(typed);
  const [out, errors, [status]] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    once(child, 'close'),
  ]);
  return { out, errors, status };
}

test('words are answered with the port and its mode, without colours in a pipe', async () => {
  const { out, errors, status } = await ask(['pop3', 'secure']);
  expect(out.split('\n')[0]).toMatch(/995.*SSL\/TLS|SSL\/TLS.*995/);
  expect(out).not.toContain('\u001B');
  expect([errors, status]).toEqual(['', 0]);
});

test('--json is one object, on one line', async () => {
  const { out } = await ask(['--json', 'gmial', 'imap']);
  expect(JSON.parse(out)).toMatchObject({ kind: 'provider', provider: 'gmail', ports: [993] });
  expect(out.trim()).not.toContain('\n');
});

test('--explain shows every stage, with entries by their ids', async () => {
  const { out } = await ask(['--explain', 'gmial', 'imap']);
  expect(out).toContain('gmial');
  expect(out).toContain('"gmail"');
  expect(out).not.toContain('"references"');
});

test('questions may come from a pipe, one a line', async () => {
  const { out, status } = await ask([], 'pop3 secure\r\n\nimap secure\n');
  expect(out).toMatch(/995.*\n\n.*993/s);
  expect(status).toBe(0);
  const objects = (await ask(['--json'], 'pop3\nimap\n')).out.trim().split('\n');
  expect(objects.map((line) => JSON.parse(line).kind)).toEqual(['service', 'service']);
});

test('--jsonl ends with status 1 when a line had no answer', async () => {
  const { out, errors, status } = await ask(['--jsonl'], '{"q":"pop3"}\nnonsense\n');
  expect(JSON.parse(out).q).toBe('pop3');
  expect(errors).toMatch(/^Line 2: /);
  expect(status).toBe(1);
});

test('--jsonl answers a line before the next one comes', async () => {
  const child = run(['--jsonl']);
  child.stdin.write('{"q":"pop3 secure"}\n');
  const [first] = await once(child.stdout, 'data');
  expect(JSON.parse(String(first)).ports[0]).toBe(995);
  child.stdin.end();
  await once(child, 'close');
});

test('a reader that has seen enough is no error', async () => {
  const child = run(['--jsonl']);
  const errors = text(child.stderr);
  child.stdin.on('error', () => {});
  child.stdin.write('{"q":"pop3"}\n'.repeat(2_000));
  await once(child.stdout, 'data');
  child.stdout.destroy();
  expect(await once(child, 'close')).toEqual([0, null]);
  expect(await errors).toBe('');
});

test('--help shows how to ask, and an unknown option says where to look', async () => {
  expect(await ask(['--help'])).toMatchObject({ status: 0, errors: '' });
  const refused = await ask(['--jsn', 'pop3']);
  expect(refused).toMatchObject({ status: 2, out: '' });
  expect(refused.errors).toMatch(/--jsn.*--help/);
});

test('what is refused is refused in the terminal too, and nothing is knocked on', async () => {
  const { out, status } = await ask(['--json', 'check', '10.0.0.5:25']);
  expect(JSON.parse(out)).toMatchObject({ verdict: 'refused', reason: 'private-address' });
  expect(status).toBe(0);
});

test('settings of checks that make no sense are told in words, all at once', async () => {
  const wrong = { MAILPORT_CHECKS: 'maybe', MAILPORT_ALLOW_NETS: '10.0.0.1' };
  const { errors, out, status } = await ask(['pop3'], '', wrong);
  expect(errors).toMatch(/has 2 problems:\n- MAILPORT_CHECKS .*\n- MAILPORT_ALLOW_NETS/);
  expect(errors).not.toMatch(/^\s+at /m);
  expect([out, status]).toEqual(['', 2]);
});

test('a practice server is checked without a network, and nothing keeps the process afterwards', async () => {
  const { out, status } = await ask(['--json', 'check', 'expired.practice.test:993']);
  expect(JSON.parse(out)).toMatchObject({
    verdict: 'bad',
    findings: [{ code: 'certificate-expired' }],
  });
  expect(status).toBe(0);
});

test('questions alone leave nothing behind', async () => {
  // The second could be an answer to the last question of the course, for somebody who is there.
  const { out } = await ask([], 'pop3 secure\nsmtp 25, imap 993, pop3 995\n');
  expect(out).toMatch(/995.*993/s);
  expect(existsSync(dataPath)).toBe(false);
});

test('somebody who left the course goes on where they were', async () => {
  const { out } = await ask([], 'learn lesson 2\nlearn answer port-submissions 465\n');
  expect(out).toMatch(/Lesson 2 of 8.*Right: 465 with SSL\/TLS/s);
  const later = await ask([], 'learn\nprogress\n');
  expect(later.out).toMatch(/Lesson 2, question 2 of 3.*1 of 1 right/s);
});

test('the last question is answered as it is typed, once it is what one sees', async () => {
  const { out } = await ask(
    [],
    'learn interview\nimap 993 ssl, pop3 995\nimap 993 ssl, pop3 995\n',
  );
  expect(out).toMatch(
    /2 of the 7 ports are right, 1 of them without the mode.*IMAP uses port 993/s,
  );
});

test('help names the course, also before anything is kept', async () => {
  expect((await ask(['help'])).out).toContain('a short course on mail ports');
});

test('a file from a newer Mailport is left alone: that is said, and the course goes on without it', async () => {
  const newer = join(directory, 'newer.db');
  const opening = await openDatabase(newer);
  if (opening.opened) await opening.database.close();
  const file = new Libsql(newer);
  file.exec('pragma user_version = 99');
  file.close();
  const { out, errors, status } = await ask([], 'learn lesson 1\nlearn\nprogress\npop3 secure\n', {
    MAILPORT_DATA: newer,
  });
  expect(errors).toMatch(
    /^Nothing is kept: .*newer\.db was not opened, because it is from a newer/,
  );
  expect(out).toMatch(/Lesson 1 of 8.*This step could not be kept just now, because the database/s);
  expect(out).toMatch(/This may not be all.*POP3 uses port 995/s);
  expect(status).toBe(0);
});
