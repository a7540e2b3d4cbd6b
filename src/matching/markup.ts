const entities: Readonly<Record<string, string>> = { '&amp;': '&', '&lt;': '<', '&gt;': '>' };

/** A link as Slack writes it, without its brackets: the words that the person saw, or its target. */
function linkText(target: string, label: string): string {
  const address = target.replace(/^(mailto|tel):/i, '');
  if (label === '') return address;
  return address.includes(label) ? label : `${label} ${address}`;
}

/**
 * A text without Slack's markup, as the person who wrote it saw it: links and addresses as plain
 * words, mentions gone, entities as characters, no emoji codes, code ticks, bold or italics. People
 * paste such text on every surface. Forms: docs.slack.dev, "Formatting message text".
 */
export function withoutMarkup(text: string): string {
  if (!/[<&:`*_~]|mailport/i.test(text)) return text;
  return text
    .replace(/<[@#!][^<>\n]{1,200}>/g, ' ')
    .replace(
      /<((?:https?|mailto|tel|ftp):[^<>|\s]{1,2000})(?:\|([^<>\n]{0,2000}))?>/gi,
      (_, to, label) => linkText(to, label ?? ''),
    )
    .replace(/&(?:amp|lt|gt);/g, (entity) => entities[entity] ?? entity)
    .replace(/(^|\s):(?=[\w+'-]{0,60}[a-z+-])[\w+'-]{1,60}:(?=$|[\s.,!?:])/gi, '$1 ')
    .replace(/`+/g, ' ')
    .replace(/(^|[\s(*_~])[*_~](?=[^\s*_~])/g, '$1')
    .replace(/([^\s*_~])[*_~]+(?=$|[\s).,:;!?])/g, '$1')
    .replace(/^\s*[@/]?mailport\b[,:]?/i, ' ');
}
