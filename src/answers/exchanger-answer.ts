import type { Provider } from '../knowledge/entry.ts';
import type { ProviderMatch } from '../matching/match.ts';
import type { Answer, Part } from './answer.ts';
import { askedIn } from './asked.ts';
import { askProvider, toFollowUps } from './follow-ups.ts';
import { toSourcesPart } from './sources.ts';
import { echoed, modeName, sentence, withMode } from './words.ts';

/** What servers speak with each other: port 25, and STARTTLS where both offer it. */
const door = { protocol: 'smtp', port: 25, security: 'starttls' } as const;

/** What else the provider lets use this door, where its template is the host's ending. */
function purposesOf({ specialEndpoints = [] }: Provider, host: string): readonly string[] {
  return specialEndpoints
    .filter((special) => special.port === door.port && special.host.startsWith('<'))
    .filter((special) => host.endsWith(special.host.replace(/^<.*>/, '')))
    .map(({ purpose }) => sentence(`Also for: ${purpose}`));
}

/** Where people's programs send instead. */
function sendingOf({ endpoints }: Provider): string {
  const sending = endpoints.find(({ protocol }) => protocol === 'smtp');
  if (!sending) return 'Mail programs do not connect there.';
  const { host, port, security } = sending;
  return `Mail programs do not connect there: they send through ${host}, port ${port} ${withMode(security)}.`;
}

/**
 * A host of a provider's MX record: other servers deliver there on port 25 (RFC 5321 §2.3.10 and §5.1),
 * with STARTTLS where it is offered (RFC 3207).
 */
export function toExchangerAnswer(match: ProviderMatch, exchanger: string): Answer {
  const { provider } = match;
  const host = echoed(exchanger);
  const texts = [
    'Other mail servers deliver there, without a login.',
    ...purposesOf(provider, exchanger),
    sendingOf(provider),
  ];
  const parts: readonly Part[] = [
    {
      kind: 'facts',
      facts: [
        { label: 'Server', value: host, exact: true },
        { label: 'Port', value: String(door.port), exact: true },
        { label: 'Mode', value: modeName(door.security) },
      ],
    },
    { kind: 'text', text: texts.join(' ') },
    toSourcesPart(['RFC 5321 s5.1', 'RFC 3207', ...provider.references], provider.readOn),
  ];
  return {
    kind: 'provider',
    headline: `${provider.name}: SMTP between servers on ${host}, port ${door.port} ${withMode(door.security)}.`,
    parts,
    followUps: toFollowUps([askProvider(provider, 'smtp')]),
    about: [provider.id],
    endpoints: [{ ...door, host }],
    asked: askedIn(match),
  };
}
