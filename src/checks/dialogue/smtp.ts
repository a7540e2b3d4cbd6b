import type { Dialogue, Ending } from './dialogue.ts';

/** SMTP (RFC 5321) with STARTTLS (RFC 3207): a reply's last line has a space after its code. */
export const smtp: Dialogue = {
  greeting(line) {
    const ending = endOfReply(line, '220');
    if (ending === null) return null;
    return { ok: ending === 'ok', code: ending === 'foreign' ? null : line.slice(0, 3) };
  },
  capabilitiesInGreeting: () => null,
  askCapabilities: (ourName) => `EHLO ${ourName}`,
  endOfCapabilities: (line) => endOfReply(line, '250'),
  // The first line is the server's own name (section 4.1.1.1).
  capabilities: (lines) => lines.slice(1).map((line) => line.slice(4).trim()),
  capabilitiesAreOptional: false,
  logins: (capabilities) =>
    // "AUTH=PLAIN" is what servers said before RFC 4954, and some still do beside it.
    [
      ...new Set(
        capabilities.flatMap((line) => /^AUTH[ =](.*)$/i.exec(line)?.[1]?.split(' ') ?? []),
      ),
    ],
  upgrade: { capability: 'STARTTLS', command: 'STARTTLS' },
  endOfUpgrade: (line) => endOfReply(line, '220'),
  // RFC 3207 and RFC 2920 forbid it, and servers answer "554 synchronization error".
  upgradeMayBePipelined: false,
  asksApart: false,
  // Postfix's EHLO reply is held back by Nagle until its ticket is acknowledged: 40 ms.
  waitsForTicket: true,
  goodbye: 'QUIT',
};

function endOfReply(line: string, wanted: string): Ending {
  const [, code, more] = /^(\d{3})([ -]|$)/.exec(line) ?? [];
  if (code === undefined) return 'foreign';
  if (more === '-') return null;
  return code === wanted ? 'ok' : 'no';
}
