import type { Dialogue, Ending } from './dialogue.ts';

const capabilityTag = 'a1';
const upgradeTag = 'a2';

/** IMAP (RFC 9051 and RFC 3501): untagged lines, then the tagged one that ends a reply. */
export const imap: Dialogue = {
  greeting(line) {
    const [, word, code] = /^\* (OK|PREAUTH|BYE)(?: \[([^\] ]+))?/i.exec(line) ?? [];
    if (word === undefined) return { ok: false, code: null };
    const name = word.toUpperCase();
    if (name === 'BYE') return { ok: false, code: code?.toUpperCase() ?? 'BYE' };
    return { ok: true, code: name, ...(name === 'PREAUTH' ? { preauthenticated: true } : {}) };
  },
  capabilitiesInGreeting: (lines) => {
    const listed = /\[CAPABILITY ([^\]]*)\]/i.exec(lines[0] ?? '')?.[1];
    return listed === undefined ? null : words(listed);
  },
  askCapabilities: () => `${capabilityTag} CAPABILITY`,
  endOfCapabilities: (line) => endOfReply(line, capabilityTag),
  capabilities: (lines) =>
    lines.flatMap((line) => words(/^\* CAPABILITY (.*)$/i.exec(line)?.[1] ?? '')),
  capabilitiesAreOptional: true,
  logins: (capabilities) => {
    const names = capabilities.map((name) => name.toUpperCase());
    const mechanisms = names.flatMap((name) => /^AUTH=(.+)$/.exec(name)?.[1] ?? []);
    // The LOGIN command is open unless the server says otherwise (RFC 9051 section 6.2.3).
    return names.length === 0 || names.includes('LOGINDISABLED')
      ? mechanisms
      : [...new Set([...mechanisms, 'LOGIN'])];
  },
  upgrade: { capability: 'STARTTLS', command: `${upgradeTag} STARTTLS` },
  endOfUpgrade: (line) => endOfReply(line, upgradeTag),
  // RFC 9051 section 5.5: neither command changes what the other's answer means.
  upgradeMayBePipelined: true,
  asksApart: false,
  waitsForTicket: false,
  goodbye: 'a9 LOGOUT',
};

function endOfReply(line: string, tag: string): Ending {
  if (line.startsWith('* ')) return null;
  const [, ours, word] = /^(\S+) (OK|NO|BAD)\b/i.exec(line) ?? [];
  if (ours === undefined) return 'foreign';
  if (ours !== tag) return null;
  return word?.toUpperCase() === 'OK' ? 'ok' : 'no';
}

const words = (text: string): string[] => text.split(' ').filter(Boolean);
