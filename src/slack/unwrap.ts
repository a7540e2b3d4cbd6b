/**
 * What the person typed, out of what Slack made of it: links, addresses, mentions, channels,
 * entities, emoji, quotes and ticks are undone.
 * https://docs.slack.dev/messaging/formatting-message-text
 *
 * Three characters are escaped by Slack, so a bare `<` always opens one of its own tokens: the
 * tokens go first, the entities after, and what the entities spell is never read as a token.
 */
export function unwrap(text: string): string {
  return decodeEntities(text.replace(/<([^<>\n]*)>/g, (_, token: string) => wordsOf(token)))
    .replace(emoji, ' ')
    .replace(/`+/g, '')
    .replace(/(?<![\w*])\*(\S|\S[^*\n]*\S)\*(?![\w*])/g, '$1')
    .replace(/(?<![\w_])_(\S|\S[^_\n]*\S)_(?![\w_])/g, '$1')
    .replace(/(?<![\w~])~(\S|\S[^~\n]*\S)~(?![\w~])/g, '$1')
    .replace(/^[^\S\n]*>+ ?/gm, '')
    .replace(/[^\S\n]+/g, ' ')
    .trim();
}

/** `:wave:`, `:+1::skin-tone-2:` on their own, but not the colons of `host:993:ssl` or `::1`. */
const emoji = /(?<![\w:.\]]):[a-z+-][\w+'-]*:(?::skin-tone-\d:)?(?![\w:])/gi;

/** What a token shows: its label where it has one, the bare address of a link, no one's id. */
function wordsOf(token: string): string {
  const bar = token.indexOf('|');
  const target = bar < 0 ? token : token.slice(0, bar);
  const label = bar < 0 ? '' : token.slice(bar + 1).trim();
  if (target.startsWith('@')) return labelled('@', label);
  if (target.startsWith('#')) return labelled('#', label);
  if (target.startsWith('!')) return label;
  return label === '' ? target.replace(/^(?:mailto|tel):/, '') : label;
}

function labelled(sign: string, label: string): string {
  return label === '' || label.startsWith(sign) ? label : sign + label;
}

function decodeEntities(text: string): string {
  return text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
}
