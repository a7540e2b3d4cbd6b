import { X509Certificate } from 'node:crypto';
import { checkServerIdentity, type PeerCertificate, rootCertificates } from 'node:tls';
import type { Certificate } from './check-report.ts';

/** The roots that count as trusted. */
export interface Trust {
  /** In PEM form, in place of Node's own list; null for that list. */
  readonly roots: readonly string[] | null;
  isRoot(fingerprint256: string): boolean;
  /** Whether one of the roots belongs to this organisation. */
  knowsOrganisation(organisation: string): boolean;
}

/** Reads the trusted roots when they are first asked for: some 20 ms for Node's own 140. */
export function createTrust(roots: readonly string[] | null = null): Trust {
  let read: { fingerprints: Set<string>; organisations: Set<string> } | undefined;
  const known = () => {
    if (read) return read;
    const certificates = (roots ?? rootCertificates).map((pem) => new X509Certificate(pem));
    read = {
      fingerprints: new Set(certificates.map(({ fingerprint256 }) => fingerprint256)),
      organisations: new Set(certificates.flatMap(({ subject }) => organisationIn(subject) ?? [])),
    };
    return read;
  };
  return {
    roots,
    isRoot: (fingerprint256) => known().fingerprints.has(fingerprint256),
    knowsOrganisation: (organisation) => known().organisations.has(organisation),
  };
}

/**
 * The chain as the server sent it, from the leaf, as facts.
 *
 * @param anchored whether a trusted root is known to stand at its end: then every issuer is known.
 */
export function readCertificates(
  leaf: X509Certificate,
  trust: Trust,
  anchored: boolean,
): Certificate[] {
  const sent = sentChain(leaf);
  const isKnown = (organisation: string | null) =>
    anchored || (organisation !== null && trust.knowsOrganisation(organisation));
  return sent.map((certificate) => readCertificate(certificate, sent, isKnown));
}

/**
 * Whether a trusted root stands at the end of the chain, read from how Node completed it: dates and
 * names do not matter here.
 *
 * @param completed what `getPeerCertificate(true)` said: the chain as sent, and the local root.
 */
export function isAnchored(
  completed: { raw: Buffer; fingerprint256: string; issuerCertificate?: unknown },
  leaf: X509Certificate,
  trust: Trust,
): boolean {
  const sent = new Set(sentChain(leaf).map(({ fingerprint256 }) => fingerprint256));
  for (const certificate of completedChain(completed)) {
    if (!sent.has(certificate) || trust.isRoot(certificate)) return true;
  }
  return false;
}

/** Whether the certificate is for this name or address. A common name alone counts for nothing:
 * programs of today look at the subject alternative names only (RFC 9525 section 2). */
export function isForHost(host: string, certificate: PeerCertificate): boolean {
  const nameless = { ...certificate.subject, CN: '' };
  return checkServerIdentity(host, { ...certificate, subject: nameless }) === undefined;
}

function sentChain(leaf: X509Certificate): X509Certificate[] {
  const chain: X509Certificate[] = [];
  for (let next: X509Certificate | undefined = leaf; next; next = next.issuerCertificate) {
    if (chain.length >= longestChain) break;
    chain.push(next);
  }
  return chain;
}

const longestChain = 10;

type Linked = { readonly fingerprint256: string; readonly issuerCertificate?: unknown };

/** Fingerprints from the leaf to the root, whose issuer is itself. */
function completedChain(leaf: Linked): string[] {
  const chain: string[] = [];
  let next: Linked | undefined = leaf;
  while (next?.fingerprint256 && !chain.includes(next.fingerprint256)) {
    chain.push(next.fingerprint256);
    next = next.issuerCertificate as Linked | undefined;
  }
  return chain;
}

