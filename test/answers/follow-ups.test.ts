import { expect, test } from 'vitest';
import { toAnswer } from '../../src/answers/explain.ts';
import {
  askCheck,
  askProvider,
  askService,
  askSymptom,
  askTopic,
  toFollowUps,
} from '../../src/answers/follow-ups.ts';
import { knowledge, providers, services, symptoms, topics } from '../../src/knowledge/index.ts';
import { createFinder } from '../../src/matching/find.ts';
import { everyMatch, service } from './matches.ts';

const finder = createFinder(knowledge);

const followUps = everyMatch().flatMap((match) => toAnswer(match, knowledge).followUps);
const labels = new Set(followUps.map(({ label }) => label));

/** The main entry that a question leads to. */
function reached(question: string): string | undefined {
  return toAnswer(finder.find(question), knowledge).about[0];
}

test('whatever an answer offers to ask next has an answer', () => {
  const lost = [...new Set(followUps.map(({ ask }) => ask))].filter((ask) => {
    const { kind } = finder.find(ask);
    return kind === 'none' || kind === 'help';
  });
  expect(lost).toEqual([]);
});

test('a button with the title of an explanation leads to it, or to the port it is about', () => {
  const offered = topics.filter(({ title }) => labels.has(title));
  const lost = offered.filter((topic) => {
    const [main = ''] = toAnswer(finder.find(askTopic(topic).ask), knowledge).about;
    return main !== topic.id && !topic.services.includes(main);
  });
  expect(offered.length).toBeGreaterThan(10);
  expect(lost.map(({ id }) => id)).toEqual([]);
});

test('a button with the name of a provider leads to it, with the protocol on it', () => {
  const lost = providers.filter((provider) => {
    const asks = [askProvider(provider, 'imap').ask, askProvider(provider).ask];
    return asks.some((ask) => reached(ask) !== provider.id);
  });
  expect(lost.map(({ id }) => id)).toEqual([]);
});

test('a button with a port leads to that port', () => {
  const offered = services.filter((one) => labels.has(askService(one).label));
  const lost = offered.filter((one) => {
    const [main] = toAnswer(finder.find(askService(one).ask), knowledge).endpoints;
    return main?.port !== one.port;
  });
  expect(offered.length).toBeGreaterThan(5);
  expect(lost.map(({ id }) => id)).toEqual([]);
});

test('a button with the name of an error leads to it', () => {
  const lost = symptoms.filter((symptom) => reached(askSymptom(symptom).ask) !== symptom.id);
  expect(lost.map(({ id }) => id)).toEqual([]);
});

test('a button that checks a server names its host and port', () => {
  expect(finder.find(askCheck('imap.example.com', 993).ask)).toMatchObject({
    kind: 'check',
    target: { host: 'imap.example.com', port: 993 },
  });
});

test('a question is offered once, a long label is cut, and five are enough', () => {
  const long = { label: 'x'.repeat(200), ask: 'a' };
  const few = toFollowUps([long, long, ...services.slice(0, 9).map(askService)]);
  expect(few).toHaveLength(5);
  expect(few[0]?.label).toHaveLength(75);
});

test('a port is asked for by its protocol and mode where people would say so', () => {
  expect(askService(service('pop3s'))).toEqual({
    label: 'POP3 with SSL/TLS (995)',
    ask: 'pop3 ssl',
  });
  expect(askService(service('smtp')).ask).toBe('port 25');
});
