import { expect, test } from 'vitest';
import type { Topic } from '../../src/knowledge/entry.ts';
import { topics as allTopics, type TopicId } from '../../src/knowledge/topics.ts';

const topics: readonly Topic[] = allTopics;

function topic(id: TopicId): Topic {
  const found = topics.find((one) => one.id === id);
  if (found === undefined) throw new Error(`no topic ${id}`);
  return found;
}

test('no topic was lost, and sender authentication, OAuth and DANE have their own', () => {
  expect(topics.length).toBeGreaterThanOrEqual(30);
  expect(topic('spf-dkim-dmarc').references.join()).toMatch(/RFC 7208.*RFC 6376.*RFC 7489/);
  expect(topic('oauth2').references.join()).toMatch(/RFC 6749.*RFC 7628.*XOAUTH2/);
  expect(topic('dane').references.join()).toMatch(/RFC 7672.*RFC 6698/);
});

test('a topic that weighs two things against each other is marked as such', () => {
  expect(topics.filter(({ comparison }) => comparison).map(({ id }) => id)).toEqual([
    'imap-vs-pop3',
    'starttls-vs-implicit-tls',
    '465-vs-587',
    '25-vs-587',
    'ssl-vs-tls',
  ]);
});

test('465 or 587: 465 comes first, 587 stays standard, and who says otherwise is named', () => {
  const { answer, services, contradicts, keyPoints } = topic('465-vs-587');
  expect(services).toEqual(['submissions', 'submission']);
  expect(answer).toContain('take 465');
  expect(answer).toContain('587 with STARTTLS is still standard');
  expect(keyPoints.join(' ')).toContain('does not say 587 is deprecated');
  expect(contradicts?.join()).toContain('SendGrid');
});

test('25 or 587: people log in on 465 or 587, never on 25', () => {
  expect(topic('25-vs-587').answer).toMatch(/25 is for mail servers.*log in on 465 or 587/);
});

test('the overview names the seven ports with their modes', () => {
  const { answer } = topic('all-ports');
  expect(answer).toContain('IMAP 993 (SSL/TLS) or 143 (STARTTLS)');
  expect(answer).toContain('POP3 995 (SSL/TLS) or 110 (STARTTLS)');
  expect(answer).toContain('SMTP 465 (SSL/TLS) or 587 (STARTTLS)');
  expect(answer).toContain('Server to server: 25');
});

test('a test with swaks uses TLS from the start on 465 and the upgrade on 587', () => {
  const commands = topic('testing-commands').commands?.map(({ command }) => command) ?? [];
  const swaks = commands.filter((command) => command.startsWith('swaks'));
  expect(swaks.filter((command) => command.includes('--port 465 --tls-on-connect'))).toHaveLength(
    1,
  );
  expect(swaks.filter((command) => command.includes('--port 587 --tls '))).toHaveLength(1);
});

test('what is uncertain is said to be so', () => {
  const { certainty } = topic('app-passwords');
  expect(certainty).toMatchObject({ 'Google Workspace, date of the cut-off': 'low' });
});
