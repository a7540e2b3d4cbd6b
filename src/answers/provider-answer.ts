import type { Endpoint, Provider } from '../knowledge/entry.ts';
import type { ProviderMatch } from '../matching/match.ts';
import type { Answer, Fact, FollowUp, Part } from './answer.ts';
import { askedIn } from './asked.ts';
import { askCheck, askProvider, askTopic, toFollowUps } from './follow-ups.ts';
import { readHost } from './host.ts';
import type { Known } from './known.ts';
import { chooseEndpoints, type ProviderChoice, toAnswerEndpoint } from './provider-endpoints.ts';
import { providerHeadline } from './provider-headline.ts';
import { describeConfirmation, describeMethods } from './provider-words.ts';
import { toSourcesPart } from './sources.ts';
import {
  dayName,
  describeDoubt,
  listed,
  modeName,
  protocolName,
  sentence,
  withMode,
} from './words.ts';

/** One host: its doors as facts. Several: a table. */
function serverParts(endpoints: readonly Endpoint[]): { facts: Fact[]; table: Part | null } {
  const [main, ...others] = endpoints;
  if (!main) return { facts: [], table: null };
  const isOneServer = others.every(
    ({ protocol, host }) => protocol === main.protocol && host === main.host,
  );
  if (!isOneServer) return { facts: [], table: serverTable('Servers', endpoints) };
  const facts: Fact[] = [
    { label: 'Server', value: main.host, exact: true },
    { label: 'Port', value: String(main.port), exact: true },
    { label: 'Mode', value: modeName(main.security) },
  ];
  if (others.length > 0) {
    const doors = others.map(({ port, security }) => `${port} ${withMode(security)}`);
    facts.push({ label: 'Alternative', value: listed(doors, 'or') });
  }
  return { facts, table: null };
}

function serverTable(caption: string, endpoints: readonly Endpoint[]): Part {
  return {
    kind: 'table',
    caption,
    columns: ['Protocol', 'Server', 'Port', 'Mode'],
    rows: endpoints.map(({ protocol, host, port, security }) => [
      protocolName(protocol),
      host,
      String(port),
      modeName(security),
    ]),
  };
}

function loginFacts({ offers, username, authentication }: Provider): readonly Fact[] {
  if (offers === 'closed') return [];
  return [
    { label: 'User name', value: username },
    { label: 'Log in with', value: describeMethods(authentication.methods) },
  ];
}

function confirmationFact(endpoints: readonly Endpoint[]): readonly Fact[] {
  const [main] = endpoints;
  const names = main && describeConfirmation(main.verifiedBy);
  return names ? [{ label: 'Confirmed by', value: names }] : [];
}

/** What it does not offer, what is not known of it, and what to use instead. */
function gapParts(provider: Provider, { lacked, unknown, byName }: ProviderChoice): Part[] {
  const reasons = (provider.lacks ?? [])
    .filter(({ protocol }) => lacked.includes(protocol))
    .map(({ because }) => because);
  const known = provider.endpoints.filter(({ protocol }) => protocol !== 'smtp');
  const texts = [...new Set(reasons)];
  const [instead] = known;
  if (byName && instead && [...lacked, ...unknown].some((protocol) => protocol !== 'smtp')) {
    const { protocol, host, port, security } = instead;
    texts.push(
      `Use ${protocolName(protocol)} instead: ${host}, port ${port} ${withMode(security)}.`,
    );
  }
  if (unknown.length > 0) {
    const protocols = listed(unknown.map(protocolName), 'and');
    texts.push(
      `That Mailport does not know its ${protocols} server does not mean that there is none: its help pages tell.`,
    );
  }
  return texts.length > 0 ? [{ kind: 'text', text: texts.join(' ') }] : [];
}

/** What goes in the angle brackets of a host that is a template. */
function templatePart(endpoints: readonly { readonly template?: string }[]): readonly Part[] {
  const templates = [...new Set(endpoints.flatMap(({ template }) => template ?? []))];
  return templates.map((text) => ({
    kind: 'text',
    text: `The server name is a template: ${sentence(text)}`,
  }));
}

