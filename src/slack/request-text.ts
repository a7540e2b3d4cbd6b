import { unwrap } from './unwrap.ts';

/** A welcome names somebody by a mention, whose id is the only thing about it that lasts. */
const welcome = /^\s*onboard\s+<@(?<id>[UW][A-Z0-9]+)(?:\|[^>]*)?>[\s.!]*$/i;

/** What somebody asks, out of what Slack made of it, without the mention of Mailport before it. */
export function toRequestText(text: string, bot?: string): string {
  const rest = bot === undefined ? text : text.replace(`<@${bot}>`, ' ');
  const { id } = welcome.exec(rest)?.groups ?? {};
  if (id !== undefined) return `onboard ${id}`;
  // People also write "@Mailport: imap".
  return unwrap(rest).replace(/^[\s,:;–—-]+/, '');
}
