import type { Endpoint, Provider, SpecialEndpoint } from '../knowledge/entry.ts';
import type { ProviderMatch } from '../matching/match.ts';
import type { Fact, Part } from './answer.ts';
import { onceEach } from './once-each.ts';
import type { ProviderChoice } from './provider-endpoints.ts';
import { describeConfirmation, describeMethods, distinctName } from './provider-words.ts';
import {
  dayName,
  describeDoubt,
  echoed,
  listed,
  modeName,
  protocolName,
  sentence,
  withMode,
} from './words.ts';

/** That an address was read as a misspelt one: under the name that was typed others may live. */
export function misspeltPart({ misspelt, provider }: ProviderMatch): readonly Part[] {
  if (misspelt === undefined) return [];
  const text = `Read “${echoed(misspelt)}” as a misspelt address of ${provider.name}.`;
  return [{ kind: 'text', text }];
}

function serverTable(endpoints: readonly Endpoint[]): Part {
  return {
    kind: 'table',
    caption: 'Servers',
    columns: ['Protocol', 'Server', 'Port', 'Mode'],
    rows: endpoints.map(({ protocol, host, port, security }) => [
      protocolName(protocol),
      host,
      String(port),
      modeName(security),
    ]),
  };
}

/** The doors of one server as facts, the best as it is typed in and the others behind it. */
function serverFacts(main: Endpoint, others: readonly Endpoint[]): readonly Fact[] {
  const doors = others.map(({ port, security }) => `${port} ${withMode(security)}`);
  return [
    { label: 'Server', value: main.host, exact: true },
    { label: 'Port', value: String(main.port), exact: true },
    { label: 'Mode', value: modeName(main.security) },
    ...(doors.length > 0 ? [{ label: 'Alternative', value: listed(doors, 'or') }] : []),
  ];
}

/** Who confirms the best door of every protocol shown. */
function confirmationFacts(endpoints: readonly Endpoint[]): readonly Fact[] {
  const best = endpoints.filter(
    ({ protocol }, index) => endpoints.findIndex((one) => one.protocol === protocol) === index,
  );
  const value = describeConfirmation(best.map(({ verifiedBy }) => verifiedBy));
  return value === null ? [] : [{ label: 'Confirmed by', value }];
}

/** Servers, ports and modes, and how to log in: one server as facts, several as a table. */
export function settingParts(provider: Provider, endpoints: readonly Endpoint[]): readonly Part[] {
  const [main, ...others] = endpoints;
  if (!main) return [];
  const login: readonly Fact[] = [
    { label: 'User name', value: provider.username },
    { label: 'Log in with', value: describeMethods(provider.authentication.methods) },
  ];
  const isOneServer = others.every(
    ({ protocol, host }) => protocol === main.protocol && host === main.host,
  );
  const facts = [...login.filter(({ value }) => value !== ''), ...confirmationFacts(endpoints)];
  return isOneServer
    ? [{ kind: 'facts', facts: [...serverFacts(main, others), ...facts] }]
    : [serverTable(endpoints), ...(facts.length > 0 ? [{ kind: 'facts' as const, facts }] : [])];
}

/** What to use instead of a protocol for reading that is not there. */
function insteadOf({ endpoints }: Provider, { lacked, unknown, byName }: ProviderChoice): string {
  const reading = endpoints.find(({ protocol }) => protocol !== 'smtp');
  const isWanted = byName && [...lacked, ...unknown].some((protocol) => protocol !== 'smtp');
  if (!reading || !isWanted) return '';
  const { protocol, host, port, security } = reading;
  return `Use ${protocolName(protocol)} instead: ${host}, port ${port} ${withMode(security)}.`;
}

/** What it does not offer and why, what is not known of it, and what to use instead. */
export function gapPart(provider: Provider, choice: ProviderChoice): readonly Part[] {
  const { lacked, unknown } = choice;
  const reasons = (provider.lacks ?? [])
    .filter(({ protocol }) => lacked.includes(protocol))
    .map(({ because }) => sentence(because));
  const names = listed(unknown.map(protocolName), 'or');
  // What a team taught is all there is to read of its own servers.
  const isReadElsewhere = unknown.length > 0 && provider.origin === undefined;
  const texts = [
    ...new Set(reasons),
    isReadElsewhere ? `Its own help pages tell whether it offers ${names}.` : '',
    insteadOf(provider, choice),
  ].filter((text) => text !== '');
  return texts.length > 0 ? [{ kind: 'text', text: texts.join(' ') }] : [];
}

/** Doors for special purposes, apart from the ordinary ones. */
export function specialPart(special: readonly SpecialEndpoint[]): readonly Part[] {
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

/** What goes in the angle brackets of a host that is a template and no name yet. */
export function templateParts(doors: readonly Pick<Endpoint, 'template'>[]): readonly Part[] {
  const templates = new Set(doors.flatMap(({ template }) => template ?? []));
  return [...templates].map((text) => ({
    kind: 'text',
    text: sentence(`In the server name, ${text}`),
  }));
}

/** A warning about one protocol is left out where another was asked for. */
function concerns(warning: string, endpoints: readonly Endpoint[]): boolean {
  const protocol = /^(imap|pop3|smtp) /.exec(warning)?.[1];
  return !protocol || endpoints.some((endpoint) => endpoint.protocol === protocol);
}

/** What to be careful about, what the sources do not agree on, and how sure all of it is. */
export function cautionParts(provider: Provider, endpoints: readonly Endpoint[]): readonly Part[] {
  const { warnings, uncertain = [], certainty, readOn } = provider;
  const shown = endpoints.length > 0 ? warnings : [];
  const texts = [
    ...shown
      .filter((warning) => concerns(warning, endpoints))
      .map((warning) => sentence(warning.replace(/^(imap|pop3|smtp)(?= )/, protocolName))),
    ...uncertain.map(
      (text) => `Disputed or not confirmed, as of ${dayName(readOn)}: ${sentence(text)}`,
    ),
    ...(certainty === 'high' ? [] : [describeDoubt(certainty, readOn)]),
  ];
  return texts.map((text) => ({ kind: 'warning', text }));
}

/** What else is to know of its settings. */
export const notePart = onceEach(({ authentication, notes }: Provider): readonly Part[] => {
  const texts = [authentication.note ?? '', ...notes].filter((text) => text !== '').map(sentence);
  return texts.length > 0 ? [{ kind: 'text', text: texts.join('\n') }] : [];
});

/** That the same words can mean another provider, whose settings differ. */
export function siblingPart(siblings: readonly Provider[]): readonly Part[] {
  if (siblings.length === 0) return [];
  const names = siblings.slice(0, 3).map(distinctName);
  return [{ kind: 'text', text: `Other settings apply at ${listed(names, 'and')}.` }];
}
