import { domainToASCII } from 'node:url';
import type { Refusal } from './check-report.ts';

/** Code, bold, italic, struck and quoted: marks around the first thing that was typed. */
const marks = /^(?:(`{1,3}|[*_~"'])([^`*_~"']+)\1|[“„‘]([^“”„‘’]+)[”“’])(?=$|[ :,?!])/u;

/**
 * Undoes the forms in which Slack writes what a person typed: links, mail addresses, code marks and
 * entities. A person, a channel group or a link whose text names another host than it leads to is
 * refused: nobody could say which of them was meant.
 */
export function undoSlackForms(text: string): string | Refusal {
  const marked = text.replace(marks, '$2$3').trim();
  const refusal = refuseMention(marked);
  if (refusal) return refusal;
  const link = /^<([^<>|]*)(?:\|([^<>|]*))?>/.exec(marked);
  const unlinked = link ? undoLink(link[1] ?? '', link[2]) + marked.slice(link[0].length) : marked;
  if (link && namesAnotherHost(link[1] ?? '', link[2])) return { refused: 'label-mismatch' };
  const unescaped = unlinked
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');
  return (
    refuseMention(unescaped) ??
    unescaped
      .replace(/^<([^<>]*)>/, '$1')
      .replace(/[\p{Zs}\t]+/gu, ' ')
      .trim()
  );
}

/** People, channels and groups; what would call a whole channel must never come back as text. */
function refuseMention(text: string): Refusal | null {
  if (/^<[@#]/.test(text)) return { refused: 'slack-mention' };
  return text.startsWith('<!') ? { refused: 'slack-special' } : null;
}

/** The text of a link is what was typed, where Slack made the link of it by itself. */
function undoLink(address: string, label: string | undefined): string {
  return label && !label.includes(' ') ? label : address;
}

function namesAnotherHost(address: string, label: string | undefined): boolean {
  if (!label) return false;
  return hostIn(address) !== hostIn(label);
}

/** Folded only to be compared: what is checked stays as it was written. */
function hostIn(text: string): string {
  const host = text
    .toLowerCase()
    .replace(/^[a-z][a-z\d+.-]*:(?:\/\/)?/, (scheme) => (scheme.includes('.') ? scheme : ''))
    .replace(/[/?#].*$/, '')
    .replace(/:\d+$/, '')
    .replace(/\.$/, '');
  return domainToASCII(host) || host;
}
