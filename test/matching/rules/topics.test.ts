import { expect, test } from 'vitest';
import { knowledge } from '../../../src/knowledge/index.ts';
import { createFinder } from '../../../src/matching/find.ts';

const finder = createFinder(knowledge);
const topic = (text: string) => {
  const match = finder.find(text);
  return match.kind === 'topic' ? match.topic.id : match.kind;
};

test.each([
  ['why is port 25 blocked', 'port-25-blocked'],
  ['does aws block port 25', 'port-25-blocked'],
  ['which ports to open in the firewall for mail', 'firewall-ports'],
  ['what is dkim', 'spf-dkim-dmarc'],
  ['copier cannot send scans', 'scan-to-email'],
  ['leave messages on server pop3', 'leave-on-server'],
  ['minimum tls version', 'tls-versions'],
  ['openssl s_client -connect mail.example.com:993', 'testing-commands'],
])('"%s" is explained by %s', (text, id) => {
  expect(topic(text)).toBe(id);
});

test('what a provider needs goes before how an app sends', () => {
  expect(topic('send mail from an app through office 365, which smtp port')).toBe('provider');
  expect(topic('send mail from an app, which smtp port')).toBe('apps-and-scripts');
});

test('a mode alone asks what it is, with a protocol it asks for a port', () => {
  expect(topic('what is starttls')).toBe('starttls-vs-implicit-tls');
  expect(topic('starttls imap')).toBe('service');
});

test('mail in general is the overview only where ports or settings are asked for', () => {
  expect(topic('mail server port')).toBe('all-ports');
  expect(topic('my mail is slow today')).not.toBe('all-ports');
});

test.each(['a port in every storm', 'idle engine', 'the filter of the coffee machine'])(
  '"%s" is explained to nobody',
  (text) => {
    expect(finder.find(text).kind).toBe('none');
  },
);

test('a service that is named is asked for, whatever else its name could mean', () => {
  expect(finder.find('rspamd worker scan port')).toMatchObject({ services: [{ port: 11333 }] });
});
