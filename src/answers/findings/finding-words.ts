import type { Finding } from '../../checks/check-report.ts';
import type { EntryId } from '../../knowledge/entry.ts';
import { echoed } from '../words.ts';

/** Who can do something about a finding. */
export type Doer = 'person' | 'network' | 'server' | 'domain' | 'nobody';

/** What is said about a finding. */
export interface FindingWords {
  /** In a few words, for a table and a headline: "certificate expired". */
  readonly name: string;
  /** What is wrong: one sentence or two. */
  readonly what: string;
  /** What to do about it. */
  readonly todo: string;
  /** Who can do that, the likeliest first. */
  readonly who: readonly [Doer, ...Doer[]];
  /** The entry that explains it. */
  readonly why: EntryId;
}

/** Words for a finding, from its evidence. */
export type DescribeFinding = (finding: Finding) => FindingWords;

/** A text of a finding's evidence; '' where there is none. */
export function textIn({ evidence }: Finding, name: string): string {
  const value = evidence[name];
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}

/** A number of a finding's evidence; null where there is none. */
export function numberIn({ evidence }: Finding, name: string): number | null {
  const value = evidence[name];
  return typeof value === 'number' ? value : null;
}

/** A list of a finding's evidence; empty where there is none. */
export function listIn({ evidence }: Finding, name: string): readonly string[] {
  const value = evidence[name];
  return Array.isArray(value) ? value : [];
}

/** Whether a finding's evidence says yes; `otherwise` where it says nothing. */
export function isIn({ evidence }: Finding, name: string, otherwise = false): boolean {
  return typeof evidence[name] === 'boolean' ? evidence[name] : otherwise;
}

/** A server's own words in quotes, with a colon before them: ": “554 No”"; '' where it said none. */
export function quoted(said: string): string {
  return said === '' ? '' : `: “${echoed(said, 120)}”`;
}

/** " on port 993"; '' where a finding is about no port, or about several. */
export function onPort({ port }: Finding): string {
  return port === null ? '' : ` on port ${port}`;
}

/** "this port", or "these ports" where a finding is about several. */
export function thisPort({ port }: Finding): string {
  return port === null ? 'these ports' : 'this port';
}

/** Whether it is about mail between servers, which is handed over even without encryption. */
export function isRelay({ port }: Finding): boolean {
  return port === 25;
}

/** Names the protocol that is spoken on a finding's port, where entries differ by it. */
export function byProtocol(
  { port }: Finding,
  entries: { readonly smtp: EntryId; readonly imap: EntryId; readonly pop3: EntryId },
): EntryId {
  if (port === 143 || port === 993) return entries.imap;
  return port === 110 || port === 995 ? entries.pop3 : entries.smtp;
}

/** "1 day", "3 days". */
export function counted(count: number, unit: string): string {
  return `${count} ${unit}${count === 1 ? '' : 's'}`;
}
