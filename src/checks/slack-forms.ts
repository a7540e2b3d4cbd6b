import type { Refusal } from './check-report.ts';

/**
 * Undoes the forms in which Slack writes what a person typed: links, mail addresses, code marks and
 * entities. A person, a channel group or a link whose text names another host than it leads to is
 * refused: nobody could say which of them was meant.
 */
export function undoSlackForms(text: string): string | Refusal {
  const marked = text.replace(/^(`{1,3})([^`]*)\1/, '$2').trim();
  if (/^<[@#]/.test(marked)) return { refused: 'slack-mention' };
  if (/^<!/.test(marked)) return { refused: 'slack-special' };
  const link = /^<([^<>|]*)(?:\|([^<>|]*))?>/.exec(marked);
  const unlinked = link ? undoLink(link[1] ?? '', link[2]) + marked.slice(link[0].length) : marked;
  if (link && namesAnotherHost(link[1] ?? '', link[2])) return { refused: 'label-mismatch' };
  const unescaped = unlinked
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');
  return unescaped
    .replace(/^<([^<>]*)>/, '$1')
    .replace(/[\p{Zs}\t]+/gu, ' ')
    .trim();
}

/** The text of a link is what was typed, where Slack made the link of it by itself. */
function undoLink(address: string, label: string | undefined): string {
  return label && !label.includes(' ') ? label : address;
}

function namesAnotherHost(address: string, label: string | undefined): boolean {
  if (!label) return false;
  return hostIn(address) !== hostIn(label);
}

function hostIn(text: string): string {
  return text
    .toLowerCase()
    .replace(/^[a-z][a-z\d+.-]*:(?:\/\/)?/, (scheme) => (scheme.includes('.') ? scheme : ''))
    .replace(/[/?#].*$/, '')
    .replace(/:\d+$/, '')
    .replace(/\.$/, '');
}
