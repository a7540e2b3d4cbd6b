/** One word of a question. */
export interface Word {
  /** Folded: a host in lower case, a number as its digits, an address whole. */
  readonly text: string;
  /** `code`: a version, a date, a time, an amount, a ticket: figures that are never a port. */
  readonly kind: 'word' | 'number' | 'host' | 'address' | 'code';
  /** The port that was glued to a host with a colon. */
  readonly port?: number;
  /** What stood before `://`. */
  readonly scheme?: string;
  /** Whether it is the host of a page of the web, and not of a server alone: "https://x.org/help". */
  readonly isPage?: true;
  /** The neighbour that a number was written together with: "IT-143", "25-person". */
  readonly hyphen?: 'before' | 'after';
  /** Whether a comma, a full stop or a dash stands before it: "not 465, the other one". */
  readonly opensClause: boolean;
}

/** Endings of host names that are words too long to be a country. */
const longEndings = new Set(
  'com net org info biz edu gov mil int name mobi app dev email online site cloud tech host hosting website agency local localhost lan internal intranet corp home test example invalid arpa post shop store blog world live group company solutions services systems network digital media'.split(
    ' ',
  ),
);
/** Endings that look like a country's and are a file's. */
const fileEndings = new Set(
  'js ts py rb go sh cc php exe dll log txt xml csv doc pdf png'.split(' '),
);

const hostPattern =
  /^((?:[a-z0-9_](?:[a-z0-9_-]{0,62}\.)){1,9}([a-z][a-z0-9-]{0,61}[a-z0-9])|\d{1,3}(?:\.\d{1,3}){3})\.?(?::(\d{1,6}))?$/;
const addressPattern = /^[^\s@]{1,64}@((?:[a-z0-9-]{1,63}\.){1,9}[a-z0-9-]{2,63})$/;
const bracketed = /^\[?([0-9a-f]*:[0-9a-f:.]*:[0-9a-f:.]*)\]?(?:\]:(\d{1,6}))?$/;
/** Versions, dates, times, percentages, amounts of money, "20gb", "5th". */
const figures =
  /^(?:v?\d+(?:\.\d+)+|\d+(?:[-/]\d+){2}|\d{1,2}(?::\d\d)+|[$€£]\d[\d.,]*|\d[\d.,]*[%$€£]|\d{1,3}(?:,\d{3})+|\d+(?:st|nd|rd|th|k|x|gb|mb|kb|tb|ms|min|mins|h|hrs|s|d|am|pm))$/;

function isHostEnding(ending: string | undefined): boolean {
  if (ending === undefined) return true;
  return ending.length === 2 ? !fileEndings.has(ending) : longEndings.has(ending);
}

function toWord(text: string, kind: Word['kind']): Word {
  return { text, kind, opensClause: false };
}

function withPort(host: string, port: string | undefined): Word {
  const word = toWord(host, 'host');
  return port === undefined ? word : { ...word, port: Number(port) };
}

/** "@libero.it": the end of an address whose beginning is nobody's business. */
function readAddressEnd(piece: string): Word | null {
  const host = hostPattern.exec(piece.slice(1));
  return host?.[2] && !host[3] && isHostEnding(host[2]) ? toWord(piece, 'address') : null;
}

/** A piece that is one thing as it stands: a host, an address, a figure; null when it is words. */
function readWhole(piece: string): Word | null {
  if (addressPattern.test(piece)) return toWord(piece, 'address');
  if (piece.startsWith('@')) return readAddressEnd(piece);
  if (figures.test(piece) && !/^\d{1,3}(?:\.\d{1,3}){3}$/.test(piece)) {
    return toWord(piece, 'code');
  }
  const host = hostPattern.exec(piece);
  if (host?.[1] && (host[2]?.startsWith('xn--') || isHostEnding(host[2]))) {
    return withPort(host[1], host[3]);
  }
  const local = /^localhost(?::(\d{1,6}))?$/.exec(piece);
  if (local) return withPort('localhost', local[1]);
  const literal = bracketed.exec(piece);
  return literal?.[1] ? withPort(literal[1], literal[2]) : null;
}

/** A word, or "tls1.2" as a word and its figure. */
function readPart(part: string): Word[] {
  const versioned = /^([a-z]+?)v?(\d+(?:\.\d+)+)$/.exec(part);
  if (versioned?.[1] && versioned[2]) {
    return [toWord(versioned[1], 'word'), toWord(versioned[2], 'code')];
  }
  return part
    .split(/[^\p{L}\p{N}_@]+/u)
    .filter((word) => word !== '')
    .map((word) => toWord(word, /^\d+$/.test(word) ? 'number' : 'word'));
}

/** Which neighbour a hyphen ties the number of a piece to. */
function hyphenOf(piece: string): Pick<Word, 'hyphen'> {
  if (/^[a-z]+-\d+$/.test(piece)) return { hyphen: 'before' };
  return /^\d+-[a-z]+$/.test(piece) ? { hyphen: 'after' } : {};
}

/** The words in a piece with other characters between them: "ssl/tls", "465/tcp", "535-5.7.8". */
function readParts(piece: string): Word[] {
  const parts = piece
    .replace(/'s$/, '')
    .replace(/([a-z])'(t|d|m|re|ll|ve)$/, '$1$2')
    .split(/[-/:[\]'_]+/);
  const hyphen = hyphenOf(piece);
  return parts.flatMap((part) => {
    if (part === '') return [];
    const whole = parts.length > 1 ? readWhole(part) : null;
    const found = whole ? [whole] : readPart(part);
    return found.map((word) => (word.kind === 'number' ? { ...word, ...hyphen } : word));
  });
}

/** Most parts of a text are such a word. */
const plainWord = /^[a-z][a-z0-9]{0,299}$/;

/** The words in a part of a text; of a longer one than any word only the beginning is read. */
function readPiece(part: string): Word[] {
  if (plainWord.test(part)) return [toWord(part, 'word')];
  const piece = part.slice(0, 300).replace(/^['*~_.:+-]+|(?:'s|['*~_.:,+-]+)$/g, '');
  if (plainWord.test(piece)) return [toWord(piece, 'word')];
  if (/^\d+$/.test(piece)) return [toWord(piece, 'number')];
  const url = /^([a-z][a-z0-9+.-]{1,19}):\/\/(?:[^\s/@]*@)?([^\s/?#]+)(\/.)?/.exec(piece);
  if (url?.[1] && url[2]) {
    const host = readWhole(url[2]);
    const page = url[3] && url[1].startsWith('http') ? { isPage: true as const } : {};
    return host ? [{ ...host, scheme: url[1], ...page }] : readParts(url[2]);
  }
  if (/^#\d+$/.test(piece)) return [toWord(piece, 'code')];
  const whole = readWhole(piece);
  return whole ? [whole] : readParts(piece);
}

/** What stands between words; what opens a clause is kept. */
const gaps = /(,(?=\s)|[;!?]|\.(?=\s)|\s-+\s|\n)|[\s()<>"{}|=\\]+|,(?!\d)|\.{2,}/;

/** The words of a folded text, in order. Time grows with the length and with nothing else. */
export function splitWords(text: string): Word[] {
  const words: Word[] = [];
  let opens = false;
  for (const part of text.split(/^[a-z0-9 ]*$/.test(text) ? ' ' : gaps)) {
    if (!part) continue;
    if (/^[,;!?.\n]$|^\s-+\s$/.test(part)) {
      opens = true;
      continue;
    }
    for (const word of readPiece(part)) {
      words.push(opens ? { ...word, opensClause: true } : word);
      opens = false;
    }
  }
  return words;
}
