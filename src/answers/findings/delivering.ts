import type { Finding, FindingCode } from '../../checks/check-report.ts';
import { isUndecided } from '../../checks/judge-mta-sts.ts';
import { echoed, listed } from '../words.ts';
import { type DescribeFinding, type FindingWords, listIn, textIn } from './finding-words.ts';

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
  'mta-sts-broken': (finding) =>
    isUndecided(textIn(finding, 'why'), textIn(finding, 'evidence'))
      ? describeNotSeen(finding)
      : describeBrokenPolicy(finding),
};

function describeBrokenPolicy(finding: Finding): FindingWords {
  return {
    name: 'MTA-STS policy broken',
    what: describeBroken(finding),
    todo: `Serve the policy at https://mta-sts.${echoed(finding.host ?? 'DOMAIN')}/.well-known/mta-sts.txt as plain text, with a valid certificate and without a redirect; or remove the record.`,
    who: ['domain'],
    why: 'mta-sts',
  };
}

/** What may lie with us is not to be repaired by the domain. */
function describeNotSeen(finding: Finding): FindingWords {
  const hasRecord = textIn(finding, 'why') !== 'record-lookup';
  return {
    name: 'MTA-STS policy not seen',
    what: hasRecord
      ? `The domain announces an MTA-STS policy, but its file could not be fetched from here${reasonIn(finding)}.`
      : 'Whether the domain has an MTA-STS policy cannot be told: DNS gave no answer about its record.',
    todo: 'Try again in a few minutes, or from another network.',
    who: ['nobody', 'domain', 'network'],
    why: 'mta-sts',
  };
}

function describeBroken(finding: Finding): string {
  const why = textIn(finding, 'why');
  return `The domain announces an MTA-STS policy, but ${broken[why] ?? 'it cannot be read'}${reasonIn(finding)}. Senders deliver as if there were none.`;
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

/** In brackets, why its file was not fetched, or the field that is wrong. */
function reasonIn(finding: Finding): string {
  const [reason = '', detail = ''] = textIn(finding, 'evidence').split(' ');
  const isField = textIn(finding, 'why') !== 'policy-unreachable';
  const words = isField ? reason : (fetching[reason] ?? '').replace('%', detail);
  return words === '' ? '' : ` (${echoed(words)})`;
}

/** Why a page was not fetched; "%" stands for its status. */
const fetching: Readonly<Record<string, string>> = {
  certificate: 'its certificate is not sound',
  'dns-failed': 'DNS gave no answer',
  'http-status': 'it answers with the status %',
  'no-address': 'it has no address in DNS',
  'not-text': 'it is no plain text',
  nxdomain: 'DNS does not know its server',
  redirect: 'it sends readers on, status %',
  'resolves-private': 'its server’s address is not on the Internet',
  timeout: 'no answer in time',
  'too-long': 'it is too long',
  unreachable: 'nobody answers',
};
