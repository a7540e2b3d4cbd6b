import { askService, askTopic } from '../answers/follow-ups.ts';
import { commonServices, type Known } from '../answers/known.ts';
import { isForPeople, portAndMode } from '../answers/service-words.ts';
import { listed, protocolName, sentence, withMode } from '../answers/words.ts';
import type { MailProtocol, Security, Service } from '../knowledge/entry.ts';
import { type Candidate, type Question, toQuestion } from './question.ts';
import { isCurrent, remarkOnPort } from './service-remarks.ts';

type Pair = readonly [port: number, security: Security];

const shortModes = { 'implicit-tls': 'ssl', starttls: 'starttls', none: 'plain' } as const;

function pairChoice([port, security]: Pair, isRight: boolean, known: Known): Candidate {
  return {
    id: `${port}-${shortModes[security]}`,
    label: `${port} ${withMode(security)}`,
    isRight,
    remark: remarkOnPort(port, known),
  };
}

/** The doors of a protocol through which people go. */
function doorsOf(protocol: MailProtocol, known: Known): readonly Service[] {
  return commonServices(known).filter(
    (service) => service.protocol === protocol && isForPeople(service),
  );
}

const purposes = { smtp: 'sending', imap: 'IMAP', pop3: 'POP3' } as const;

/** For each protocol: a pair that fits, and three that people set up and that do not. */
const mixtures: Readonly<Record<MailProtocol, readonly Pair[]>> = {
  smtp: [
    [25, 'implicit-tls'],
    [465, 'starttls'],
    [587, 'implicit-tls'],
    [587, 'starttls'],
  ],
  imap: [
    [143, 'implicit-tls'],
    [993, 'implicit-tls'],
    [993, 'starttls'],
    [995, 'implicit-tls'],
  ],
  pop3: [
    [110, 'implicit-tls'],
    [110, 'starttls'],
    [993, 'implicit-tls'],
    [995, 'starttls'],
  ],
};

/** Which port and mode belong together. */
function fittingQuestion(protocol: MailProtocol, known: Known): Question | null {
  const doors = doorsOf(protocol, known);
  const fits = ([port, security]: Pair) =>
    doors.some((door) => door.port === port && door.securities.includes(security));
  const weighing = known.topics.get('starttls-vs-implicit-tls');
  const [door] = doors;
  if (!door || !weighing) return null;
  const named = listed(
    doors.map((one) => portAndMode(one)),
    'and',
  );
  const draft = {
    id: `pair-${protocol}`,
    level: 1,
    topics: [protocol, 'modes'],
    text: `Which of these fits together for ${purposes[protocol]}?`,
    why: `The pairs for ${purposes[protocol]} are ${named}. Mixing them is the most common mistake.`,
    about: [...doors.map(({ id }) => id), weighing.id],
    references: weighing.references,
    readOn: weighing.readOn,
    more: askTopic(weighing),
  } as const;
  const candidates = mixtures[protocol].map((pair) => pairChoice(pair, fits(pair), known));
  return toQuestion(draft, candidates);
}

/** Which of a protocol's doors comes first where a provider has both. */
function firstQuestion(protocol: MailProtocol, known: Known): Question | null {
  const doors = doorsOf(protocol, known).filter(isCurrent);
  const [best, other] = doors;
  if (!best || !other) return null;
  const pairs = [best, other]
    .flatMap(({ port }): Pair[] => [
      [port, 'implicit-tls'],
      [port, 'starttls'],
    ])
    .toSorted(([a], [b]) => a - b);
  const candidates = pairs.map((pair) => {
    const [port, security] = pair;
    const isBest = best.port === port && best.securities.includes(security);
    return pairChoice(pair, isBest && best.standing === 'recommended', known);
  });
  const name = protocol === 'smtp' ? 'sending' : protocolName(protocol);
  const draft = {
    id: `first-${protocol}`,
    level: 2,
    topics: [protocol, 'modes'],
    text: `A provider offers both ${best.port} and ${other.port} for ${name}. Which is the first choice?`,
    why: `Take ${portAndMode(best)}: there is less to get wrong, and RFC 8314 prefers it. ${remarkOnOther(other)}`,
    about: [best.id, other.id],
    references: best.references,
    readOn: best.readOn,
    more: askService(best),
  } as const;
  return toQuestion(draft, candidates);
}

function remarkOnOther(other: Service): string {
  const note = sentence(other.standingNote ?? other.useWhen);
  return `${portAndMode(other).replace(/^p/, 'P')}: ${note[0]?.toLowerCase()}${note.slice(1)}`;
}

/** Whether mail uses TCP or UDP. */
function transportQuestion(known: Known): Question | null {
  const topic = known.topics.get('tcp-or-udp');
  const used = new Set(commonServices(known).map(({ transport }) => transport));
  if (!topic) return null;
  const choices = [
    ['tcp', 'TCP'],
    ['udp', 'UDP'],
    ['tcp+udp', 'TCP and UDP'],
  ] as const;
  const candidates = choices.map(([id, label]) => ({
    id: id.replace('+', '-'),
    label,
    isRight: used.size === 1 && used.has(id),
    remark: 'Mail does not use UDP.',
  }));
  const draft = {
    id: 'transport',
    level: 2,
    topics: ['firewall'],
    text: 'Your firewall asks: for SMTP, IMAP and POP3, TCP or UDP?',
    why: topic.answer,
    about: [topic.id],
    references: topic.references,
    readOn: topic.readOn,
    more: askTopic(topic),
  } as const;
  return toQuestion(draft, candidates);
}

const protocols: readonly MailProtocol[] = ['imap', 'pop3', 'smtp'];

/** The questions that weigh ports against each other. */
export function pairQuestions(known: Known): readonly Question[] {
  return [
    ...protocols.map((protocol) => fittingQuestion(protocol, known)),
    ...protocols.map((protocol) => firstQuestion(protocol, known)),
    transportQuestion(known),
  ].filter((question) => question !== null);
}
