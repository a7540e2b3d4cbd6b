import type { Endpoint, MailProtocol, Provider } from '../knowledge/entry.ts';
import type { Slots } from '../matching/match.ts';
import type { ProviderChoice } from './provider-endpoints.ts';
import { listed, protocolName, withMode } from './words.ts';

/** "port 465 with SSL/TLS, or 587 with STARTTLS": the doors of one host, the first one's. */
function doorsOf(endpoints: readonly Endpoint[]): string {
  const [first] = endpoints;
  const doors = endpoints
    .filter(({ host }) => host === first?.host)
    .map(({ port, security }) => `${port} ${withMode(security)}`);
  return `port ${doors.slice(0, 2).join(', or ')}`;
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

/** Something that was asked for is not among what is known; null where all of it is. */
function mismatchHeadline(provider: Provider, choice: ProviderChoice, slots: Slots): string | null {
  const { name } = provider;
  const { endpoints, special } = choice;
  const [main] = endpoints;
  if (!main) return null;
  const strangePort = slots.ports.find(
    (port) => ![...endpoints, ...special].some((endpoint) => endpoint.port === port),
  );
  if (strangePort !== undefined) {
    const known = `${protocolName(main.protocol)} there is on ${main.host}, ${doorsOf(endpoints)}`;
    return `Mailport does not know port ${strangePort} at ${name}; ${known}.`;
  }
  const { security } = slots;
  if (security && !endpoints.some((endpoint) => endpoint.security === security)) {
    const modes = [...new Set(endpoints.map((endpoint) => withMode(endpoint.security)))];
    const known = `${protocolName(main.protocol)} at ${name} only ${listed(modes, 'or')}`;
    return `Mailport knows ${known}: ${main.host}, port ${main.port}.`;
  }
  return null;
}

/** One protocol with its host, several with their ports. */
function settingsHeadline({ name, offers }: Provider, { endpoints }: ProviderChoice): string {
  const through = offers === 'bridge' ? ', through its bridge on your own computer' : '';
  const protocols = [...new Set(endpoints.map(({ protocol }) => protocol))];
  const groups = protocols.map((protocol) =>
    endpoints.filter((endpoint) => endpoint.protocol === protocol),
  );
  if (groups.length === 1) {
    const [main] = endpoints;
    const protocol = main ? protocolName(main.protocol) : '';
    return `${name} ${protocol}${through}: ${main?.host}, ${doorsOf(endpoints)}.`;
  }
  const doors = groups.flatMap(([best]) =>
    best ? `${protocolName(best.protocol)} on port ${best.port} ${withMode(best.security)}` : [],
  );
  return `${name}${through}: ${listed(doors, 'and')}.`;
}

/** The answer to a question about a provider, in one sentence. */
export function providerHeadline(provider: Provider, choice: ProviderChoice, slots: Slots): string {
  if (choice.endpoints.length === 0) return missingHeadline(provider, choice);
  return mismatchHeadline(provider, choice, slots) ?? settingsHeadline(provider, choice);
}
