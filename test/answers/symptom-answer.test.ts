import { expect, test } from 'vitest';
import { toAnswer } from '../../src/answers/explain.ts';
import { knowledge } from '../../src/knowledge/index.ts';
import { symptomMatch } from './matches.ts';

test('an error comes with its meaning first, then what to do in order, then usual causes', () => {
  const answer = toAnswer(symptomMatch('smtp-relay-denied'), knowledge);
  expect(answer.headline).toMatch(/^The server will not pass mail to outside domains/);
  expect(answer.parts.map(({ kind }) => kind)).toEqual(['facts', 'steps', 'text', 'sources']);
});

test('ports to try instead come with their modes, the best first', () => {
  const answer = toAnswer(symptomMatch('smtp-relay-denied'), knowledge);
  expect(answer.parts).toContainEqual({
    kind: 'facts',
    facts: [
      { label: 'Error', value: expect.stringContaining('relay') },
      { label: 'Try instead', value: 'port 587 with STARTTLS or port 465 with SSL/TLS' },
    ],
  });
  expect(answer.endpoints.map(({ port, security }) => [port, security])).toEqual([
    [587, 'starttls'],
    [465, 'implicit-tls'],
  ]);
});

test('ports for different protocols say what they are for', () => {
  const answer = toAnswer(symptomMatch('tls-wrong-version'), knowledge);
  expect(JSON.stringify(answer.parts)).toContain('port 993 with SSL/TLS for IMAP');
});

test('other errors in the same text can be asked for next', () => {
  const answer = toAnswer(symptomMatch('connection-refused', ['smtp-relay-denied']), knowledge);
  expect(answer.about).toEqual(['connection-refused', 'smtp-relay-denied']);
  expect(answer.followUps[0]?.ask).toMatch(/relay/i);
});

test('a refused login leads to app passwords', () => {
  const answer = toAnswer(symptomMatch('smtp-auth-failed-535'), knowledge);
  expect(answer.followUps.map(({ ask }) => ask)).toContain('app password');
});
