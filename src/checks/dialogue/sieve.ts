import type { Dialogue, Ending } from './dialogue.ts';

/** ManageSieve (RFC 5804): capabilities are the greeting, and come again by themselves after TLS. */
export const sieve: Dialogue = {
  greeting(line) {
    const ending = endOfReply(line);
    if (ending === null) return null;
    if (ending === 'ok') return { ok: true, code: 'OK' };
    return { ok: false, code: ending === 'foreign' ? null : refusalCode(line) };
  },
  capabilitiesInGreeting: capabilitiesOf,
  askCapabilities: null,
  endOfCapabilities: endOfReply,
  capabilities: capabilitiesOf,
  capabilitiesAreOptional: true,
  logins: (capabilities) =>
    capabilities.flatMap((line) => /^SASL (.*)$/i.exec(line)?.[1]?.split(' ') ?? []),
  upgrade: { capability: 'STARTTLS', command: 'STARTTLS' },
  endOfUpgrade: endOfReply,
  upgradeMayBePipelined: false,
  asksApart: false,
  waitsForTicket: false,
  goodbye: 'LOGOUT',
};

function endOfReply(line: string): Ending {
  if (/^OK\b/i.test(line)) return 'ok';
  if (/^(?:NO|BYE)\b/i.test(line)) return 'no';
  return line.startsWith('"') ? null : 'foreign';
}

function refusalCode(line: string): string {
  const [, word = 'NO', code] = /^(\S+)(?: \(([^) ]+))?/.exec(line) ?? [];
  return (code ?? word).toUpperCase();
}

/** `"SASL" "PLAIN LOGIN"` becomes `SASL PLAIN LOGIN`. */
function capabilitiesOf(lines: readonly string[]): string[] {
  return lines
    .filter((line) => line.startsWith('"'))
    .map((line) => [...line.matchAll(/"([^"]*)"/g)].map((match) => match[1]).join(' '))
    .map((line) => line.trim());
}
