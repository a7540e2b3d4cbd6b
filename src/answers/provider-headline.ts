import type { Endpoint, MailProtocol, Provider } from '../knowledge/entry.ts';
import type { Slots } from '../matching/match.ts';
import type { ProviderChoice } from './provider-endpoints.ts';
import { listed, protocolName, withMode } from './words.ts';

type Doors = readonly [Endpoint, ...Endpoint[]];

/** "port 465 with SSL/TLS, or 587 with STARTTLS": the best door of a host, and of its other mode. */
function portsOf(endpoints: Doors): string {
  const [best, ...others] = endpoints;
  const other = others.find(
    ({ host, security }) => host === best.host && security !== best.security,
  );
  const doors = [best, ...(other && other.security !== 'none' ? [other] : [])];
  return `port ${doors.map(({ port, security }) => `${port} ${withMode(security)}`).join(', or ')}`;
}

function names(protocols: readonly MailProtocol[], joint: 'and' | 'or'): string {
  return listed(protocols.map(protocolName), joint);
}

/** Nothing of what was asked for is there. */
function missingHeadline({ name }: Provider, { lacked, unknown }: ProviderChoice): string {
  if (lacked.length === 0) {
    return `Mailport does not know the ${names(unknown, 'and')} server of ${name}.`;
  }
  const rest = unknown.length > 0 ? `, and Mailport knows no ${names(unknown, 'or')} there` : '';
  return `${name} offers no ${names(lacked, 'or')}${rest}.`;
}

/** The doors in words: one protocol with its host, several with the best port of each. */
function describeDoors(endpoints: Doors): string {
  const [best] = endpoints;
  const protocols = [...new Set(endpoints.map(({ protocol }) => protocol))];
  if (protocols.length === 1) {
    return `${protocolName(best.protocol)} on ${best.host}, ${portsOf(endpoints)}`;
  }
  const doors = protocols
    .flatMap((protocol) => endpoints.find((endpoint) => endpoint.protocol === protocol) ?? [])
    .map(({ protocol, port, security }) => {
      return `${protocolName(protocol)} on port ${port} ${withMode(security)}`;
    });
  return listed(doors, 'and');
}

/** What was asked for and is not among what is known, in words; null where all of it is. */
function describeMismatch(endpoints: Doors, choice: ProviderChoice, slots: Slots): string | null {
  const doors = [...endpoints, ...choice.special];
  const strangePort = slots.ports.find((port) => !doors.some((door) => door.port === port));
  if (strangePort !== undefined) return `port ${strangePort}`;
  const { security } = slots;
  if (security === null || doors.some((door) => door.security === security)) return null;
  const protocols = [...new Set(endpoints.map(({ protocol }) => protocolName(protocol)))];
  return `${listed(protocols, 'or')} ${withMode(security)}`;
}

/** The answer to a question about a provider, in one sentence. */
export function providerHeadline(provider: Provider, choice: ProviderChoice, slots: Slots): string {
  const { name, offers } = provider;
  const [best, ...others] = choice.endpoints;
  if (!best) return missingHeadline(provider, choice);
  const endpoints: Doors = [best, ...others];
  const mismatch = describeMismatch(endpoints, choice, slots);
  if (mismatch !== null) {
    return `Mailport does not know ${mismatch} at ${name}; it knows ${describeDoors(endpoints)}.`;
  }
  const through = offers === 'bridge' ? ', through its bridge on your own computer' : '';
  return `${name}${through}: ${describeDoors(endpoints)}.`;
}
