import { expect, test } from 'vitest';
import { toAnswer } from '../../src/answers/explain.ts';
import { knowledge } from '../../src/knowledge/index.ts';
import { topicMatch } from './matches.ts';

const answer = (id: string) => toAnswer(topicMatch(id), knowledge);

test('the overview of all ports is a table of the seven, the recommended of each protocol first', () => {
  const { headline, parts, endpoints } = answer('all-ports');
  expect(headline).toBe(
    'Use port 993 with SSL/TLS for IMAP, port 995 with SSL/TLS for POP3 and port 465 with SSL/TLS for sending mail (SMTP).',
  );
  expect(parts[0]).toEqual({
    kind: 'table',
    caption: 'The mail ports',
    columns: ['For', 'Port', 'Mode', 'Standing'],
    rows: [
      ['IMAP', '993', 'SSL/TLS', 'Recommended'],
      ['IMAP', '143', 'STARTTLS or no encryption', 'Acceptable'],
      ['POP3', '995', 'SSL/TLS', 'Recommended'],
      ['POP3', '110', 'STARTTLS or no encryption', 'Legacy'],
      ['Sending mail (SMTP)', '465', 'SSL/TLS', 'Recommended'],
      ['Sending mail (SMTP)', '587', 'STARTTLS', 'Acceptable'],
      ['SMTP between mail servers', '25', 'STARTTLS or no encryption', 'Recommended'],
    ],
  });
  expect(endpoints.map(({ port }) => port)).toEqual([993, 143, 995, 110, 465, 587, 25]);
});

test('an explanation leads with how its answer begins and says the rest below', () => {
  const { headline, parts } = answer('tls-versions');
  expect(headline).toBe(
    'Which TLS versions? TLS 1.2 is the minimum for mail clients and providers, 1.3 is better.',
  );
  expect(parts[0]).toMatchObject({
    kind: 'text',
    text: expect.stringMatching(/^TLS 1\.0 and 1\.1/),
  });
});

test('commands of an explanation can be copied as they are', () => {
  const commands = answer('testing-commands').parts.filter((part) => part.kind === 'code');
  expect(commands.map(({ code }) => code)).toContain('nc -vz smtp.example.com 587');
});

test('what is uncertain in an explanation is named with the day', () => {
  expect(answer('port-25-blocked').parts).toContainEqual({
    kind: 'warning',
    text: 'Not certain, as of 23 November 2026: Google Cloud (medium), DigitalOcean (low).',
  });
});

test('where others say the opposite, the answer says so', () => {
  expect(answer('465-vs-587').parts).toContainEqual({
    kind: 'warning',
    text: expect.stringContaining('Others say otherwise. Vendor pages'),
  });
});
