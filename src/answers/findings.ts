import type { Finding, FindingCode } from '../checks/check-report.ts';
import { certifying } from './findings/certifying.ts';
import { delivering } from './findings/delivering.ts';
import { encrypting } from './findings/encrypting.ts';
import type { DescribeFinding, Doer, FindingWords } from './findings/finding-words.ts';
import { reaching, refusing } from './findings/reaching.ts';
import { listed } from './words.ts';

/** The words for every finding; the compiler names the code that has none. */
const words: Readonly<Record<FindingCode, DescribeFinding>> = {
  ...reaching,
  ...refusing,
  ...encrypting,
  ...certifying,
  ...delivering,
};

/** What a finding means, what to do, who can, and which entry explains it. */
export function describeFinding(finding: Finding): FindingWords {
  return words[finding.code](finding);
}

/** Who can do it: "The administrator of mail.example.com or you." */
export function describeDoers(doers: readonly Doer[], host: string | null): string {
  const names: Readonly<Record<Exclude<Doer, 'nobody'>, string>> = {
    person: 'you',
    network: 'the administrator of the network that the check was made from',
    server: `the administrator of ${host ?? 'the server'}`,
    domain: `whoever manages the DNS of ${host ?? 'the domain'}`,
  };
  const people = doers.flatMap((doer) => (doer === 'nobody' ? [] : [names[doer]]));
  const text = listed(people, 'or');
  if (!doers.includes('nobody')) return `${text.slice(0, 1).toUpperCase()}${text.slice(1)}.`;
  return `Nobody: it may pass by itself.${text && ` If not, ${text}.`}`;
}
