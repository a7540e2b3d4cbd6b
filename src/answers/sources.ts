import type { Part, Source } from './answer.ts';

const rfcEditor = 'https://www.rfc-editor.org/rfc';
const portRegistry =
  'https://www.iana.org/assignments/service-names-port-numbers/service-names-port-numbers.xhtml';
/** The copy that the knowledge was read from; later ones have moved the files. */
const providerDatabase =
  'https://github.com/thunderbird/autoconfig/blob/c6ad79659b5fc321d1593ec4c277815b83e5dec5/ispdb';

/** "RFC 8314 s3.3 and s7.3": the document at the first section that is named. */
function readRfc(reference: string): Source | null {
  const rfc = /^RFC (\d+)\b(.*)$/.exec(reference);
  if (!rfc) return null;
  const [, number = '', rest = ''] = rfc;
  const section = /\bs(\d+(?:\.\d+)*)/.exec(rest)?.[1];
  const appendix = /\bAppendix ([A-Z])\b/.exec(rest)?.[1];
  const anchor = section
    ? `#section-${section}`
    : appendix
      ? `#appendix-${appendix.toUpperCase()}`
      : '';
  return {
    title: `RFC ${number}${rest.replace(/\bs(?=\d)/g, '§')}`,
    url: `${rfcEditor}/rfc${Number(number)}${anchor}`,
  };
}

/** "IANA 465/tcp": the port registry, at that port where one is named. */
function readIana(reference: string): Source | null {
  const iana = /^IANA\b(?: (?:port )?registry)?:?(.*)$/.exec(reference);
  if (!iana) return null;
  const rest = (iana[1] ?? '').trim();
  const port = /^\d+/.exec(rest)?.[0];
  return {
    title: `IANA port registry${rest && `: ${rest}`}`,
    url: port ? `${portRegistry}?search=${port}` : portRegistry,
  };
}

/** "Thunderbird ISP database, gmx.net.xml": a file of the database that Thunderbird sets accounts up from. */
function readProviderDatabase(reference: string): Source | null {
  const file = /^(?:ispdb:|Thunderbird ISP database, )([\w.-]+\.xml)$/.exec(reference)?.[1];
  if (!file) return null;
  return {
    title: `Thunderbird ISP database: ${file.replace(/\.xml$/, '')}`,
    url: `${providerDatabase}/${file}`,
  };
}

/** A page's address, alone or after its title. */
function readAddress(reference: string): Source | null {
  const url = /https:\/\/[^\s<>")\]]+[^\s<>")\].,;:]/.exec(reference)?.[0];
  if (!url) return null;
  const title = reference
    .replace(url, '')
    .replace(/[\s:,([–—-]+[)\]]?\s*$/, '')
    .trim();
  return { title: title || url.replace(/^https:\/\/(www\.)?|\/$/g, ''), url };
}

/** The references that were read before: the same few are cited again and again. */
const read = new Map<string, Source>();
const mostRead = 10_000;

/**
 * A reference as it is cited in the knowledge → where to read it. What has no known address stays
 * a title without one.
 */
export function toSource(reference: string): Source {
  const before = read.get(reference);
  if (before) return before;
  if (read.size === mostRead) read.clear();
  const source = readReference(reference);
  read.set(reference, source);
  return source;
}

function readReference(reference: string): Source {
  return (
    readRfc(reference) ??
    readIana(reference) ??
    readProviderDatabase(reference) ??
    readAddress(reference) ?? { title: reference, url: null }
  );
}

/** What an answer rests on, as its last part: each reference once, at most six. */
export function toSourcesPart(references: readonly string[], readOn: string | null): Part {
  const sources = [...new Set(references)].slice(0, 6).map(toSource);
  return { kind: 'sources', sources, readOn };
}
