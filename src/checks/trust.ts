import { X509Certificate } from 'node:crypto';
import {
  createSecureContext,
  rootCertificates,
  type SecureContext,
  type SecureContextOptions,
} from 'node:tls';

/** The roots that count as trusted. */
export interface Trust {
  /** What TLS is opened with, so that these roots are trusted: one for all connections, as making
   * one takes as long as a handshake.
   *
   * @param lowered asks for less than programs of today do. */
  secureContext(lowered: boolean): SecureContext;
  isRoot(fingerprint256: string): boolean;
  /** Whether one of the roots bears the name of this certificate's issuer, and its key's identifier
   * where one is given (RFC 5280 section 4.2.1.1). The signature is not looked at. */
  hasIssuerOf(certificate: X509Certificate): boolean;
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

/** What it takes to be understood by a server of yesterday: both are needed, as OpenSSL's security
 * level 1 leaves nothing of TLS 1.1 and below. */
const lowDemands: SecureContextOptions = { minVersion: 'TLSv1', ciphers: 'DEFAULT:@SECLEVEL=0' };

/**
 * Reads the trusted roots when they are first asked for: some 20 ms for Node's own 140.
 *
 * @param roots in PEM form, in place of Node's own list; null for that list.
 */
export function createTrust(roots: readonly string[] | null = null): Trust {
  const contexts = new Map<boolean, SecureContext>();
  let read: Read | undefined;
  const known = () => {
    if (read) return read;
    const certificates = (roots ?? rootCertificates).map((pem) => new X509Certificate(pem));
    read = {
      certificates,
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
    secureContext(lowered) {
      const context =
        contexts.get(lowered) ??
        createSecureContext({
          ...(roots ? { ca: [...roots] } : {}),
          ...(lowered ? lowDemands : {}),
        });
      contexts.set(lowered, context);
      return context;
    },
    isRoot: (fingerprint256) => known().fingerprints.has(fingerprint256),
    hasIssuerOf: (certificate) =>
      known().certificates.some((root) => certificate.checkIssued(root)),
    knowsOrganisation: (organisation) => known().organisations.has(withoutLegalForm(organisation)),
  };
}

interface Read {
  readonly certificates: readonly X509Certificate[];
  readonly fingerprints: ReadonlySet<string>;
  readonly organisations: ReadonlySet<string>;
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
