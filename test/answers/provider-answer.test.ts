import { expect, test } from 'vitest';
import type { Answer } from '../../src/answers/answer.ts';
import { toAnswer } from '../../src/answers/explain.ts';
import { knowledge } from '../../src/knowledge/index.ts';
import type { Slots } from '../../src/matching/match.ts';
import { providerMatch } from './matches.ts';

function ask(id: string, slots: Partial<Slots> = {}, siblings: readonly string[] = []): Answer {
  return toAnswer(providerMatch(id, slots, siblings), knowledge);
}

const doors = ({ endpoints }: Answer) =>
  endpoints.map(({ protocol, host, port, security }) => `${protocol} ${host}:${port} ${security}`);
const text = (answer: Answer) => JSON.stringify(answer.parts);

test('one protocol comes with host, port, mode, user name and how to log in', () => {
  const answer = ask('gmail', { protocols: ['smtp'] });
  expect(answer.headline).toBe(
    'Gmail (personal): SMTP on smtp.gmail.com, port 465 with SSL/TLS, or 587 with STARTTLS.',
  );
  expect(doors(answer)).toEqual([
    'smtp smtp.gmail.com:465 implicit-tls',
    'smtp smtp.gmail.com:587 starttls',
  ]);
  const facts = answer.parts.flatMap((part) => (part.kind === 'facts' ? part.facts : []));
  expect(facts).toContainEqual({ label: 'User name', value: 'full e-mail address' });
  expect(facts).toContainEqual({
    label: 'Log in with',
    value: 'sign-in in the browser (OAuth2) or an app password',
  });
  expect(answer.asked).toMatchObject({ protocol: 'smtp', provider: 'gmail' });
});

test('the mode that was asked for comes first', () => {
  const answer = ask('gmail', { protocols: ['smtp'], security: 'starttls' });
  expect(doors(answer)[0]).toBe('smtp smtp.gmail.com:587 starttls');
  expect(answer.headline).toContain('port 587 with STARTTLS, or 465 with SSL/TLS');
});

test('sending without the word SMTP is SMTP', () => {
  const answer = ask('icloud', { direction: 'send' });
  expect(doors(answer)).toEqual(['smtp smtp.mail.me.com:587 starttls']);
  expect(answer.asked.protocol).toBe('smtp');
});

test('no protocol means all of them, in a table', () => {
  const answer = ask('microsoft365');
  expect(answer.headline).toBe(
    'Microsoft 365 / Exchange Online: IMAP on port 993 with SSL/TLS, POP3 on port 995 with SSL/TLS and SMTP on port 587 with STARTTLS.',
  );
  expect(answer.parts[0]).toMatchObject({ kind: 'table', caption: 'Servers' });
  expect(answer.asked.protocol).toBeNull();
});

test('a protocol that a provider does not offer is an answer, with what to use instead', () => {
  const answer = ask('icloud', { protocols: ['pop3'] });
  expect(answer.headline).toBe('iCloud Mail offers no POP3.');
  expect(text(answer)).toContain('Use IMAP instead: imap.mail.me.com, port 993 with SSL/TLS.');
  expect(answer.endpoints).toEqual([]);
  expect(answer.asked.protocol).toBe('pop3');
});

test('a provider without any mail program access says so', () => {
  const answer = ask('tuta');
  expect(answer.headline).toBe('Tuta (Tutanota) offers no IMAP, POP3 or SMTP.');
  expect(answer.endpoints).toEqual([]);
});

test('a protocol without an endpoint in the data is not known, which is not the same as absent', () => {
  const answer = ask('rackspace', { protocols: ['pop3'] });
  expect(answer.headline).toBe('Mailport does not know the POP3 server of Rackspace Email.');
  expect(text(answer)).toContain('Its own help pages tell whether it offers POP3.');
  expect(answer.headline).not.toContain('offers no');
});

test('a mode that is not among the known ones is not invented', () => {
  const answer = ask('gmail', { protocols: ['imap'], security: 'starttls' });
  expect(answer.headline).toBe(
    'Mailport does not know IMAP with STARTTLS at Gmail (personal); it knows IMAP on imap.gmail.com, port 993 with SSL/TLS.',
  );
  expect(doors(answer)).toEqual(['imap imap.gmail.com:993 implicit-tls']);
});

test('a port that is not among the known ones is not confirmed', () => {
  const answer = ask('microsoft365', { protocols: ['smtp'], ports: [465] });
  expect(answer.headline).toBe(
    'Mailport does not know port 465 at Microsoft 365 / Exchange Online; it knows SMTP on smtp.office365.com, port 587 with STARTTLS.',
  );
});

test('a port without a protocol leads to the protocol behind it', () => {
  const answer = ask('gmail', { ports: [587] });
  expect(doors(answer)[0]).toBe('smtp smtp.gmail.com:587 starttls');
  expect(answer.endpoints.every(({ protocol }) => protocol === 'smtp')).toBe(true);
});

test('25 at a provider leads to how to send there', () => {
  const answer = ask('gmail', { ports: [25] });
  expect(answer.headline).toBe(
    'Mailport does not know port 25 at Gmail (personal); it knows SMTP on smtp.gmail.com, port 465 with SSL/TLS, or 587 with STARTTLS.',
  );
});

test('Spectrum really has SSL/TLS on 587, and the answer warns that this is unusual', () => {
  const answer = ask('spectrum', { protocols: ['smtp'] });
  expect(answer.headline).toContain('port 587 with SSL/TLS');
  expect(text(answer)).toContain('Exception to the rule');
});

test('what the sources do not agree on is said, with the day it was read', () => {
  const answer = ask('naver', { protocols: ['smtp'] });
  expect(text(answer)).toContain('Disputed or not confirmed, as of 23 November 2026');
});

test('a host that is a template is said to be one', () => {
  expect(text(ask('amazon-ses'))).toContain('In the server name, <region> is the AWS region');
});

test('doors for special purposes stand apart from the ordinary ones', () => {
  const answer = ask('microsoft365', { protocols: ['smtp'] });
  expect(doors(answer)).toEqual(['smtp smtp.office365.com:587 starttls']);
  expect(answer.parts).toContainEqual(
    expect.objectContaining({ kind: 'table', caption: 'For special purposes' }),
  );
});

test('another provider of the same name is named and one press away', () => {
  const answer = ask('gmx-com', { protocols: ['pop3'] }, ['gmx-net']);
  expect(text(answer)).toContain('Other settings apply at');
  expect(answer.about).toEqual(['gmx-com', 'gmx-net']);
  expect(answer.followUps[0]?.label).toMatch(/^GMX.*: POP3$/);
});

test('a bridge on one’s own computer is said to be one, and is not offered for a check', () => {
  const answer = ask('proton', { protocols: ['imap'] });
  expect(answer.headline).toBe(
    'Proton Mail, through its bridge on your own computer: IMAP on 127.0.0.1, port 1143 with STARTTLS.',
  );
  expect(answer.followUps.some(({ ask: question }) => question.startsWith('check'))).toBe(false);
});

test('a misspelt address is told, for somebody else may live there', () => {
  const answer = toAnswer({ ...providerMatch('gmail'), misspelt: 'gmial.com' }, knowledge);
  expect(text(answer)).toContain('Read “gmial.com” as a misspelt address of Gmail (personal).');
  expect(text(ask('gmail'))).not.toContain('misspelt');
});
