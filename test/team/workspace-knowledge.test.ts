import { expect, test } from 'vitest';
import type { Answer } from '../../src/answers/answer.ts';
import { knowledge } from '../../src/knowledge/index.ts';
import type { Teaching } from '../../src/knowledge/own-entries.ts';
import { createMailport, type Mailport } from '../../src/mailport.ts';
import { createConversations } from '../../src/storage/conversations.ts';
import { noDatabase } from '../../src/storage/database.ts';
import { createStores } from '../../src/storage/stores.ts';
import type { Stores } from '../../src/team/stores.ts';
import { aPath, at, keptOf, open, teach } from '../storage/scene.ts';

const companyMail: Teaching = teach({
  title: 'Company mail',
  questions: ['company mail'],
  answer: 'Connect to the VPN first.',
  servers: [
    { protocol: 'imap', host: 'mail.example.com', port: 993, mode: 'SSL/TLS' },
    { protocol: 'smtp', host: 'mail.example.com', port: 587, mode: 'STARTTLS' },
  ],
});
const deed = { workspace: 'T1', by: 'U1', at: at(3) };

function mailportOver(stores: Stores): Mailport {
  return createMailport({ entries: knowledge, conversations: createConversations(), stores });
}

/** A Mailport whose workspace T1 was taught something. */
async function taughtMailport(...teachings: readonly Teaching[]) {
  const stores = createStores(await open());
  for (const teaching of teachings) keptOf(await stores.taught.teach(teaching, deed));
  const mailport = mailportOver(stores);
  const ask = (text: string, workspace = 'T1'): Promise<Answer> =>
    mailport.reply({ text, who: { workspace, person: 'U1' } });
  return { stores, ask };
}

const isOwn = ({ about: [first = ''] }: Answer) => first.startsWith('taught-');

test.each([
  ['our imap server', 'mail.example.com', 993, 'implicit-tls'],
  ['whats our imap port', 'mail.example.com', 993, 'implicit-tls'],
  ['company smtp', 'mail.example.com', 587, 'starttls'],
  ['our server for sending mail', 'mail.example.com', 587, 'starttls'],
  ['comapny mail', 'mail.example.com', 993, 'implicit-tls'],
  ['company outlook settings', 'mail.example.com', 993, 'implicit-tls'],
  ['unser mailserver', 'mail.example.com', 993, 'implicit-tls'],
  ['wie lautet unser imap-server', 'mail.example.com', 993, 'implicit-tls'],
  ['nuestro servidor de correo', 'mail.example.com', 993, 'implicit-tls'],
  ['our internal mail server', 'mail.example.com', 993, 'implicit-tls'],
  ['outgoing server of our company', 'mail.example.com', 587, 'starttls'],
  ['smtp port for our users', 'mail.example.com', 587, 'starttls'],
])('“%s” reaches the company’s servers', async (text, host, port, security) => {
  const { ask } = await taughtMailport(companyMail);
  const answer = await ask(text);
  expect(isOwn(answer)).toBe(true);
  expect(answer.endpoints[0]).toMatchObject({ host, port, security });
});

test.each([
  'For our monitoring: which TCP port should answer when IMAP is wrapped in TLS?',
  'on which port does our MX accept mail from other servers',
  'our hoster uberspace smtp port',
  'port of the imap proxy that our firewall vendor sells',
])('“%s” speaks of somebody’s own, and not of the company’s servers', async (text) => {
  const { ask } = await taughtMailport(companyMail);
  expect(isOwn(await ask(text))).toBe(false);
});

test('an own answer says that it is one, and when it was taught', async () => {
  const { ask } = await taughtMailport(companyMail, teach({ title: 'Fax', questions: ['fax'] }));
  for (const text of ['company mail', 'fax']) {
    expect((await ask(text)).parts[0]).toEqual({
      kind: 'text',
      text: 'From your workspace, taught on 3 May 2026.',
    });
  }
});

test.each([
  ['imap ssl', 993],
  ['pop3 secure', 995],
  ['smtp starttls', 587],
  ['gmail smtp for our users', 465],
  ['what is port 25 for', 25],
])('“%s” is answered as everywhere, whatever was taught', async (text, port) => {
  const { ask } = await taughtMailport(companyMail, teach({ title: 'Fax', questions: ['fax'] }));
  const answer = await ask(text);
  expect(isOwn(answer)).toBe(false);
  expect(answer.endpoints[0]?.port).toBe(port);
});

test('what is unusual or unsafe in the servers that were taught is said where they are', async () => {
  const { ask } = await taughtMailport({
    ...companyMail,
    servers: [
      { protocol: 'imap', host: 'mail.example.com', port: 143, mode: 'SSL/TLS' },
      { protocol: 'pop3', host: 'mail.example.com', port: 110, mode: 'none' },
      { protocol: 'smtp', host: 'mail.example.com', port: 587, mode: 'STARTTLS' },
    ],
  });
  const warningsOf = async (text: string) =>
    (await ask(text)).parts.flatMap((part) => (part.kind === 'warning' ? part.text : []));
  const imap = 'IMAP on port 143 with SSL/TLS is unusual: check it if it does not connect.';
  const pop3 = 'POP3 on port 110 is taught without encryption: passwords can be read.';
  expect(await warningsOf('company mail')).toEqual([imap, pop3]);
  expect(await warningsOf('our imap server')).toEqual([imap]);
  expect(await warningsOf('our smtp')).toEqual([]);
});

