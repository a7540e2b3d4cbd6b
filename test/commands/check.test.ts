import { expect, test } from 'vitest';
import type { Answer } from '../../src/answers/answer.ts';
import type { Target } from '../../src/checks/check-report.ts';
import type { Provider } from '../../src/knowledge/entry.ts';
import { knowledge } from '../../src/knowledge/index.ts';
import { toOwnEntry } from '../../src/knowledge/own-entries.ts';
import { createMailport } from '../../src/mailport.ts';
import { createConversations } from '../../src/storage/conversations.ts';
import { connected, doorOn, reportOf, visit } from '../answers/reports.ts';
import { typed } from '../checks/hostile-inputs.ts';
import { openForMany, openWithChecks, soundReport } from './checks.ts';

const ask = openForMany();

test.each(typed.filter(({ action }) => action !== 'accept'))(
  '$id: “check $input” is refused as $reason, and nothing is knocked on',
  async ({ input, reason }) => {
    const { answer, targets } = await ask(`check ${input}`);
    expect(answer.check).toMatchObject({ verdict: 'refused', reason });
    expect(targets).toEqual([]);
  },
);

test.each(typed.filter(({ action }) => action === 'accept'))(
  '$id: “check $input” is checked',
  async ({ input, target }) => {
    const { targets } = await ask(`check ${input}`);
    expect(targets).toMatchObject([{ host: target?.host }]);
  },
);

test.each([
  ['is imap.gmail.com:993 up', 'imap.gmail.com', 993],
  ['can you reach mx1.example.net on 25', 'mx1.example.net', 25],
  ['can you reach imap.fastmail.com', 'imap.fastmail.com', null],
  ['check if mx.example.org is listening on port 25', 'mx.example.org', 25],
  ['CHECK Mail.Example.COM 993', 'mail.example.com', 993],
  ['check: mail.example.com', 'mail.example.com', null],
  ['mailport check mail.example.com', 'mail.example.com', null],
])('“%s” checks %s', async (text, host, port) => {
  const mailport = openWithChecks();
  const answer = await mailport.reply({ text });
  expect(mailport.targets).toMatchObject([{ host, port }]);
  expect(answer.headline).toContain(`${host} works`);
  expect(answer.asked.target).toMatchObject({ host, port });
});

test('the words are read as they were typed, not as a surface or a search folds them', async () => {
  const mailport = openWithChecks();
  const answer = await mailport.reply({
    text: 'check imap.gmail.com',
    typed: 'check <http://evil.example|imap.gmail.com>',
  });
  expect(answer.check?.reason).toBe('label-mismatch');
  expect(mailport.targets).toEqual([]);
});

test.each([
  ['check ssl certificate', 'topic'],
  ['check 465 or 587', 'compare'],
  ['check 535 5.7.8 authentication failed', 'error'],
  ['check my spam settings', 'none'],
])('“%s” asks for no server: it is answered from what is known', async (text, kind) => {
  const mailport = openWithChecks();
  expect(await mailport.reply({ text })).toMatchObject({ kind });
  expect(mailport.targets).toEqual([]);
});

test('a provider is checked at its own doors, as one', async () => {
  const mailport = openWithChecks();
  const answer = await mailport.reply({ text: 'check gmail' });
  expect(mailport.targets.map(({ host, port }) => `${host}:${port}`)).toEqual(
    expect.arrayContaining(['imap.gmail.com:993', 'smtp.gmail.com:465', 'pop.gmail.com:995']),
  );
  expect(answer.headline).toMatch(/^Gmail.* works: .*993 SSL\/TLS/);
  expect(answer.asked.provider).toBe('gmail');
  expect(answer.followUps[0]).toEqual({ label: 'Again', ask: 'check gmail' });
});

test('of a team’s own servers the names are said, and never the id of the entry', async () => {
  const servers = [
    { protocol: 'imap', host: 'mail.example.com', port: 993, mode: 'SSL/TLS' },
  ] as const;
  const taught = { title: 'Company mail', questions: ['company mail'], answer: 'x', domains: [] };
  const origin = { workspace: 'T1', taughtOn: '2026-05-03' };
  const own = toOwnEntry('taught-10', { ...taught, servers: [...servers] }, origin);
  const refusal = { refused: 'nxdomain' } as const;
  const check = async (target: Target) => ({ ...reportOf([], { target }), refusal });
  const mailport = openWithChecks(check, () => 0, [own, ...knowledge]);
  for (const text of ['check our mail', 'is company mail up?']) {
    const answer = await mailport.reply({ text });
    expect(answer.headline).toContain('mail.example.com');
    expect(JSON.stringify(answer)).not.toContain('taught-10');
  }
});

