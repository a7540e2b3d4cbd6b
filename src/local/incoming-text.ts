import type { Workspace } from './workspace.ts';

/** The kinds of words that Slack turns into links, the first that fits wins. Code keeps its words. */
const special = ({ people }: Workspace) =>
  new RegExp(
    [
      /(?<code>```[\s\S]*?```|`[^`\n]*`)/,
      /(?<![\w.+-])(?<mail>[\w.+-]+@(?:[\w-]+\.)+[a-z]{2,}\b)/,
      /(?<url>https?:\/\/[^\s<>|]*[^\s<>|.,;:!?)\]}'"])/,
      /(?<![\w@.-])(?<host>(?:[a-z\d](?:[a-z\d-]*[a-z\d])?\.)+(?<tld>[a-z]{2,})(?::\d+)?(?:\/[^\s<>|]*[^\s<>|.,;:!?)\]}'"])?)(?![\w-]|\.\w)/,
      new RegExp(`(?<![\\w.])@(?<person>${people.map(({ name }) => name).join('|')}|\\w+)`),
      /(?<!\w)#(?<channel>[\w-]+)/,
    ]
      .map((part) => part.source)
      .join('|'),
    'gi',
  );

/** Endings that make a word with a dot a host name in Slack's eyes: every country and the usual ones. */
const endings =
  /^([a-z]{2}|com|net|org|info|biz|email|mail|app|dev|cloud|online|tech|edu|gov|int)$/i;

/** A person's typed text as Slack hands it to an app: host names and addresses become links, names
 * become mentions, and `&`, `<`, `>` are escaped.
 * @see https://docs.slack.dev/messaging/formatting-message-text */
export function toIncomingText(typed: string, workspace: Workspace): string {
  let written = '';
  let from = 0;
  for (const match of typed.matchAll(special(workspace))) {
    const link = toLink(match.groups ?? {}, workspace);
    if (link === undefined) continue;
    written += escapeText(typed.slice(from, match.index)) + link;
    from = match.index + match[0].length;
  }
  return written + escapeText(typed.slice(from));
}

function toLink(
  { mail, url, host, tld, person, channel }: Readonly<Record<string, string | undefined>>,
  workspace: Workspace,
): string | undefined {
  if (mail !== undefined) return `<mailto:${mail}|${mail}>`;
  if (url !== undefined) return `<${escapeText(url)}>`;
  if (host !== undefined && tld !== undefined && endings.test(tld)) {
    return `<http://${escapeText(host)}|${escapeText(host)}>`;
  }
  if (person !== undefined) return toMention(person, workspace);
  const known = workspace.conversations.find(
    ({ kind, name }) => kind === 'channel' && name === channel,
  );
  return known && `<#${known.id}|${known.name}>`;
}

function toMention(name: string, { people }: Workspace): string | undefined {
  const wanted = name.toLowerCase();
  if (['here', 'channel', 'everyone'].includes(wanted)) return `<!${wanted}>`;
  const person = people.find((one) => one.name.toLowerCase() === wanted);
  return person && `<@${person.id}>`;
}

function escapeText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
