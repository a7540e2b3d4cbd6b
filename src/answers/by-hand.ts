import type { MailProtocol, Security } from '../knowledge/entry.ts';
import type { Host } from './host.ts';
import { modeName, protocolName } from './words.ts';

/** A port to look at, and how its server speaks; null where that is not known. */
export interface Door {
  readonly port: number;
  readonly protocol: MailProtocol | null;
  readonly security: Security | null;
}

/** A command to copy, and what it shows when all is well. */
export interface Command {
  readonly purpose: string;
  readonly command: string;
}

/** "IMAP, SSL/TLS", where both are known. */
export function describeDoor({ port, protocol, security }: Door): string {
  const how = [protocol && protocolName(protocol), security && modeName(security)].filter(Boolean);
  return how.length > 0 ? `${port} (${how.join(', ')})` : String(port);
}

/** `openssl s_client` in the door's mode: without a mode or a protocol there is none. */
export function opensslCommand(host: Host, { port, protocol, security }: Door): string | null {
  if (security === null || security === 'none') return null;
  if (security === 'starttls' && protocol === null) return null;
  const upgrade = security === 'starttls' ? `-starttls ${protocol} ` : '';
  // In quotes, because some shells take brackets for a pattern of file names.
  const address = host.kind === 'ipv6' ? `"[${host.text}]:${port}"` : `${host.text}:${port}`;
  // A server name in the handshake must be a name, not an address (RFC 6066 §3).
  const name = host.kind === 'name' ? ` -servername ${host.text}` : '';
  return `openssl s_client ${upgrade}-connect ${address}${name} -crlf`;
}

const greetings: Readonly<Record<MailProtocol, string>> = {
  imap: '“* OK”',
  pop3: '“+OK”',
  smtp: '“220”',
};

/** What openssl shows when encryption and certificate are sound. */
function goodResult({ protocol, security }: Door): string {
  const greeting =
    protocol && security === 'implicit-tls' ? `, then a line with ${greetings[protocol]}` : '';
  return `Good: “Verify return code: 0 (ok)”${greeting}. Leave with Ctrl+C.`;
}

/** The commands for one door: is it open, and is its encryption sound. */
export function doorCommands(host: Host, door: Door): readonly Command[] {
  const { text } = host;
  const openssl = opensslCommand(host, door);
  return [
    {
      purpose: 'Is the port open? On macOS and Linux. Good: “succeeded” or “open”.',
      command: `nc -vz -w 5 ${text} ${door.port}`,
    },
    {
      purpose: 'The same in PowerShell. Good: “TcpTestSucceeded : True”.',
      command: `Test-NetConnection ${text} -Port ${door.port}`,
    },
    ...(openssl
      ? [{ purpose: `Is the encryption sound? ${goodResult(door)}`, command: openssl }]
      : []),
  ];
}

/** The same for several doors, a line each. */
export function allDoorsCommands(host: Host, doors: readonly Door[]): readonly Command[] {
  const lines = (line: (door: Door) => string | null) =>
    doors.flatMap((door) => line(door) ?? []).join('\n');
  return [
    {
      purpose: 'Which ports are open? On macOS and Linux. Good: “succeeded” or “open”.',
      command: lines(({ port }) => `nc -vz -w 5 ${host.text} ${port}`),
    },
    {
      purpose: 'The same in PowerShell. Good: “TcpTestSucceeded : True”.',
      command: lines(({ port }) => `Test-NetConnection ${host.text} -Port ${port}`),
    },
    {
      purpose: `Is the encryption sound? One at a time. ${goodResult({ port: 0, protocol: null, security: null })}`,
      command: lines((door) => opensslCommand(host, door)),
    },
  ];
}
