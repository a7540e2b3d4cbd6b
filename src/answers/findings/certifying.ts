import type { Finding, FindingCode } from '../../checks/check-report.ts';
import { dayName, echoed, listed } from '../words.ts';
import {
  counted,
  type DescribeFinding,
  isIn,
  isRelay,
  listIn,
  numberIn,
  textIn,
} from './finding-words.ts';

type Certifying = Extract<FindingCode, `certificate-${string}`>;

/** What a bad certificate does: programs warn of it, other mail servers mostly do not look. */
function effect(finding: Finding): string {
  return isRelay(finding)
    ? 'Most other mail servers still deliver.'
    : 'Mail programs warn or refuse.';
}

/** The day of a date in ISO form, as people write it. */
function dayIn(finding: Finding, name: string): string {
  return dayName(textIn(finding, name).slice(0, 10));
}

/** Words for what is wrong with a certificate, or with the chain that it came in. */
export const certifying: Readonly<Record<Certifying, DescribeFinding>> = {
  'certificate-expired': (finding) => ({
    name: 'certificate expired',
    what: `The certificate ran out on ${dayIn(finding, 'validTo')}${ago(numberIn(finding, 'days'))}. ${effect(finding)}`,
    todo: 'Renew the certificate and reload the mail service: it often goes on showing the old one until it is restarted.',
    who: ['server'],
    why: 'tls-certificate-expired',
  }),
  'certificate-not-yet-valid': (finding) => ({
    name: 'certificate not valid yet',
    what: `The certificate is valid only from ${dayIn(finding, 'validFrom')}. ${effect(finding)}`,
    todo: 'Wait for that day, or put the certificate before it back. Also see that the clocks are right.',
    who: ['server'],
    why: 'tls-certificate-expired',
  }),
  'certificate-expiring': (finding) => {
    const left = daysLeft(numberIn(finding, 'days'));
    return {
      name: `certificate expires ${left}`,
      what: `The certificate works, but expires ${left}, on ${dayIn(finding, 'validTo')}.`,
      todo: isIn(finding, 'urgent')
        ? 'Renew it now and reload the mail service. If it renews by itself, that has not worked: find out why.'
        : 'Renew it and reload the mail service. If it renews by itself, see that this still works.',
      who: ['server'],
      why: 'tls-certificate-expired',
    };
  },
  'certificate-wrong-host': (finding) => {
    const host = echoed(finding.host ?? 'this name', 50);
    const names = listIn(finding, 'names');
    const [name] = names.filter((one) => !one.includes('*'));
    return {
      name: 'certificate for another name',
      what: `The certificate is for ${namesIn(names)}, not for ${host}. ${effect(finding)}`,
      todo: `Get a certificate that names ${host}${name ? `, or enter ${echoed(name, 50)} as the server in mail programs, if that is the same server` : ''}.`,
      who: ['server', 'person'],
      why: 'tls-hostname-mismatch',
    };
  },
  'certificate-self-signed': (finding) => ({
    name: 'self-signed certificate',
    what: `The server vouches for itself: its certificate is self-signed. ${effect(finding)}`,
    todo: 'Get a certificate from a public authority (free from Let’s Encrypt), or install this one on every device.',
    who: ['server'],
    why: 'tls-self-signed',
  }),
  'certificate-unknown-issuer': (finding) => ({
    name: 'unknown issuer',
    what: `The certificate was issued by “${issuerIn(finding)}”, which mail programs do not trust. ${effect(finding)}`,
    todo: 'If this is your company’s own authority, install its root on the devices. Else get a certificate from a public one. On your own computer, an antivirus that reads mail looks like this too.',
    who: ['server', 'person'],
    why: 'certificate-checks',
  }),
  'certificate-chain-incomplete': (finding) => ({
    name: 'intermediate certificate missing',
    what: `The server does not send the certificate of “${issuerIn(finding)}”, which ties its own to a trusted root. Some programs know it from elsewhere, others warn.`,
    todo: 'Put the authority’s intermediate certificate behind the server’s own (the file is often called “fullchain”), and reload the mail service.',
    who: ['server'],
    why: 'tls-incomplete-chain',
  }),
  'certificate-issuer-undecided': (finding) => ({
    name: 'issuer not trusted',
    what: `The chain ends at “${issuerIn(finding)}”, and no trusted root is behind it. From here it cannot be told which: an intermediate certificate is missing, or the issuer is not trusted.`,
    todo: 'Have the server send the whole chain (the file is often called “fullchain”). If it does, the authority is one that programs do not trust.',
    who: ['server'],
    why: 'tls-incomplete-chain',
  }),
  'certificate-rejected': (finding) => {
    const reason = textIn(finding, 'reason');
    return {
      name: 'certificate refused',
      what:
        rejections[reason] ??
        `The certificate was refused${reason ? ` (${echoed(reason)})` : ''}. ${effect(finding)}`,
      todo: 'Look at the certificate with openssl, and get a new one from a public authority if nothing else explains it.',
      who: ['server'],
      why: 'certificate-checks',
    };
  },
  'certificate-weak-key': (finding) => ({
    name: 'weak key',
    what: `The key of ${whose(finding)} is too short: ${textIn(finding, 'keyType').toUpperCase()} with ${counted(numberIn(finding, 'bits') ?? 0, 'bit')}. Newer programs refuse it.`,
    todo: 'Get a new certificate with a new key: RSA with 2048 bits or more, or ECDSA with 256.',
    who: ['server'],
    why: 'tls-dh-key-too-small',
  }),
  'certificate-weak-signature': (finding) => ({
    name: 'outdated signature',
    what: `The signature of ${whose(finding)} is outdated (${echoed(textIn(finding, 'algorithm'))}). Newer programs refuse it.`,
    todo: 'Get a new certificate: every public authority signs with SHA-256 today.',
    who: ['server'],
    why: 'certificate-checks',
  }),
};

const rejections: Readonly<Record<string, string>> = {
  'none-sent': 'The server sent no certificate at all.',
  'unreadable-dates': 'The dates of the certificate cannot be read. Mail programs warn or refuse.',
};

function ago(days: number | null): string {
  if (days === null) return '';
  return days < 1 ? ', today' : `, ${counted(days, 'day')} ago`;
}

function daysLeft(days: number | null): string {
  if (days === null) return 'soon';
  return days < 1 ? 'within a day' : `in ${counted(days, 'day')}`;
}

function namesIn(names: readonly string[]): string {
  if (names.length === 0) return 'no name at all';
  const shown = names.slice(0, 2).map((name) => echoed(name, 40));
  const more = names.length - shown.length;
  return more > 0 ? `${shown.join(', ')} and ${more} more` : listed(shown, 'and');
}

/** The issuer's name, out of a whole distinguished name where it is one. */
function issuerIn(finding: Finding): string {
  return echoed(shortName(textIn(finding, 'issuer')) || 'an unnamed issuer');
}

/** The common name of a distinguished name as Node or OpenSSL writes it, else its organisation. */
export function shortName(name: string): string {
  const part = (key: string) =>
    new RegExp(`(?:^|[\\n,/]) ?${key} ?= ?([^\\n,/]+)`).exec(name)?.[1]?.trim();
  return part('CN') ?? part('O') ?? name.replace(/\s+/g, ' ').trim();
}

function whose(finding: Finding): string {
  return isIn(finding, 'isLeaf', true) ? 'the certificate' : 'a certificate in the chain';
}
