import type { CheckReport, Target } from '../../checks/check-report.ts';
import { mostMx } from '../../checks/claims.ts';
import { isWrongRecord } from '../../checks/judge-discovery.ts';
import type { Part } from '../answer.ts';
import { counted } from '../findings/finding-words.ts';
import { echoed, listed } from '../words.ts';
import { doorName, placesOf } from './doors.ts';
import { unreachableFamilies } from './problems.ts';

/** What is to be known of how the words were understood, before anything else is read. */
export function noteParts({ target }: Pick<CheckReport, 'target'>): readonly Part[] {
  const text = describeNote(target);
  return text === null ? [] : [text];
}

function describeNote({ note, host }: Target): Part | null {
  switch (note) {
    case 'folded':
      return { kind: 'text', text: `The name was understood as ${host}.` };
    case 'mixed-scripts':
      return {
        kind: 'warning',
        text: `This name mixes letters of several scripts, as names that imitate others do. It is ${host} in DNS.`,
      };
    case 'path-ignored':
      return {
        kind: 'text',
        text: `Only the server was read from the address: ${host}.`,
      };
    case undefined:
      return null;
    default:
      return note satisfies never;
  }
}

/** How the servers were found, what is still waited for, and where the check was made from. */
export function circumstanceParts(report: CheckReport, ageMs = 0): readonly Part[] {
  const texts = [
    foundText(report),
    severalText(report),
    untriedText(report),
    notOfferedText(report),
    waitingText(report),
    originText(report, ageMs),
  ];
  return texts.flatMap((text) => (text === null ? [] : [{ kind: 'text' as const, text }]));
}

/** How a server was learnt. */
const origins: Readonly<Record<string, string>> = {
  mx: 'MX record',
  srv: 'SRV record',
  autoconfig: 'its autoconfig file',
  guessed: 'a usual name',
  address: 'its own address',
};

/** Each server of a domain with where it came from; null where a server itself was asked for. */
function foundText({ doors, target, discovery }: CheckReport): string | null {
  const places = placesOf({ doors });
  const learnt = places.filter(({ door }) => door.from in origins);
  if (learnt.length === 0) return null;
  const hosts = [...new Set(learnt.map(({ host }) => host))];
  const named = hosts.map((host) => {
    const own = learnt.filter((place) => place.host === host);
    const from = [...new Set(own.map(({ door }) => origins[door.from] ?? door.from))];
    return `${host} (${listed(from, 'and')})`;
  });
  const servers = `Servers found for ${target.host}: ${named.join(', ')}.`;
  const untried = (discovery?.mx.length ?? 0) - mostMx;
  return untried > 0
    ? `${servers} Of the MX records the first ${mostMx} are tried, not the other ${untried}.`
    : servers;
}

/** A name with many addresses: which of them others reach is not for us to say. */
function severalText({ discovery }: CheckReport): string | null {
  const many = (discovery?.servers ?? []).flatMap(({ host, addresses, found = 0 }) =>
    found > addresses.length
      ? [`${host} has ${found} addresses, of which ${addresses.length} were tried.`]
      : [],
  );
  return many.length > 0 ? many.join(' ') : null;
}

/** Servers that were named and that are not knocked on, as nothing else tells of them. */
function untriedText({ discovery }: CheckReport): string | null {
  // What failed for the target itself, and what is wrong with a record, are findings.
  const untold = (discovery?.refused ?? []).filter(
    (one) => one !== discovery?.failed && (discovery?.failed || !isWrongRecord(one)),
  );
  const untried = untold.flatMap(({ from, name, reason }) => {
    const why = untriedReasons[reason];
    return why ? [`${echoed(name)} (${origins[from] ?? from}): ${why}`] : [];
  });
  return untried.length > 0 ? `Named, but not tried: ${untried.slice(0, 4).join('; ')}.` : null;
}

/** What the domain itself says it does not have (RFC 6186 section 3.4). */
function notOfferedText({ discovery, target }: CheckReport): string | null {
  const labels = new Set(discovery?.notOffered);
  const services = declinable.flatMap(({ name, secure, upgraded }) => {
    if (labels.has(secure)) return labels.has(upgraded) ? [name] : [`${name} with SSL/TLS`];
    return labels.has(upgraded) ? [`${name} with STARTTLS`] : [];
  });
  if (services.length === 0) return null;
  return `${target.host} says in DNS that it does not offer ${listed(services, 'or')}.`;
}

/** Services by the labels of their SRV records. */
const declinable = [
  { name: 'IMAP', secure: 'imaps', upgraded: 'imap' },
  { name: 'POP3', secure: 'pop3s', upgraded: 'pop3' },
  { name: 'sending', secure: 'submissions', upgraded: 'submission' },
] as const;

/** What is not in here is no news: a domain need not have every record. */
const untriedReasons: Readonly<Record<string, string>> = {
  'special-name': 'not a name on the Internet',
  'bad-name': 'not a name that a server can have',
  'bad-character': 'not a name that a server can have',
  'port-not-mail': 'not a mail port',
  'resolves-private': 'leads to an address that is not on the Internet',
  'no-address': 'has no address in DNS',
  nxdomain: 'DNS does not know it',
  'null-mx': 'says that the domain takes no mail',
  'dns-failed': 'DNS gave no answer',
  redirect: 'sends readers to another address',
  'xml-dtd': 'declares types of its own (a DTD)',
  certificate: 'its certificate is not sound',
  'too-long': 'too long to be read',
};

/** What may still change the result. */
function waitingText({ doors, final, discovery }: CheckReport): string | null {
  if (!final && !discovery && doors.length === 0) {
    return 'Its servers are still being looked up.';
  }
  const pending = doors.filter((one) => one.pending);
  if (final || pending.length === 0) return null;
  const names = [...new Set(pending.map(({ door }) => doorName(door)))];
  return `Still waiting for ${listed(names, 'and')}, up to 35 seconds in all.`;
}

function originText(report: CheckReport, ageMs: number): string {
  const seconds = Math.round(ageMs / 1000);
  const age = seconds > 0 ? `Checked ${counted(seconds, 'second')} ago` : 'Checked';
  const missing = unreachableFamilies(report).map(
    ({ family }) => ` It has no IPv${family}, so only IPv${family === 6 ? 4 : 6} was tried.`,
  );
  return `${age} from ${echoed(report.vantage)}.${missing.join('')} Another network may see something else.`;
}