test('of what was not taught nobody is sent to help pages: a team’s own servers have none', async () => {
  const { ask } = await taughtMailport(companyMail);
  const answer = await ask('our pop3 server');
  expect(answer.headline).toBe('Mailport does not know the POP3 server of Company mail.');
  const said = JSON.stringify([answer, await ask('company mail')]);
  expect(said).toContain('Use IMAP instead: mail.example.com, port 993 with SSL/TLS.');
  expect(said).not.toContain('help pages');
});

test('a port that the company’s servers do not have is not said of them', async () => {
  const { ask } = await taughtMailport(companyMail);
  const answer = await ask('can our users use port 465');
  expect(answer.headline).toContain('does not know port 465 at Company mail');
});

test('an own entry wins over a built-in one that matches as well, and over no other', async () => {
  const { ask } = await taughtMailport(
    teach({ title: 'Our Gmail', questions: ['gmail', 'imap ssl'] }),
  );
  expect(isOwn(await ask('gmail'))).toBe(true);
  expect(isOwn(await ask('IMAP SSL?'))).toBe(true);
  expect(isOwn(await ask('imap ssl port'))).toBe(true);
  expect(isOwn(await ask('imap starttls'))).toBe(false);
  expect((await ask('gmail pop3')).about[0]).toBe('gmail');
  expect((await ask('imap not ssl')).endpoints[0]?.port).toBe(143);
});

test('nothing that one workspace teaches changes an answer of another', async () => {
  const everything = teach({
    title: 'Everything',
    questions: [
      'imap',
      'pop3 secure',
      'gmail smtp',
      '465 or 587',
      'connection refused',
      'company mail',
    ],
  });
  const { ask } = await taughtMailport(everything, companyMail);
  const untaught = mailportOver(createStores(noDatabase));
  for (const text of [...everything.questions, 'our imap server', 'smpt', 'fastmail', 'help']) {
    const elsewhere = await ask(text, 'T2');
    expect(elsewhere).toEqual(
      await untaught.reply({ text, who: { workspace: 'T2', person: 'U1' } }),
    );
  }
});

test('a change is known with the next question, also one that another process made', async () => {
  const path = aPath();
  const here = createStores(await open(path));
  const there = createStores(await open(path));
  const mailport = mailportOver(here);
  const headlineOf = async () =>
    (await mailport.reply({ text: 'where is the fax', who: { workspace: 'T1', person: 'U1' } }))
      .headline;
  const fax = (answer: string) => teach({ title: 'Fax', questions: ['where is the fax'], answer });
  const before = await headlineOf();
  const taught = keptOf(await there.taught.teach(fax('In room 4.'), deed));
  expect(await headlineOf()).toContain('In room 4.');
  keptOf(await there.taught.edit(taught, fax('In room 5.'), deed));
  expect(await headlineOf()).toContain('In room 5.');
  const [now] = keptOf(await here.taught.list('T1'));
  if (now) keptOf(await there.taught.remove(now, deed));
  expect(await headlineOf()).toBe(before);
});

test('while own entries cannot be read, those that were read before still hold', async () => {
  const { stores } = await taughtMailport(companyMail);
  let fails = false;
  const failing = { kept: false, because: 'damaged' } as const;
  const mailport = mailportOver({
    ...stores,
    taught: {
      ...stores.taught,
      revision: async (workspace) => (fails ? failing : stores.taught.revision(workspace)),
    },
  });
  const ask = (workspace: string) =>
    mailport.reply({ text: 'our imap server', who: { workspace, person: 'U1' } });
  expect(isOwn(await ask('T1'))).toBe(true);
  fails = true;
  expect(isOwn(await ask('T1'))).toBe(true);
  expect(isOwn(await ask('T2'))).toBe(false);
});

test('markup in what was taught is text: it is handed to the surface as it was written', async () => {
  const answer = '<!channel> see <https://evil.example|our wiki> & *bold*';
  const { ask } = await taughtMailport(teach({ title: 'Alarm', questions: ['alarm'], answer }));
  expect((await ask('alarm')).headline).toBe(`Alarm: ${answer}`);
});

test('every question of an own entry finds it, whatever it is made of', async () => {
  const questions = [
    'wer hilft mir?',
    'wo ist der Drucker',
    'VPN',
    'mailman list of the board',
    'was tun bei Störung',
    'who do I call',
    '日本語',
    'x'.repeat(150),
    'a b c d e f g h',
    'why does 2FA ask me again & again',
  ];
  const { ask } = await taughtMailport(teach({ title: 'Desk', questions }));
  for (const question of questions) {
    expect([question, isOwn(await ask(question))]).toEqual([question, true]);
  }
});