function readCertificate(
  certificate: X509Certificate,
  sent: readonly X509Certificate[],
  isKnown: (organisation: string | null) => boolean,
): Certificate {
  const { publicKey, subject, issuer, infoAccess } = certificate;
  const organisation = organisationIn(issuer);
  const signer = sent.findIndex((other) => isSignedBy(certificate, other));
  return {
    subject: onOneLine(subject),
    issuer: onOneLine(issuer),
    issuerOrganisation: organisation,
    issuerIsKnown: isKnown(organisation),
    issuerAddress: /^CA Issuers - URI:(\S+)$/m.exec(infoAccess ?? '')?.[1] ?? null,
    names: [...(certificate.subjectAltName ?? '').matchAll(/(?:DNS|IP Address):([^,]+)/g)].map(
      (match) => match[1] ?? '',
    ),
    validFrom: new Date(certificate.validFrom).toISOString(),
    validTo: new Date(certificate.validTo).toISOString(),
    keyType: publicKey.asymmetricKeyType ?? 'unknown',
    keyBits: keyBitsOf(publicKey.asymmetricKeyDetails),
    signatureAlgorithm: signatureAlgorithmOf(certificate.raw),
    signedBy: signer < 0 ? null : signer,
    selfSigned: isSignedBy(certificate, certificate),
    fingerprint256: certificate.fingerprint256,
  };
}

function isSignedBy(certificate: X509Certificate, issuer: X509Certificate): boolean {
  return certificate.checkIssued(issuer) && certificate.verify(issuer.publicKey);
}

function organisationIn(name: string): string | null {
  return /^O=(.+)$/m.exec(name)?.[1] ?? null;
}

const onOneLine = (name: string) => name.split('\n').join(', ');

/** Node tells a curve by name. */
const curveBits: Readonly<Record<string, number>> = {
  secp192r1: 192,
  prime192v1: 192,
  secp224r1: 224,
  prime256v1: 256,
  secp256k1: 256,
  secp384r1: 384,
  secp521r1: 521,
};

function keyBitsOf(
  details: { modulusLength?: number; namedCurve?: string } | undefined,
): number | null {
  return details?.modulusLength ?? curveBits[details?.namedCurve ?? ''] ?? null;
}

/** By object identifier, in the form of DER's bytes (RFC 3279, 4055, 5758, 8410). */
const signatureAlgorithms: ReadonlyMap<string, string> = new Map([
  ['2a864886f70d010102', 'md2WithRSAEncryption'],
  ['2a864886f70d010104', 'md5WithRSAEncryption'],
  ['2a864886f70d010105', 'sha1WithRSAEncryption'],
  ['2a864886f70d01010a', 'rsassaPss'],
  ['2a864886f70d01010b', 'sha256WithRSAEncryption'],
  ['2a864886f70d01010c', 'sha384WithRSAEncryption'],
  ['2a864886f70d01010d', 'sha512WithRSAEncryption'],
  ['2a8648ce380403', 'dsa-with-sha1'],
  ['2a8648ce3d0401', 'ecdsa-with-SHA1'],
  ['2a8648ce3d040302', 'ecdsa-with-SHA256'],
  ['2a8648ce3d040303', 'ecdsa-with-SHA384'],
  ['2a8648ce3d040304', 'ecdsa-with-SHA512'],
  ['2b0e03021d', 'sha1WithRSASignature'],
  ['2b6570', 'Ed25519'],
  ['2b6571', 'Ed448'],
]);

/** Node 20 does not tell it. A certificate is SEQUENCE { what is signed, SEQUENCE { the algorithm's
 * identifier … } … } (RFC 5280 section 4.1). */
function signatureAlgorithmOf(der: Buffer): string | null {
  const certificate = readDer(der, 0);
  const signed = readDer(der, certificate.start);
  const algorithm = readDer(der, signed.end);
  const identifier = readDer(der, algorithm.start);
  const bytes = der.toString('hex', identifier.start, identifier.end);
  return signatureAlgorithms.get(bytes) ?? null;
}

/** Where the value of the DER element at `at` begins and ends (X.690 section 8.1). */
function readDer(der: Buffer, at: number): { start: number; end: number } {
  const first = der[at + 1] ?? 0;
  const more = first < 0x80 ? 0 : first & 0x7f;
  const start = at + 2 + more;
  const length = more === 0 ? first : der.readUIntBE(at + 2, more);
  return { start, end: start + length };
}
