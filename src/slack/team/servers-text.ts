import type { Teaching } from '../../knowledge/own-entries.ts';

type Server = Teaching['servers'][number];

/** Servers as they are typed into a form, one a line: "IMAP mail.example.com 993 SSL/TLS". */
export function toServersText(servers: readonly Server[]): string {
  return servers
    .map(({ protocol, host, port, mode }) => `${protocol.toUpperCase()} ${host} ${port} ${mode}`)
    .join('\n');
}

/** What a line of the form says, as far as it says it: the schema judges the values. */
export function readServersText(text: string): readonly Readonly<Record<keyof Server, unknown>>[] {
  return linesOf(text).map((line) => {
    const [protocol = '', host = '', port = '', ...mode] = line
      .replace(/[,;|]/g, ' ')
      .replace(/(?<=[a-z\d]):(?=\d+(?:\s|$))/i, ' ')
      .split(/\s+/);
    return {
      protocol: protocol.toLowerCase().replace(/:$/, ''),
      host,
      port: /^\d+$/.test(port) ? Number(port) : port,
      mode: modeOf(mode.join(' ')),
    };
  });
}

/** The lines of a text that say something. */
export function linesOf(text: string): string[] {
  return text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

/** What people type for a mode. */
function modeOf(typed: string): string {
  const word = typed.toLowerCase().replace(/[^a-z]/g, '');
  if (['ssl', 'tls', 'ssltls', 'implicittls', 'tlsssl'].includes(word)) return 'SSL/TLS';
  if (word === 'starttls') return 'STARTTLS';
  return word === 'none' || word === 'plain' ? 'none' : typed;
}
