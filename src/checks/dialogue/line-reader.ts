/** How much a server may say before it is cut off. Lines, replies and connections count octets. */
export interface Caps {
  readonly line: number;
  readonly reply: number;
  readonly replyLines: number;
  readonly connection: number;
}

/** Far above what any mail server says before a login (RFC 5321 section 4.5.3.1.5: 512 a line). */
export const usualCaps: Caps = {
  line: 2048,
  reply: 65_536,
  replyLines: 200,
  connection: 262_144,
};

export type Excess = 'line' | 'reply' | 'connection';

/** Cuts what arrives into lines, and stops at the caps: what is kept is bounded whatever is sent. */
export interface LineReader {
  push(chunk: Buffer): void;
  /** The next whole line without its end (CRLF, or LF alone); null where there is none. */
  next(): string | null;
  /** The cap that was passed. Lines that came before it can still be read, but no more arrive. */
  excess(): Excess | null;
  /** From here on another reply is counted. */
  beginReply(): void;
  /** Throws away what has come and was not read, and tells how many octets it was. */
  discard(): number;
  /** Octets that have come. */
  heard(): number;
}

const lineFeed = 0x0a;

/** Builds a reader for one connection. */
export function createLineReader(caps: Caps = usualCaps): LineReader {
  const lines: { text: string; octets: number }[] = [];
  let rest: Buffer = Buffer.alloc(0);
  let heard = 0;
  let reply = { octets: 0, lines: 0 };
  let excess: Excess | null = null;

  function cut(bytes: Buffer): Buffer {
    let start = 0;
    for (let end = bytes.indexOf(lineFeed); end >= 0; end = bytes.indexOf(lineFeed, start)) {
      if (end - start > caps.line) return overflow('line');
      lines.push({ text: toLine(bytes.subarray(start, end)), octets: end + 1 - start });
      start = end + 1;
    }
    return bytes.length - start > caps.line ? overflow('line') : bytes.subarray(start);
  }

  function overflow(cap: Excess): Buffer {
    excess = cap;
    return Buffer.alloc(0);
  }

  return {
    push(chunk) {
      if (excess) return;
      heard += chunk.length;
      rest = heard > caps.connection ? overflow('connection') : cut(Buffer.concat([rest, chunk]));
    },
    next() {
      const line = lines.shift();
      if (!line) return null;
      reply = { octets: reply.octets + line.octets, lines: reply.lines + 1 };
      if (reply.octets <= caps.reply && reply.lines <= caps.replyLines) return line.text;
      excess = 'reply';
      lines.length = 0;
      return null;
    },
    excess: () => excess,
    beginReply: () => {
      reply = { octets: 0, lines: 0 };
    },
    discard() {
      const octets = lines.reduce((sum, line) => sum + line.octets, rest.length);
      lines.length = 0;
      rest = Buffer.alloc(0);
      return octets;
    },
    heard: () => heard,
  };
}

const toLine = (bytes: Buffer) => bytes.toString('utf8').replace(/\r$/, '');
