import type { Finding, FindingCode } from '../../checks/check-report.ts';
import { echoed, listed } from '../words.ts';
import { type DescribeFinding, listIn, textIn } from './finding-words.ts';

type Delivering = Extract<FindingCode, `mta-sts-${string}`>;

/** Words for what a domain demands of those who deliver to it (MTA-STS, RFC 8461). */
export const delivering: Readonly<Record<Delivering, DescribeFinding>> = {
  'mta-sts-mismatch': (finding) => {
    const uncovered = namesIn(listIn(finding, 'uncovered'), 'the mail servers');
    const effect =
      textIn(finding, 'mode') === 'enforce'
        ? 'Senders that follow it do not deliver there.'
        : 'Nothing happens yet, as the policy is not enforced.';
    return {
      name: 'mail server missing in the MTA-STS policy',
      what: `The domain’s MTA-STS policy does not cover ${uncovered}, only ${namesIn(listIn(finding, 'patterns'), 'no server')}. ${effect}`,
      todo: 'Put the mail server into the policy file and change the id of the MTA-STS record, or take the server out of the MX records.',
      who: ['domain'],
      why: 'mta-sts',
    };
  },
  'mta-sts-broken': (finding) => ({
    name: 'MTA-STS policy broken',
    what: describeBroken(finding),
    todo: `Serve the policy at https://mta-sts.${echoed(finding.host ?? 'DOMAIN')}/.well-known/mta-sts.txt as plain text, with a valid certificate and without a redirect; or remove the record.`,
    who: ['domain'],
    why: 'mta-sts',
  }),
};

function describeBroken(finding: Finding): string {
  const why = textIn(finding, 'why');
  const evidence = inBrackets(textIn(finding, 'evidence'));
  if (why === 'record-lookup') {
    return `Whether the domain has an MTA-STS policy cannot be told: DNS gave no answer about its record${evidence}.`;
  }
  return `The domain announces an MTA-STS policy, but ${broken[why] ?? 'it cannot be read'}${evidence}. Senders deliver as if there were none.`;
}

const broken: Readonly<Record<string, string>> = {
  'several-records': 'there are several records',
  'record-syntax': 'its record is malformed',
  'policy-unreachable': 'its file cannot be fetched',
  'policy-media-type': 'its file is not served as plain text',
  'policy-syntax': 'its file is malformed',
};

function namesIn(names: readonly string[], otherwise: string): string {
  const shown = names.slice(0, 3).map((name) => echoed(name));
  const more = names.length > shown.length ? [`${names.length - shown.length} more`] : [];
  return listed([...shown, ...more], 'and') || otherwise;
}

function inBrackets(evidence: string): string {
  return evidence === '' ? '' : ` (${echoed(evidence)})`;
}
