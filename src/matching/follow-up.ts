import type { MailProtocol } from '../knowledge/entry.ts';
import type { Slots } from './match.ts';
import type { NamedProvider } from './named-providers.ts';
import type { Query } from './query.ts';
import type { Asked } from './slots.ts';
import { plainConcepts } from './vocabulary/mail-words.ts';

/** The parts of a question that are no subject of their own. */
function speaksOfPortsOnly(query: Query): boolean {
  return (
    query.leftover.length === 0 &&
    query.field === null &&
    query.codes.length === 0 &&
    query.hosts.length === 0 &&
    [...query.spoken].every(
      (token) => plainConcepts.has(token) || /^\d+$|^provider:|^no-/.test(token),
    )
  );
}

function hasMarker({ spoken, denied }: Query): boolean {
  return ['also', 'other', 'compare', 'not'].some((name) => spoken.has(name)) || denied.size > 0;
}

function isWholeQuestion({ spoken, words }: Query): boolean {
  if (spoken.has('mail') || spoken.has('all')) return true;
  const asks = words.some((word) =>
    /^(what|which|whats|welcher|welchen|quel|quelle|cual)$/.test(word.text),
  );
  return spoken.has('port') || asks;
}

function isEmpty(before: Slots): boolean {
  return (
    before.protocols.length === 0 &&
    before.ports.length === 0 &&
    !before.security &&
    !before.direction &&
    !before.provider &&
    !before.service
  );
}

/** Whether a question needs the one before it to be understood. */
export function isFollowUp(query: Query, asked: Asked): boolean {
  if (query.words.length > 9 || !speaksOfPortsOnly(query)) return false;
  if (asked.provider && asked.protocols.length > 0) return false;
  if (asked.ports.length > 0) return query.spoken.has('compare');
  if (asked.protocols.length > 0 || asked.direction)
    return hasMarker(query) || !isWholeQuestion(query);
  if (asked.security || asked.provider || asked.deniedPorts.length > 0) return true;
  if (query.words.some(({ text }) => /^(without|ohne|sans|sin)$/.test(text))) return true;
  const points = ['port', 'server', 'setting', 'other', 'also'];
  return !query.spoken.has('mail') && points.some((name) => query.spoken.has(name));
}

function inheritedProtocols(asked: Asked, before: Slots): readonly MailProtocol[] {
  if (asked.protocols.length > 0 || asked.direction) return asked.protocols;
  return before.protocols.filter((name) => !asked.deniedProtocols.includes(name));
}

/** The provider that the question before spoke of. */
function inheritedProvider(before: Slots): NamedProvider | null {
  const { provider: id } = before;
  return id
    ? { id, others: [], weak: false, name: id, by: 'name', isProgram: false, mended: 0 }
    : null;
}

const joined = <T>(before: readonly T[], now: readonly T[]): T[] => [
  ...new Set([...before, ...now]),
];

/** "vs 587?", "or POP3?": the things of both questions against each other. */
function compareWith(asked: Asked, before: Slots): Asked {
  return {
    ...asked,
    protocols:
      asked.protocols.length > 0 ? joined(before.protocols, asked.protocols) : before.protocols,
    ports: asked.ports.length > 0 ? joined(before.ports, asked.ports) : asked.ports,
  };
}

/** "And without?", "if not?": nothing is said but that the mode from before is not meant. */
function dropsMode({ spoken, denied }: Query, asked: Asked): boolean {
  const says = asked.protocols.length > 0 || asked.direction !== null || asked.provider !== null;
  return !says && spoken.has('not') && denied.size === 0;
}

/** "And IMAP?", "with SSL?": what is said now, and the rest from before. */
function fillIn(query: Query, asked: Asked, before: Slots): Asked {
  const saysNoMode = asked.security === null && asked.deniedPorts.length === 0;
  const mode = before.security !== null && dropsMode(query, asked) ? 'none' : before.security;
  const keepsDirection = asked.direction === null && asked.protocols.length === 0;
  return {
    ...asked,
    protocols: inheritedProtocols(asked, before),
    security: saysNoMode ? mode : asked.security,
    securityIsLoose: asked.securityIsLoose || (saysNoMode && mode === 'implicit-tls'),
    direction: keepsDirection ? before.direction : asked.direction,
  };
}

/**
 * Fills in from the question before what this one leaves unsaid. A question that is complete by
 * itself inherits nothing; a provider that nobody knows is not replaced by the one before.
 */
export function inherit(query: Query, asked: Asked, before: Slots | undefined): Asked {
  if (!before || isEmpty(before) || !isFollowUp(query, asked)) return asked;
  const isStrange = query.strangers.length > 0 || query.foreignHosts.length > 0;
  const isOther = query.spoken.has('other') && asked.security === null && before.ports.length > 0;
  if (isOther) return { ...asked, deniedPorts: before.ports, inherited: true };
  const filled = query.spoken.has('compare')
    ? compareWith(asked, before)
    : fillIn(query, asked, before);
  const provider = asked.provider ?? (isStrange ? null : inheritedProvider(before));
  return { ...filled, provider, inherited: true };
}
