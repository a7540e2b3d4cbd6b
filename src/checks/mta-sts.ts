import type { FetchFailure, FetchText } from './https-text.ts';
import type { Lookup } from './resolve.ts';

/** What a domain says about encrypting mail on its way in (MTA-STS, RFC 8461). */
export type MtaSts =
  | { readonly state: 'none' }
  | {
      readonly state: 'found';
      readonly mode: 'enforce' | 'testing' | 'none';
      /** Seconds for which senders keep the policy. */
      readonly maxAge: number;
      /** Names, or "*." with a name for one label more. */
      readonly patterns: readonly string[];
    }
  | {
      readonly state: 'broken';
      readonly why:
        | 'record-lookup'
        | 'several-records'
        | 'record-syntax'
        | 'policy-unreachable'
        | 'policy-media-type'
        | 'policy-syntax';
      /** The failure of the fetch, or the field that is wrong. */
      readonly evidence?: string;
    };

/** RFC 8461 section 3.2: a year. */
const longestAge = 31_557_600;

/** Reads a domain's MTA-STS record and policy, as a sender would (RFC 8461 sections 3.1 to 3.3). */
export async function readMtaSts(
  domain: string,
  { lookup, fetchText }: { readonly lookup: Lookup; readonly fetchText: FetchText },
): Promise<MtaSts> {
  const texts = await lookup.txt(`_mta-sts.${domain}`);
  if ('failed' in texts) return broken('record-lookup', texts.evidence);
  const [record, ...others] = texts
    .map((text) => text.split(';').map((field) => field.trim()))
    .filter(([version]) => version === 'v=STSv1');
  if (record === undefined) return { state: 'none' };
  if (others.length > 0) return broken('several-records');
  const id = record.find((field) => field.startsWith('id='));
  if (!/^id=[a-z\d]{1,32}$/i.test(id ?? '')) return broken('record-syntax', 'id');
  const page = await fetchText(
    { host: `mta-sts.${domain}`, path: '/.well-known/mta-sts.txt' },
    lookup,
  );
  if ('failed' in page) return broken('policy-unreachable', describe(page));
  if (page.mediaType !== 'text/plain') return broken('policy-media-type');
  return readPolicy(page.text);
}

function broken(
  why: Extract<MtaSts, { state: 'broken' }>['why'],
  evidence: string | undefined = undefined,
): MtaSts {
  return { state: 'broken', why, ...(evidence === undefined ? {} : { evidence }) };
}

const describe = ({ failed, evidence }: FetchFailure) =>
  evidence === undefined ? failed : `${failed} ${evidence}`;

/** Lines of "key: value"; of a key other than mx the first counts (RFC 8461 section 3.2). */
function readPolicy(text: string): MtaSts {
  const fields = text.split('\n').map((line) => {
    const colon = line.indexOf(':');
    return { key: line.slice(0, Math.max(colon, 0)).trim(), value: line.slice(colon + 1).trim() };
  });
  const first = (key: string) => fields.find((field) => field.key === key)?.value ?? '';
  if (first('version') !== 'STSv1') return broken('policy-syntax', 'version');
  const mode = (['enforce', 'testing', 'none'] as const).find((one) => one === first('mode'));
  if (!mode) return broken('policy-syntax', 'mode');
  const maxAge = /^\d{1,10}$/.test(first('max_age')) ? Number(first('max_age')) : Number.NaN;
  if (!(maxAge <= longestAge)) return broken('policy-syntax', 'max_age');
  const patterns = fields.filter(({ key }) => key === 'mx').map(({ value }) => value.toLowerCase());
  const isName = (pattern: string) => /^(?:\*\.)?[a-z\d-]+(?:\.[a-z\d-]+)*$/.test(pattern);
  if ((mode !== 'none' && patterns.length === 0) || !patterns.every(isName)) {
    return broken('policy-syntax', 'mx');
  }
  return { state: 'found', mode, maxAge, patterns };
}

/** The mail servers that no pattern covers: senders that keep to the policy go past them. */
export function uncoveredBy(
  { mode, patterns }: Extract<MtaSts, { state: 'found' }>,
  mx: readonly string[],
): readonly string[] {
  if (mode === 'none') return [];
  return mx.filter((name) => !patterns.some((pattern) => covers(pattern, name)));
}

/** "*" stands for exactly one label, the first (RFC 8461 section 4.1). */
function covers(pattern: string, name: string): boolean {
  return pattern.startsWith('*.')
    ? name.slice(name.indexOf('.')) === pattern.slice(1)
    : name === pattern;
}
