import type { Dialogue, Ending } from './dialogue.ts';

/** POP3 (RFC 1939) with CAPA (RFC 2449) and STLS (RFC 2595). */
export const pop3: Dialogue = {
  greeting(line) {
    const ending = endOfReply(line);
    if (ending === 'ok') return { ok: true, code: '+OK' };
    if (ending === 'foreign') return { ok: false, code: null };
    return { ok: false, code: /^-ERR \[([^\] ]+)\]/i.exec(line)?.[1]?.toUpperCase() ?? '-ERR' };
  },
  capabilitiesInGreeting: () => null,
  askCapabilities: () => 'CAPA',
  endOfCapabilities: (line, place) => {
    if (place > 0) return line === '.' ? 'ok' : null;
    const first = endOfReply(line);
    return first === 'ok' ? null : first;
  },
  // A leading dot is doubled (RFC 1939 section 3); no capability begins with one, but still.
  capabilities: (lines) => lines.slice(1, -1).map((line) => line.replace(/^\.\./, '.').trim()),
  // Servers older than RFC 2449 have no CAPA, and some of them have STLS.
  capabilitiesAreOptional: true,
  logins: (capabilities) => {
    const names = capabilities.map((line) => line.toUpperCase());
    const mechanisms = names.flatMap((line) => /^SASL (.*)$/.exec(line)?.[1]?.split(' ') ?? []);
    return [...new Set([...mechanisms, ...(names.includes('USER') ? ['USER'] : [])])];
  },
  upgrade: { capability: 'STLS', command: 'STLS' },
  endOfUpgrade: endOfReply,
  // Only once the server has said that it pipelines (RFC 2449 section 6.6), which is known too late.
  upgradeMayBePipelined: false,
  asksApart: true,
  waitsForTicket: false,
  goodbye: 'QUIT',
};

function endOfReply(line: string): Exclude<Ending, null> {
  if (/^\+OK\b/i.test(line)) return 'ok';
  return /^-ERR\b/i.test(line) ? 'no' : 'foreign';
}