/** Doors for special purposes, apart from the ordinary ones. */
function specialPart({ special }: ProviderChoice): readonly Part[] {
  if (special.length === 0) return [];
  return [
    {
      kind: 'table',
      caption: 'For special purposes',
      columns: ['Purpose', 'Server', 'Port', 'Mode'],
      rows: special.map(({ purpose, host, port, security }) => [
        purpose,
        host,
        String(port),
        modeName(security),
      ]),
    },
  ];
}

/** Words about one protocol are left out where another was asked for. */
function concerns(text: string, endpoints: readonly Endpoint[]): boolean {
  const protocol = /^(imap|pop3|smtp) /.exec(text)?.[1];
  return !protocol || endpoints.some((endpoint) => endpoint.protocol === protocol);
}

function cautions(provider: Provider, endpoints: readonly Endpoint[]): readonly Part[] {
  const warnings = provider.warnings
    .filter((text) => concerns(text, endpoints))
    .map((text) => sentence(text.replace(/^(imap|pop3|smtp)(?= )/, protocolName)));
  const disputed = (provider.uncertain ?? []).map(
    (text) => `Not certain, as of ${dayName(provider.readOn)}: ${sentence(text)}`,
  );
  const doubt =
    provider.certainty === 'high' ? [] : [describeDoubt(provider.certainty, provider.readOn)];
  return [...warnings, ...disputed, ...doubt].map((text) => ({ kind: 'warning', text }));
}

function siblingPart(siblings: readonly Provider[]): readonly Part[] {
  if (siblings.length === 0) return [];
  const names = siblings.slice(0, 3).map(({ name }) => name);
  const text = `If you meant ${listed(names, 'or')}: the settings there are different.`;
  return [{ kind: 'text', text }];
}

function followUpsOf(
  match: ProviderMatch,
  choice: ProviderChoice,
  known: Known,
): readonly FollowUp[] {
  const { provider, siblings } = match;
  const { protocol } = askedIn(match);
  const [main] = choice.endpoints;
  const others = [...new Set(provider.endpoints.map((endpoint) => endpoint.protocol))].filter(
    (one) => protocol !== null && one !== protocol,
  );
  const passwords = known.topics.get('app-passwords');
  const needsOne = provider.authentication.methods.some((method) => /app-|oauth2/.test(method));
  return toFollowUps([
    ...siblings.slice(0, 2).map((sibling) => askProvider(sibling, protocol)),
    ...others.map((other) => askProvider(provider, other)),
    ...(main && isPublicHost(main.host) ? [askCheck(main.host, main.port)] : []),
    ...(passwords && needsOne ? [askTopic(passwords)] : []),
    ...(protocol === null ? [] : [askProvider(provider)]),
  ]);
}

/** Whether a check of the host can say anything: a template or one's own machine cannot. */
function isPublicHost(host: string): boolean {
  return readHost(host)?.kind === 'name' && host.includes('.');
}

function settingParts(provider: Provider, choice: ProviderChoice): readonly Part[] {
  const { endpoints } = choice;
  if (endpoints.length === 0) return [];
  const { facts, table } = serverParts(endpoints);
  return [
    ...(table ? [table] : []),
    {
      kind: 'facts',
      facts: [...facts, ...loginFacts(provider), ...(table ? [] : confirmationFact(endpoints))],
    },
  ];
}

/** A provider's settings: all, or those that were asked for. */
export function toProviderAnswer(match: ProviderMatch, known: Known): Answer {
  const { provider, slots } = match;
  const choice = chooseEndpoints(provider, slots);
  const { endpoints, special } = choice;
  const { note } = provider.authentication;
  const notes = [note ?? '', ...provider.notes].filter((text) => text !== '').map(sentence);
  return {
    kind: 'provider',
    headline: providerHeadline(provider, choice, slots),
    parts: [
      ...gapParts(provider, choice),
      ...settingParts(provider, choice),
      ...templatePart([...endpoints, ...special]),
      ...(notes.length > 0 ? [{ kind: 'text' as const, text: notes.join('\n') }] : []),
      ...cautions(provider, endpoints),
      ...specialPart(choice),
      ...siblingPart(match.siblings),
      toSourcesPart(
        [...(provider.docs ? [provider.docs] : []), ...provider.references],
        provider.readOn,
      ),
    ],
    followUps: followUpsOf(match, choice, known),
    about: [provider.id, ...match.siblings.map(({ id }) => id)],
    endpoints: endpoints.map(toAnswerEndpoint),
    asked: askedIn(match),
  };
}
