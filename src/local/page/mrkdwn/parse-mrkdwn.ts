import { emojiNamed } from './emoji.ts';
import { safeUrl } from './safe-url.ts';

/** A piece of Slack's mrkdwn. Texts are unescaped: they say what a person reads. */
export type Token =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'bold' | 'italic' | 'strike' | 'quote'; readonly tokens: readonly Token[] }
  | { readonly kind: 'code' | 'preformatted'; readonly text: string }
  | { readonly kind: 'link'; readonly url: string; readonly text: string }
  | {
      readonly kind: 'user' | 'channel' | 'broadcast';
      readonly id: string;
      readonly label: string | null;
    };

/**
 * Reads Slack's mrkdwn as Slack's own clients draw it.
 * Source: https://docs.slack.dev/messaging/formatting-message-text
 */
export function parseMrkdwn(text: string): readonly Token[] {
  return text.split(/(```[\s\S]+?```)\n?/).flatMap((part) => {
    if (!/^```[\s\S]+```$/.test(part)) return parseLines(part);
    const code = part.slice(3, -3).replace(/^\n/, '').replace(/\n$/, '');
    return [{ kind: 'preformatted', text: readable(code) } as const];
  });
}

/** Undoes the three escapes of Slack's texts. */
export function unescapeText(text: string): string {
  return text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
}

/** Quoted lines that stand together become one quote; the rest is read as it runs. */
function parseLines(text: string): Token[] {
  const runs = text.match(/(?:^(?:>|&gt;).*(?:\n|$))+|(?:^(?!>|&gt;).*(?:\n|$))+/gm) ?? [];
  return runs
    .filter((run) => run !== '')
    .flatMap((run): Token[] => {
      if (!/^(?:>|&gt;)/.test(run)) return parseInline(run);
      const inside = run.replaceAll(/^(?:>|&gt;) ?/gm, '').replace(/\n$/, '');
      return [{ kind: 'quote', tokens: parseInline(inside) }];
    });
}

/** Marks work only at the edge of a word: `snake_case_name` and `2*3*4` stay as they are. */
const inline = new RegExp(
  [
    '<(?<angle>[^<>\\n]+)>',
    '`(?<code>[^`\\n]+)`',
    emphasis('\\*', 'bold'),
    emphasis('_', 'italic'),
    emphasis('~', 'strike'),
    ':(?<emoji>[a-z0-9_+-]+):',
    '(?<url>https?://[^\\s<>|]*[^\\s<>|.,;:!?\'")\\]*_~`])',
  ].join('|'),
  'gu',
);

function emphasis(mark: string, name: string): string {
  return `(?<![\\p{L}\\p{N}${mark}])${mark}(?=[^\\s${mark}])(?<${name}>[^\\n${mark}]*[^\\s${mark}])${mark}(?![\\p{L}\\p{N}${mark}])`;
}

function parseInline(text: string): Token[] {
  const tokens: Token[] = [];
  let read = 0;
  for (const match of text.matchAll(inline)) {
    if (match.index > read) tokens.push(plain(text.slice(read, match.index)));
    tokens.push(tokenOf(match[0], match.groups ?? {}));
    read = match.index + match[0].length;
  }
  if (read < text.length) tokens.push(plain(text.slice(read)));
  return tokens;
}

function tokenOf(whole: string, groups: Readonly<Record<string, string | undefined>>): Token {
  const { angle, code, bold, italic, strike, emoji, url } = groups;
  if (angle !== undefined) return parseAngle(angle);
  if (code !== undefined) return { kind: 'code', text: readable(code) };
  if (bold !== undefined) return { kind: 'bold', tokens: parseInline(bold) };
  if (italic !== undefined) return { kind: 'italic', tokens: parseInline(italic) };
  if (strike !== undefined) return { kind: 'strike', tokens: parseInline(strike) };
  if (emoji !== undefined) return { kind: 'text', text: emojiNamed(emoji) ?? whole };
  if (url !== undefined) return linkTo(unescapeText(url), unescapeText(url));
  return plain(whole);
}

/** What stands in angle brackets: a mention, a date, or an address with or without a label. */
function parseAngle(inside: string): Token {
  const bar = inside.indexOf('|');
  const target = bar < 0 ? inside : inside.slice(0, bar);
  const label = bar < 0 ? null : unescapeText(inside.slice(bar + 1));
  if (target.startsWith('@')) return { kind: 'user', id: target.slice(1), label };
  if (target.startsWith('#')) return { kind: 'channel', id: target.slice(1), label };
  if (target.startsWith('!date^')) return { kind: 'text', text: label ?? target };
  if (target.startsWith('!')) return { kind: 'broadcast', id: target.slice(1), label };
  const url = unescapeText(target);
  return linkTo(url, label ?? url.replace(/^mailto:/, ''));
}

function linkTo(url: string, text: string): Token {
  const safe = safeUrl(url);
  return safe === null ? { kind: 'text', text } : { kind: 'link', url: safe, text };
}

/** Code shows links as their label: no mark works inside it. */
function readable(code: string): string {
  return unescapeText(code.replaceAll(/<(?:[^<>|\n]+\|)?([^<>|\n]+)>/g, '$1'));
}

function plain(text: string): Token {
  return { kind: 'text', text: unescapeText(text) };
}