test.each([
  'is gmail up?',
  'can you reach gmail',
  'Is Gmail down right now?',
  '@mailport check gmail',
])('“%s” checks Gmail’s own doors', async (text) => {
  const mailport = openWithChecks();
  const answer = await mailport.reply({ text });
  expect(mailport.targets.map(({ host }) => host)).toContain('imap.gmail.com');
  expect(answer.headline).toMatch(/^Gmail.* works/);
});

test.each([
  'is gmail imap secure',
  'does gmail work with pop3',
  'is my printer down',
  'is imap up',
])('“%s” asks for no check', async (text) => {
  const mailport = openWithChecks();
  await mailport.reply({ text });
  expect(mailport.targets).toEqual([]);
});

test('a workspace’s own entry is checked by its own name', async () => {
  const gmail = knowledge.find((entry): entry is Provider => entry.id === 'gmail');
  if (!gmail) throw new Error('no Gmail');
  const own: Provider = {
    ...gmail,
    id: 'our-mail',
    name: 'Our mail',
    aliases: ['our mail'],
    domains: ['example.com'],
    endpoints: gmail.endpoints
      .filter(({ protocol }) => protocol === 'imap')
      .map((endpoint) => ({ ...endpoint, host: 'mail.example.com' })),
  };
  const mailport = openWithChecks(undefined, undefined, [own, ...knowledge]);
  const answer = await mailport.reply({ text: 'check our mail' });
  expect(mailport.targets.map(({ host, port }) => `${host}:${port}`)).toEqual([
    'mail.example.com:993',
  ]);
  expect(answer.headline).toBe('Our mail works on 993 SSL/TLS.');
});

test('a workspace opens nothing: an own entry with an inner server is not knocked on', async () => {
  const gmail = knowledge.find((entry): entry is Provider => entry.id === 'gmail');
  if (!gmail) throw new Error('no Gmail');
  const [imap] = gmail.endpoints;
  if (!imap) throw new Error('no endpoint');
  for (const host of ['10.0.0.5', 'mail.corp.internal', '169.254.169.254', '127.1']) {
    const endpoints = [{ ...imap, host }];
    const own: Provider = {
      ...gmail,
      id: 'our-mail',
      name: 'Our mail',
      aliases: ['our mail'],
      endpoints,
    };
    const mailport = openWithChecks(undefined, undefined, [own, ...knowledge]);
    const answer = await mailport.reply({ text: 'check our mail' });
    expect(answer.check?.verdict).toBe('refused');
    expect(mailport.targets).toEqual([]);
  }
});

test.each(['check our mail', 'check the mail server', 'is our mail server up?'])(
  '“%s” is asked back where no entry says which that is',
  async (text) => {
    const mailport = openWithChecks();
    const answer = await mailport.reply({ text });
    expect(answer.headline).toBe('There is no server in this question.');
    expect(answer.check).toMatchObject({ verdict: 'refused', reason: 'empty' });
    expect(mailport.targets).toEqual([]);
  },
);

test('check person@domain looks for the servers of the domain, and forgets the person', async () => {
  const mailport = openWithChecks();
  const answer = await mailport.reply({ text: 'check hush@gmail.com' });
  expect(mailport.targets).toMatchObject([{ host: 'gmail.com', discover: true }]);
  expect(JSON.stringify(answer)).not.toContain('hush');
});

test('of a provider, only what was asked for is checked; one way that fails is a problem, no more', async () => {
  const mailport = openWithChecks(async (target) =>
    target.port === 465
      ? reportOf(
          [
            visit(doorOn(465, { host: target.host, from: 'asked' }), [
              { step: 'failed', ms: 9, at: 'connect', code: 'ECONNREFUSED', text: '' },
            ]),
          ],
          { target },
        )
      : soundReport(target),
  );
  const answer = await mailport.reply({ text: 'check gmail smtp' });
  expect(mailport.targets.map(({ port }) => port).toSorted()).toEqual([465, 587]);
  expect(answer.check?.verdict).toBe('fair');
  expect(answer.headline).toMatch(/works with problems: closed \(465\)/);
});

