import { expect, test } from 'vitest';
import { readTeachingForm, type TeachingForm } from '../../src/knowledge/own-entries-form.ts';

const form = (change: Partial<TeachingForm> = {}): TeachingForm => ({
  title: 'Company mail',
  questions: 'company mail\n\n  our mail server \r\n',
  answer: 'Connect to the VPN first.',
  ...change,
});

/** The servers of a form, as "smtp mail.example.com 587 STARTTLS". */
function serversOf(text: string): string[] | string {
  const read = readTeachingForm(form({ servers: text }));
  if ('problems' in read) return read.problems.servers ?? '';
  return read.teaching.servers.map((one) => Object.values(one).join(' '));
}

test('a form with only what has to be filled in is read, a question a line', () => {
  expect(readTeachingForm(form({ servers: null, username: ' ', domains: '', source: '' }))).toEqual(
    {
      teaching: {
        title: 'Company mail',
        questions: ['company mail', 'our mail server'],
        answer: 'Connect to the VPN first.',
        servers: [],
        domains: [],
      },
    },
  );
});

test.each([
  ['IMAP mail.example.com 993 SSL/TLS', 'imap mail.example.com 993 SSL/TLS'],
  ['imap Mail.Example.com:993 ssl', 'imap mail.example.com 993 SSL/TLS'],
  ['smtp, mail.example.com, port 587, StartTLS', 'smtp mail.example.com 587 STARTTLS'],
  ['mail.example.com 110 pop3 none', 'pop3 mail.example.com 110 none'],
])('a server is read as people write it: %s', (line, wanted) => {
  expect(serversOf(line)).toEqual([wanted]);
});

test.each([
  'mail.example.com 993',
  'IMAP mail.example.com SSL/TLS',
  'IMAP mail.example.com 993',
  'IMAP 993 SSL/TLS',
  'IMAP mail.example.com other.example.com 993 SSL/TLS',
])('a server of which something is missing or unclear is never guessed: %s', (line) => {
  expect(serversOf(`SMTP mail.example.com 465 SSL/TLS\n${line}`)).toBe(
    `“${line}” should be like: IMAP mail.example.com 993 SSL/TLS.`,
  );
});

test('each field has its own problem', () => {
  const read = readTeachingForm(
    form({
      title: ' ',
      questions: '\n',
      answer: 'x'.repeat(3_001),
      servers: 'IMAP mail_server 70000 SSL/TLS',
      domains: 'https://example.com',
    }),
  );
  expect(read).toEqual({
    problems: {
      title: 'Please fill this in.',
      questions: 'Please fill this in.',
      answer: 'This is too much or too long.',
      servers: 'It must be the name of a server, such as mail.example.com.',
      domains: 'It must be a domain, such as example.com.',
    },
  });
});

test('every field may be filled to its limit', () => {
  const read = readTeachingForm(
    form({
      title: 'x'.repeat(120),
      questions: Array.from({ length: 20 }, (_, at) => `${at}`.padEnd(150, 'x')).join('\n'),
      answer: 'x'.repeat(3_000),
      username: 'x'.repeat(120),
      source: 'x'.repeat(300),
    }),
  );
  expect(read).toHaveProperty('teaching');
});
