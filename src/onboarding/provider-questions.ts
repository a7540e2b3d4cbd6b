import { askProvider } from '../answers/follow-ups.ts';
import type { Known } from '../answers/known.ts';
import { describeMethods } from '../answers/provider-words.ts';
import { listed, protocolName, sentence, withMode } from '../answers/words.ts';
import type { EntryId, MailProtocol, Provider, Security } from '../knowledge/entry.ts';
import { type Candidate, lettered, type Question, type QuizTopic, toQuestion } from './question.ts';

/** A provider's name without what stands in brackets: "Gmail". */
function shortName({ name }: Provider): string {
  return name.replace(/ *\(.*\)| \/ .*/g, '');
}

function base(provider: Provider, topics: readonly QuizTopic[]) {
  const { id, references, readOn } = provider;
  return {
    topics: ['providers' as const, ...topics],
    about: [id],
    references: provider.docs ? [provider.docs, ...references] : references,
    readOn,
    more: askProvider(provider),
  };
}

const shortModes = { 'implicit-tls': 'ssl', starttls: 'starttls', none: 'plain' } as const;

/** What people try for sending. */
const sendingPairs: readonly (readonly [port: number, security: Security])[] = [
  [465, 'implicit-tls'],
  [465, 'starttls'],
  [587, 'implicit-tls'],
  [587, 'starttls'],
];

/** The settings for sending, at a provider that publishes only one pair. */
function sendingQuestion(provider: Provider): Question | null {
  const doors = provider.endpoints.filter(({ protocol }) => protocol === 'smtp');
  const [door] = doors;
  if (!door) return null;
  const name = shortName(provider);
  const candidates = sendingPairs.map(([port, security]) => ({
    id: `${port}-${shortModes[security]}`,
    label: `${port} ${withMode(security)}`,
    isRight: doors.some((one) => one.port === port && one.security === security),
    remark: `${name} does not publish ${port} ${withMode(security)}.`,
  }));
  const draft = {
    id: `sending-${provider.id}`,
    level: 2,
    text: `${name}: which settings for sending does it publish?`,
    why: `${name} sends through ${door.host}, port ${door.port} ${withMode(door.security)}.`,
    ...base(provider, ['smtp']),
  } as const;
  return toQuestion(draft, candidates);
}

/** Which host serves a protocol; the wrong ones are those of other providers. */
function hostQuestion(
  provider: Provider,
  protocol: MailProtocol,
  others: readonly Provider[],
): Question | null {
  const hostsOf = (one: Provider) =>
    one.endpoints.filter((door) => door.protocol === protocol).map(({ host }) => host);
  const [host] = hostsOf(provider);
  if (host === undefined) return null;
  const name = shortName(provider);
  const wrong = others.flatMap((other): Candidate[] =>
    hostsOf(other)
      .slice(0, 1)
      .map((one) => ({
        id: one,
        label: one,
        isRight: hostsOf(provider).includes(one),
        remark: `${one} is the server of ${shortName(other)}.`,
      })),
  );
  const candidates = [{ id: host, label: host, isRight: true }, ...wrong];
  const draft = {
    id: `host-${provider.id}-${protocol}`,
    level: 3,
    text: `${name}: which is the ${protocolName(protocol)} server?`,
    why: `${name} has ${host} for ${protocolName(protocol)}.`,
    ...base(provider, [protocol]),
  } as const;
  return toQuestion(
    draft,
    candidates.toSorted((a, b) => a.id.localeCompare(b.id, 'en')),
  );
}

/** Ways to sign in that people try. */
const commonMethods: readonly string[] = ['password', 'none', 'api-key'];

/** What to type as the password in a mail program. */
function loginQuestion(provider: Provider): Question | null {
  const id = `login-${provider.id}`;
  const { methods, note } = provider.authentication;
  const own = describeMethods(methods);
  const name = shortName(provider);
  const candidates = [
    { label: own, isRight: true },
    ...commonMethods.map((method) => ({
      label: describeMethods([method]),
      isRight: methods.includes(method),
      remark: `“${withCapital(describeMethods([method]))}” is not enough at ${name}.`,
    })),
  ].map((candidate) => ({ ...candidate, label: withCapital(candidate.label) }));
  const draft = {
    id,
    level: 2,
    text: `${name}: what lets a mail program sign in?`,
    why: `${name} takes ${own}. ${note ? sentence(note) : ''}`.trim(),
    ...base(provider, []),
  } as const;
  return toQuestion(draft, lettered(id, candidates));
}

function withCapital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** Which protocol a provider does not offer. */
function lackQuestion(provider: Provider): Question | null {
  const lacks = provider.lacks ?? [];
  const protocols: readonly MailProtocol[] = ['smtp', 'imap', 'pop3'];
  const has = protocols.filter((one) => provider.endpoints.some((door) => door.protocol === one));
  const name = shortName(provider);
  const offered = listed(has.map(protocolName), 'and');
  const candidates = protocols.map((protocol) => ({
    id: protocol,
    label: protocolName(protocol),
    isRight: lacks.some((lack) => lack.protocol === protocol),
    remark: `${name} has ${protocolName(protocol)}.`,
  }));
  const draft = {
    id: `lack-${provider.id}`,
    level: 2,
    text: `${name}: which of the three does it not offer?`,
    why: `${name} offers ${offered}, but not ${listed(
      lacks.map(({ protocol }) => protocolName(protocol)),
      'or',
    )}. ${lacks.map(({ because }) => sentence(because)).join(' ')}`,
    ...base(provider, []),
  } as const;
  return has.length + lacks.length === protocols.length ? toQuestion(draft, candidates) : null;
}

/** Where no ordinary mail program can connect. */
function closedQuestion(closed: Provider, others: readonly Provider[]): Question | null {
  const candidates = [closed, ...others].map((provider) => ({
    id: provider.id,
    label: shortName(provider),
    isRight: provider.offers === 'closed',
    remark: `${shortName(provider)} takes mail programs.`,
  }));
  const why = closed.lacks?.[0]?.because ?? '';
  const draft = {
    id: `closed-${closed.id}`,
    level: 3,
    text: 'At which of these can no mail program connect, only the provider’s own?',
    why: `${shortName(closed)} has no servers for mail programs. ${sentence(why)}`,
    ...base(closed, []),
  } as const;
  return toQuestion(
    draft,
    candidates.toSorted((a, b) => a.label.localeCompare(b.label, 'en')),
  );
}

/** The questions about providers whose settings surprise people. */
export function providerQuestions(known: Known): readonly Question[] {
  const find = (ids: readonly EntryId[]) => ids.flatMap((id) => known.providers.get(id) ?? []);
  const sending = find(['microsoft365', 'outlook-com', 'icloud']);
  const login = find(['gmail', 'icloud', 'yahoo']);
  const hosts = [
    ['icloud', 'imap', ['gmail', 'microsoft365', 'yahoo']],
    ['microsoft365', 'imap', ['gmail', 'icloud', 'yahoo']],
    ['microsoft365', 'smtp', ['gmail', 'icloud', 'yahoo']],
    ['yahoo', 'imap', ['gmail', 'icloud', 'aol']],
  ] as const;
  return [
    ...sending.map(sendingQuestion),
    ...login.map(loginQuestion),
    ...hosts.flatMap(([id, protocol, others]) =>
      find([id]).map((provider) => hostQuestion(provider, protocol, find(others))),
    ),
    ...find(['icloud']).map(lackQuestion),
    ...find(['tuta']).map((closed) =>
      closedQuestion(closed, find(['fastmail', 'gmail', 'icloud'])),
    ),
  ].filter((question) => question !== null);
}
