import type { MailProtocol } from '../knowledge/entry.ts';
import type { Match, Slots } from '../matching/match.ts';
import type { Answer } from './answer.ts';

/** The protocols that were asked for, by name or by what they do; all three where neither was said. */
export function protocolsAsked(slots: Slots): readonly MailProtocol[] {
  if (slots.protocols.length > 0) return slots.protocols;
  if (slots.direction === 'send') return ['smtp'];
  if (slots.direction === 'fetch') return ['imap', 'pop3'];
  return ['imap', 'pop3', 'smtp'];
}

/** What was asked for, as an answer repeats it. */
export function askedIn(match: Match): Answer['asked'] {
  const { slots } = match;
  const protocols = protocolsAsked(slots);
  return {
    protocol: protocols.length === 1 ? (protocols[0] ?? null) : null,
    security: slots.security,
    provider: match.kind === 'provider' ? match.provider.id : null,
    target: match.kind === 'check' ? match.target : null,
  };
}
