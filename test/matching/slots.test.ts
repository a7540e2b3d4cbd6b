import { expect, test } from 'vitest';
import { knowledge } from '../../src/knowledge/index.ts';
import { createFinder } from '../../src/matching/find.ts';

const finder = createFinder(knowledge);
const slots = (text: string) => finder.find(text).slots;

test('the slots say what was asked for', () => {
  expect(slots('gmail smtp starttls')).toEqual({
    protocols: ['smtp'],
    security: 'starttls',
    direction: null,
    ports: [],
    provider: 'gmail',
    service: null,
  });
});

test('sending is SMTP, even where nobody says so', () => {
  expect(slots('icloud outgoing mail')).toMatchObject({ protocols: ['smtp'], direction: 'send' });
});

test('SMTP that comes in is between servers', () => {
  expect(slots('incoming smtp port')).toMatchObject({ direction: 'relay' });
});

test('a port brings its protocol along', () => {
  expect(slots('465')).toMatchObject({ protocols: ['smtp'], ports: [465] });
});

test('denied TLS is none, denied STARTTLS is TLS from the first byte', () => {
  expect(slots('imap without ssl').security).toBe('none');
  expect(slots('imap not starttls').security).toBe('implicit-tls');
  expect(slots('imap not unencrypted').security).toBe('implicit-tls');
});

test('the slots hold nothing of the text', () => {
  const kept = JSON.stringify(slots('my secret is hunter2, imap ssl for bob@acme.io'));
  expect(kept).not.toMatch(/secret|hunter2|bob|acme/);
});
