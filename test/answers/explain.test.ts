import { expect, test } from 'vitest';
import type { Answer, Part } from '../../src/answers/answer.ts';
import { toAnswer } from '../../src/answers/explain.ts';
import { knowledge } from '../../src/knowledge/index.ts';
import type { Match } from '../../src/matching/match.ts';
import { everyMatch, noSlots } from './matches.ts';

function nameOf(match: Match): string {
  const { protocols, ports } = match.slots;
  const entry =
    match.kind === 'provider'
      ? match.provider.id
      : match.kind === 'service'
        ? match.services[0].id
        : match.kind === 'error'
          ? match.symptom.id
          : match.kind === 'topic' || match.kind === 'compare'
            ? match.topic?.id
            : '';
  return `${match.kind} ${entry} ${protocols.join()} ${ports.join()}`;
}

/** The answers of every entry, by a name that tells which one is broken. */
const answers = everyMatch().map((match) => [nameOf(match), toAnswer(match, knowledge)] as const);

/** The names of the answers of which something holds. */
function those(holds: (answer: Answer) => boolean): readonly string[] {
  return answers.filter(([, answer]) => holds(answer)).map(([name]) => name);
}

/** Every text of a part that a person reads. */
function textsOf(part: Part): readonly string[] {
  switch (part.kind) {
    case 'text':
    case 'warning':
      return [part.text];
    case 'facts':
      return part.facts.flatMap(({ label, value }) => [label, value]);
    case 'table':
      return [part.caption, ...part.columns, ...part.rows.flat()];
    case 'steps':
      return [part.title, ...part.steps];
    case 'code':
      return [part.title, part.code];
    case 'sources':
      return part.sources.map(({ title }) => title);
    default:
      return part satisfies never;
  }
}

const textsIn = (answer: Answer) => [answer.headline, ...answer.parts.flatMap(textsOf)];

test('every entry has an answer with a headline of one line, and with sources', () => {
  expect(those(({ headline }) => !/^\S.*[.?!]$/.test(headline))).toEqual([]);
  expect(those(({ headline }) => headline.length > 260)).toEqual([]);
  expect(
    those(({ parts }) => {
      const last = parts.at(-1);
      return last?.kind !== 'sources' || last.sources.length === 0 || last.readOn === null;
    }),
  ).toEqual([]);
});

test('no answer has an empty part or a text that a program left behind', () => {
  expect(those((answer) => textsIn(answer).some((text) => text.trim() === ''))).toEqual([]);
  const leftovers =
    /undefined|(?<!\/)\bnull\b(?! MX)|NaN|\[object|implicit-tls|(?<!\.)\.\.(?=\s|$)|\s{2,}\S/;
  expect(those((answer) => textsIn(answer).some((text) => leftovers.test(text)))).toEqual([]);
  expect(
    those(({ parts }) =>
      parts.some(
        (part) =>
          (part.kind === 'facts' && part.facts.length === 0) ||
          (part.kind === 'steps' && part.steps.length === 0) ||
          (part.kind === 'table' && part.rows.some((row) => row.length !== part.columns.length)),
      ),
    ),
  ).toEqual([]);
});

test('a headline that names a port of a service or a provider names its mode too', () => {
  const mode = /SSL\/TLS|STARTTLS|encryption/;
  const isNamed = ({ kind, headline, endpoints }: Answer) =>
    (kind === 'service' || kind === 'provider') &&
    endpoints.some(({ port, security }) => security && headline.includes(` ${port}`));
  expect(those((answer) => isNamed(answer) && !mode.test(answer.headline))).toEqual([]);
  expect(
    those(({ kind, headline, endpoints: [main] }) => {
      const isDirect = kind === 'provider' && main !== undefined;
      return isDirect && !headline.includes(`port ${main.port} `);
    }),
  ).toEqual([]);
});

test('every answer says which entry it speaks of, and names only ports that exist', () => {
  expect(those(({ about }) => about.length === 0)).toEqual([]);
  expect(those(({ endpoints }) => endpoints.some(({ port }) => port < 1 || port > 65535))).toEqual(
    [],
  );
});

test('follow-ups fit a button, differ from each other and are at most five', () => {
  expect(those(({ followUps }) => followUps.length > 5)).toEqual([]);
  expect(
    those(({ followUps }) =>
      followUps.some(({ label, ask }) => label === '' || label.length > 75 || ask.trim() === ''),
    ),
  ).toEqual([]);
  expect(
    those(({ followUps }) => new Set(followUps.map(({ ask }) => ask)).size !== followUps.length),
  ).toEqual([]);
});

test('an endpoint without encryption never comes without a warning', () => {
  expect(
    those(
      ({ kind, endpoints, parts }) =>
        kind === 'provider' &&
        endpoints.some(({ security }) => security === 'none') &&
        !parts.some((part) => part.kind === 'warning' && /without encryption/.test(part.text)),
    ),
  ).toEqual([]);
});

test('a request for help is answered from what the commands offer', () => {
  const offers = [{ usage: 'a question', about: 'an answer', examples: ['pop3 secure'] }];
  const answer = toAnswer({ kind: 'help', confidence: 1, slots: noSlots }, knowledge, offers);
  expect(answer.kind).toBe('help');
  expect(answer.followUps).toEqual([{ label: 'pop3 secure', ask: 'pop3 secure' }]);
});
