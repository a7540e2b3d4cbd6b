import type { Teaching } from '../../knowledge/own-entries.ts';

type Server = Teaching['servers'][number];

/** Servers as they are typed into a form, one a line: "IMAP mail.example.com 993 SSL/TLS". */
export function toServersText(servers: readonly Server[]): string {
  return servers
    .map(({ protocol, host, port, mode }) => `${protocol.toUpperCase()} ${host} ${port} ${mode}`)
    .join('\n');
}

/** What a line of the form says, in whatever order. What is missing or said twice is left wrong, and
 * never guessed: the schema judges the values. */
export function readServersText(text: string): readonly Readonly<Record<keyof Server, unknown>>[] {
  return linesOf(text).map((line) => {
    const words = wordsOf(line);
    const take = (isIt: (word: string) => boolean): string => {
      const at = words.findIndex(isIt);
      return at < 0 ? '' : (words.splice(at, 1)[0] ?? '');
    };
    const protocol = take((word) => /^(?:imap4?|pop3?|smtp)$/i.test(word));
    const mode = take((word) => modeOf(word) !== null);
    const port = take((word) => /^\d+$/.test(word));
    const [host = '', ...rest] = words;
    // A second word beside a port is a second server; without one, it stands where the port does.
    const isClear = rest.length === 0 || port === '';
    return {
      protocol: protocol.toLowerCase().replace(/4$/, '').replace(/^pop$/, 'pop3'),
      host: isClear ? host : words.join(' '),
      port: port === '' ? rest.join(' ') : Number(port),
      mode: modeOf(mode) ?? mode,
    };
  });
}

/** The words of a line that say something of a server. */
function wordsOf(line: string): string[] {
  return line
    .replace(/[,;|()]/g, ' ')
    .replace(/\s*\/\s*/g, '/')
    .replace(/\bimplicit (?=tls)/gi, '')
    .replace(/(?<=[a-z\d]):(?=\s|\d+(?:\s|$))/gi, ' ')
    .split(/\s+/)
    .filter((word) => word !== '' && !/^(?:port|server|host|with|on)$/i.test(word));
}

/** The lines of a text that say something. */
export function linesOf(text: string): string[] {
  return text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

/** The mode that a word stands for; null where it stands for none. */
function modeOf(word: string): Server['mode'] | null {
  if (/^(?:ssl|tls|ssl\/tls|tls\/ssl)$/i.test(word)) return 'SSL/TLS';
  if (/^starttls$/i.test(word)) return 'STARTTLS';
  return /^(?:none|plain|unencrypted)$/i.test(word) ? 'none' : null;
}
