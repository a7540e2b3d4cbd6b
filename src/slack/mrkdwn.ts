/**
 * A plain text as Slack's mrkdwn that shows exactly that text: nothing in it can mention anyone,
 * alert a channel or become a link.
 * https://docs.slack.dev/messaging/formatting-message-text#escaping
 */
export function escapeMrkdwn(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/** A link, or the bare title where the address is none that a browser should open. */
export function link(title: string, url: string | null): string {
  const label = escapeMrkdwn(title.replace(/\s+/g, ' ').trim());
  const address = url === null ? null : webAddress(url);
  return address === null ? label : `<${address}|${label === '' ? address : label}>`;
}

function webAddress(url: string): string | null {
  if (!URL.canParse(url)) return null;
  const { protocol, href } = new URL(url);
  if (protocol !== 'https:' && protocol !== 'http:') return null;
  return escapeMrkdwn(href.replaceAll('|', '%7C'));
}
