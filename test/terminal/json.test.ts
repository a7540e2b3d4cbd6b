import { expect, test } from 'vitest';
import { toPlainText } from '../../src/answers/plain-text.ts';
import { knowledge } from '../../src/knowledge/index.ts';
import { createMailport } from '../../src/mailport.ts';
import { createConversations } from '../../src/storage/conversations.ts';
import { toJson } from '../../src/terminal/json.ts';

const mailport = createMailport({ entries: knowledge, conversations: createConversations() });
const ask = (text: string) => mailport.reply({ text });

test('a service has its port first, and no host', async () => {
  const answer = await ask('pop3 secure');
  expect(toJson(answer)).toMatchObject({
    kind: 'service',
    protocol: 'pop3',
    provider: null,
    target: null,
    headline: answer.headline,
    text: toPlainText(answer),
  });
  expect(toJson(answer).ids[0]).toBe('pop3s');
  expect(toJson(answer).ports[0]).toBe(995);
  expect(toJson(answer).endpoints[0]).toEqual({
    protocol: 'pop3',
    host: null,
    port: 995,
    security: 'implicit-tls',
  });
});

test('a provider has its hosts, and is named', async () => {
  const json = toJson(await ask('gmail imap'));
  expect(json).toMatchObject({ kind: 'provider', provider: 'gmail', protocol: 'imap' });
  expect(json.endpoints[0]).toEqual({
    protocol: 'imap',
    host: 'imap.gmail.com',
    port: 993,
    security: 'implicit-tls',
  });
});

test('a check has the port that was asked for, and no other', async () => {
  const json = toJson(await ask('check mail.example.com:587'));
  expect(json).toMatchObject({ kind: 'check', target: { host: 'mail.example.com', port: 587 } });
  expect(json.ports).toEqual([587]);
  expect(toJson(await ask('check mail.example.com')).ports).toEqual([]);
});

test('ports are told once each, in the order of the endpoints', async () => {
  const { ports, endpoints } = toJson(await ask('list all mail ports'));
  expect([...ports].sort((a, b) => a - b)).toEqual([25, 110, 143, 465, 587, 993, 995]);
  expect(ports).toEqual([...new Set(endpoints.map((endpoint) => endpoint.port))]);
});

test('it is exactly the twelve fields that the README promises, whatever was asked', async () => {
  const names = [
    ...['kind', 'ids', 'ports', 'protocol', 'security', 'provider', 'target', 'endpoints'],
    ...['headline', 'text', 'sources', 'followUps'],
  ];
  for (const question of [
    'pop3',
    'gmail',
    '465 or 587',
    '550 5.7.1',
    'what is spf',
    'help',
    'lunch',
  ])
    expect(Object.keys(toJson(await ask(question)))).toEqual(names);
});
