import type { Endpoint, MailProtocol, Provider, SpecialEndpoint } from '../knowledge/entry.ts';
import type { Slots } from '../matching/match.ts';
import type { AnswerEndpoint } from './answer.ts';
import { protocolsAsked } from './asked.ts';
import { commonServices, type Known } from './known.ts';

/** What of a provider answers a question, and what was asked for and is not there. */
export interface ProviderChoice {
  /** Protocol by protocol; the asked mode and port of each first. */
  readonly endpoints: readonly Endpoint[];
  /** Doors for special purposes that belong to the question. */
  readonly special: readonly SpecialEndpoint[];
  /** Protocols asked for that it does not offer, and that Mailport does not know there. */
  readonly lacked: readonly MailProtocol[];
  readonly unknown: readonly MailProtocol[];
  /** The protocols were named, not meant by silence. */
  readonly byName: boolean;
}

/** Picks the doors that a question is about. */
export function chooseEndpoints(provider: Provider, slots: Slots, known: Known): ProviderChoice {
  const byName = slots.protocols.length > 0 || slots.direction !== null;
  const asked = byName
    ? protocolsAsked(slots)
    : (portProtocols(provider, slots, known) ?? protocolsAsked(slots));
  const missing = asked.filter(
    (protocol) => !provider.endpoints.some((endpoint) => endpoint.protocol === protocol),
  );
  return {
    endpoints: asked.flatMap((protocol) =>
      provider.endpoints
        .filter((endpoint) => endpoint.protocol === protocol)
        .toSorted((a, b) => likeness(b, slots) - likeness(a, slots)),
    ),
    special: (provider.specialEndpoints ?? []).filter(({ protocol }) =>
      protocol === 'https' ? !byName : asked.includes(protocol),
    ),
    lacked: missing.filter((protocol) => lacks(provider, protocol)),
    unknown: missing.filter((protocol) => !lacks(provider, protocol)),
    byName,
  };
}

/** Whether it is known that a provider does not offer a protocol. */
function lacks(provider: Provider, protocol: MailProtocol): boolean {
  return provider.lacks?.some((lack) => lack.protocol === protocol) ?? false;
}

/** The protocols behind the ports of a question that names none: the provider's, else the usual. */
function portProtocols(
  { endpoints }: Provider,
  { ports }: Slots,
  known: Known,
): readonly MailProtocol[] | null {
  if (ports.length === 0) return null;
  const there = endpoints.filter(({ port }) => ports.includes(port));
  const usual = commonServices(known).filter(({ port }) => ports.includes(port));
  const found = (there.length > 0 ? there : usual).map(({ protocol }) => protocol);
  const protocols = (['imap', 'pop3', 'smtp'] as const).filter((one) => found.includes(one));
  return protocols.length > 0 ? protocols : null;
}

/** How much of what was asked for an endpoint has. */
function likeness({ security, port }: Endpoint, slots: Slots): number {
  return Number(security === slots.security) * 2 + Number(slots.ports.includes(port));
}

/** A provider's door as an answer names it. */
export function toAnswerEndpoint({ protocol, host, port, security }: Endpoint): AnswerEndpoint {
  return { protocol, host, port, security };
}