test('what is only asked about is not knocked on', async () => {
  const mailport = openWithChecks();
  const answer = await mailport.reply({ text: 'check mail.example.com:993', knock: false });
  expect(mailport.targets).toEqual([]);
  expect(answer.check?.verdict).toBeNull();
  expect(answer.asked.target).toEqual({ host: 'mail.example.com', port: 993, protocol: 'imap' });
  const refused = await mailport.reply({ text: 'check 10.0.0.5', knock: false });
  expect(refused.check).toMatchObject({ verdict: 'refused', reason: 'private-address' });
});

test('where nothing may be checked, it is said how to do it by hand', async () => {
  const mailport = createMailport({ entries: knowledge, conversations: createConversations() });
  const answer = await mailport.reply({ text: 'check mail.example.com:993' });
  expect(answer.headline).toContain('by hand');
  expect(answer.check).toBeUndefined();
});

test('a person who asks too often is told when it is possible again', async () => {
  const mailport = openWithChecks();
  const ask = (n: number, person = 'U1') =>
    mailport.reply({ text: `check mail${n}.example.com`, who: { person, workspace: 'T1' } });
  for (let n = 0; n < 6; n += 1) expect((await ask(n)).check?.verdict).toBe('good');
  const seventh = await ask(6);
  expect(seventh.check).toMatchObject({ verdict: 'refused', reason: 'limit-person' });
  expect(seventh.headline).toMatch(/The next is possible in 60 seconds\.$/);
  expect((await ask(7, 'U2')).check?.verdict).toBe('good');
});

test('the same target is answered from the last result, with its age, whoever asks', async () => {
  let now = 0;
  const mailport = openWithChecks(undefined, () => now);
  await mailport.reply({ text: 'check mail.example.com', who: { person: 'U1', workspace: 'T1' } });
  now = 12_000;
  const again = await mailport.reply({
    text: 'is mail.example.com up',
    who: { person: 'U2', workspace: 'T1' },
  });
  expect(mailport.targets).toHaveLength(1);
  expect(JSON.stringify(again.parts)).toContain('Checked 12 seconds ago');
});

test('whoever asks from the own machine is not limited', async () => {
  const mailport = openWithChecks();
  for (let n = 0; n < 9; n += 1) await mailport.reply({ text: `check mail${n}.example.com` });
  expect(mailport.targets).toHaveLength(9);
});

test('what has come so far is told on the way; what comes after the answer, as answers', async () => {
  const waiting = visit(doorOn(25), [connected], { pending: true });
  const sound = visit(doorOn(993));
  let tellLate = () => {};
  const mailport = openWithChecks(async (target, onProgress) => {
    onProgress?.(reportOf([sound, waiting], { target, final: false }));
    tellLate = () => onProgress?.(reportOf([sound, visit(doorOn(25))], { target }));
    return reportOf([sound, waiting], { target, final: false });
  });
  const told: Answer[] = [];
  const answer = await mailport.reply({ text: 'check mail.example.com' }, (one) => told.push(one));
  expect(told.map(({ headline }) => headline)).toEqual([
    'Checking mail.example.com: 993 SSL/TLS answers so far (1 still open).',
  ]);
  expect(answer.check?.final).toBe(false);
  tellLate();
  expect(told.at(-1)?.check?.final).toBe(true);
  expect(told.at(-1)?.headline).toBe('mail.example.com works: 993 SSL/TLS and 25 STARTTLS answer.');
});

test('the dialogue is shown on request', async () => {
  const answer = await openWithChecks().reply({ text: 'check mail.example.com:993 dialogue' });
  const code = answer.parts.flatMap((part) => (part.kind === 'code' ? part.code : []));
  expect(code.join('\n')).toContain('[0.041] > a1 CAPABILITY');
});

test('every question that an answer about a check offers next has an answer of its own', async () => {
  const mailport = openWithChecks(async (target) =>
    reportOf([visit(doorOn(993, { from: 'asked' }), [connected])], { target }),
  );
  const { followUps } = await mailport.reply({ text: 'check mail.example.com:993' });
  expect(followUps.length).toBeGreaterThan(1);
  for (const { ask } of followUps) {
    expect([ask, (await mailport.reply({ text: ask })).kind]).not.toEqual([ask, 'none']);
  }
});
