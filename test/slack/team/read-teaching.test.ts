import { expect, test } from 'vitest';
import { readTeaching } from '../../../src/slack/team/read-teaching.ts';
import { nothingTyped, toTeachForm, typedOf } from '../../../src/slack/team/teach-form.ts';

const typed = { ...nothingTyped, title: 'Company mail', questions: 'our mail', answer: 'Ask us.' };

test.each([
  'IMAP mail.example.com 993 SSL/TLS',
  'imap: mail.example.com:993 ssl',
  ' imap,  mail.example.com, 993, TLS ',
  'IMAP | mail.example.com | 993 | implicit tls',
  'IMAP mail.example.com port 993 with SSL/TLS',
  'IMAP server: mail.example.com, port: 993 (SSL / TLS)',
  'mail.example.com 993 imap tls',
  'ssl mail.example.com:993 IMAP4',
])('“%s” is a server', (servers) => {
  expect(readTeaching({ ...typed, servers })).toMatchObject({
    teaching: {
      servers: [{ protocol: 'imap', host: 'mail.example.com', port: 993, mode: 'SSL/TLS' }],
    },
  });
});

test.each([
  ['ftp mail.example.com 993 ssl', 'IMAP, POP3 or SMTP'],
  ['imap mail_server 993 ssl', 'one server'],
  ['imap mail.example.com 99300 ssl', 'the port'],
  ['imap mail.example.com secure ssl', 'the port'],
  ['imap mail.example.com 993', 'the mode'],
  ['mail.example.com 993 ssl', 'IMAP, POP3 or SMTP'],
  ['imap mail.example.com ssl', 'the port'],
  ['imap mail.example.com abc ssl', 'the port'],
  ['imap 993 ssl', 'one server'],
  ['imap mail.example.com other.example.com 993 ssl', 'one server'],
  ['imap mail example com 993 ssl', 'one server'],
  ['imap mail.example.com 993 or 143 ssl', 'one server'],
  ['imap mail.example.com 993 ssl or starttls', 'one server'],
])('“%s” says what is wrong with it: %s', (line, words) => {
  const read = readTeaching({ ...typed, servers: `smtp mail.example.com 587 starttls\n${line}` });
  expect(read).toMatchObject({ errors: { servers: expect.stringContaining('Line 2: ') } });
  expect(read).toMatchObject({ errors: { servers: expect.stringContaining(words) } });
});

test('what is read stands in the form again as it can be read again', () => {
  const whole = {
    ...typed,
    servers: 'imap mail.example.com 993 ssl\nsmtp mail.example.com 587 starttls',
    domains: 'example.com example.org',
    username: 'staff number',
    source: 'the wiki',
  };
  const first = readTeaching(whole);
  if (!('teaching' in first)) throw new Error('it was not read');
  expect(readTeaching(typedOf(first.teaching))).toEqual(first);
});

test('what fills a field fits into it again, so that nothing is cut off when it is edited', () => {
  const label = (n: number) => `${n}`.padEnd(62, 'x');
  const domain = (n: number) => `${label(n)}.${label(n)}.${'y'.repeat(20)}.de`;
  const full = { ...typed, domains: Array.from({ length: 20 }, (_, n) => domain(n)).join(' ') };
  expect(full.domains.length).toBeGreaterThan(2_980);
  const read = readTeaching(full);
  if (!('teaching' in read)) throw new Error('it was not read');
  const form = toTeachForm({ question: null, entry: null }, typedOf(read.teaching));
  expect(JSON.stringify(form.blocks)).toContain(`"initial_value":"${full.domains}"`);
});
