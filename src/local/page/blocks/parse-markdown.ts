import { safeUrl } from '../mrkdwn/safe-url.ts';

/** A piece of a line of Markdown. */
export type Span =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'code'; readonly text: string }
  | { readonly kind: 'bold' | 'italic' | 'strike'; readonly spans: readonly Span[] }
  | { readonly kind: 'link'; readonly url: string; readonly text: string };

/** A paragraph-like piece of Markdown. Levels of headings count from 1. */
export type Passage =
  | { readonly kind: 'heading'; readonly level: number; readonly spans: readonly Span[] }
  | { readonly kind: 'paragraph' | 'quote'; readonly spans: readonly Span[] }
  | { readonly kind: 'code'; readonly text: string }
  | {
      readonly kind: 'list';
      readonly ordered: boolean;
      readonly items: readonly (readonly Span[])[];
    }
  | { readonly kind: 'rule' };

/** How each kind of passage begins, and how many lines go on with it. */
const passages: readonly {
  readonly starts: RegExp;
  readonly goesOn: RegExp | null;
  readonly read: (lines: readonly string[]) => Passage;
}[] = [
  {
    starts: /^#{1,6}\s/,
    goesOn: null,
    read: ([line = '']) => ({
      kind: 'heading',
      level: line.indexOf(' '),
      spans: parseSpans(line.replace(/^#+\s+/, '')),
    }),
  },
  { starts: /^\s*(?:---+|\*\*\*+)\s*$/, goesOn: null, read: () => ({ kind: 'rule' }) },
  {
    starts: /^>/,
    goesOn: /^>/,
    read: (lines) => ({
      kind: 'quote',
      spans: parseSpans(lines.map((line) => line.replace(/^>\s?/, '')).join('\n')),
    }),
  },
  {
    starts: /^\s*[-*+]\s/,
    goesOn: /^\s*[-*+]\s/,
    read: (lines) => listOf(lines, false),
  },
  { starts: /^\s*\d+[.)]\s/, goesOn: /^\s*\d+[.)]\s/, read: (lines) => listOf(lines, true) },
];

/** Reads the part of Markdown that a `markdown` block of a bot uses; tables stay as they were typed. */
export function parseMarkdown(text: string): readonly Passage[] {
  return text.split(/^(```[\s\S]*?^```[ \t]*$)/m).flatMap((part) => {
    if (!/^```[\s\S]*```\s*$/.test(part)) return parsePassages(part.split('\n'));
    return [
      { kind: 'code', text: part.replace(/^```.*\n/, '').replace(/\n?```\s*$/, '') } as const,
    ];
  });
}

function parsePassages(lines: readonly string[]): Passage[] {
  const found: Passage[] = [];
  for (let at = 0; at < lines.length; ) {
    const line = lines[at] ?? '';
    const passage = passages.find(({ starts }) => starts.test(line));
    const goesOn = passage === undefined ? isProse : (next: string) => passage.goesOn?.test(next);
    let end = at + 1;
    while (end < lines.length && goesOn(lines[end] ?? '')) end += 1;
    const taken = lines.slice(at, end);
    if (passage !== undefined) found.push(passage.read(taken));
    else if (line.trim() !== '')
      found.push({ kind: 'paragraph', spans: parseSpans(taken.join('\n')) });
    at = line.trim() === '' ? at + 1 : end;
  }
  return found;
}

function isProse(line: string): boolean {
  return line.trim() !== '' && !passages.some(({ starts }) => starts.test(line));
}

function listOf(lines: readonly string[], ordered: boolean): Passage {
  const items = lines.map((line) => parseSpans(line.replace(/^\s*(?:[-*+]|\d+[.)])\s+/, '')));
  return { kind: 'list', ordered, items };
}

const span =
  /`(?<code>[^`]+)`|\[(?<label>[^\]]+)\]\((?<address>[^)\s]+)\)|\*\*(?<bold>[^*]+)\*\*|~~(?<strike>[^~]+)~~|\*(?<star>[^*\s][^*]*)\*|(?<!\w)_(?<italic>[^_]+)_(?!\w)|(?<bare>https?:\/\/[^\s<>)]+)/gu;

function parseSpans(text: string): Span[] {
  const spans: Span[] = [];
  let read = 0;
  for (const match of text.matchAll(span)) {
    if (match.index > read) spans.push({ kind: 'text', text: text.slice(read, match.index) });
    spans.push(spanOf(match[0], match.groups ?? {}));
    read = match.index + match[0].length;
  }
  if (read < text.length) spans.push({ kind: 'text', text: text.slice(read) });
  return spans;
}

function spanOf(whole: string, groups: Readonly<Record<string, string | undefined>>): Span {
  const { code, label, address, bold, strike, star, italic, bare } = groups;
  const url = safeUrl(address ?? bare ?? '');
  if (code !== undefined) return { kind: 'code', text: code };
  if (url !== null) return { kind: 'link', url, text: label ?? url };
  if (bold !== undefined) return { kind: 'bold', spans: parseSpans(bold) };
  if (strike !== undefined) return { kind: 'strike', spans: parseSpans(strike) };
  const slanted = star ?? italic;
  if (slanted !== undefined) return { kind: 'italic', spans: parseSpans(slanted) };
  return { kind: 'text', text: whole };
}
