import { X509Certificate } from 'node:crypto';
import { rootCertificates } from 'node:tls';

/** The roots that count as trusted. */
export interface Trust {
  /** In PEM form, in place of Node's own list; null for that list. */
  readonly roots: readonly string[] | null;
  isRoot(fingerprint256: string): boolean;
  /** Whether one of the roots belongs to this organisation. */
  knowsOrganisation(organisation: string): boolean;
}

/** Public authorities that sign with intermediates of another organisation than their root's. */
const signingForRoots: readonly string[] = [
  'cPanel', // Sectigo
  'Gandi', // Sectigo
  'GEANT Vereniging', // Sectigo
  "Let's Encrypt", // Internet Security Research Group
  'ZeroSSL', // Sectigo
];

/** Reads the trusted roots when they are first asked for: some 20 ms for Node's own 140. */
export function createTrust(roots: readonly string[] | null = null): Trust {
  let read: { fingerprints: Set<string>; organisations: Set<string> } | undefined;
  const known = () => {
    if (read) return read;
    const certificates = (roots ?? rootCertificates).map((pem) => new X509Certificate(pem));
    read = {
      fingerprints: new Set(certificates.map(({ fingerprint256 }) => fingerprint256)),
      organisations: new Set(
        [
          ...certificates.flatMap(({ subject }) => organisationIn(subject) ?? []),
          ...(roots ? [] : signingForRoots),
        ].map(withoutLegalForm),
      ),
    };
    return read;
  };
  return {
    roots,
    isRoot: (fingerprint256) => known().fingerprints.has(fingerprint256),
    knowsOrganisation: (organisation) => known().organisations.has(withoutLegalForm(organisation)),
  };
}

/** The organisation in a certificate's subject or issuer, as Node writes them. */
export function organisationIn(name: string): string | null {
  return /^O=(.+)$/m.exec(name)?.[1]?.replace(/\\(.)/g, '$1') ?? null;
}

/** "Google Trust Services LLC" has the root, "Google Trust Services" the intermediates. */
function withoutLegalForm(organisation: string): string {
  const words = organisation.toLowerCase().replace(/[.,]/g, '').split(' ');
  return words.filter((word) => !legalForms.includes(word)).join(' ');
}

const legalForms = 'ag as bv corp corporation gmbh inc limited llc ltd nv-sa sa sas spa'.split(' ');
