import type { X509Certificate } from 'node:crypto';
import { checkServerIdentity, type PeerCertificate } from 'node:tls';
import type { Certificate } from './check-report.ts';
import { signatureAlgorithmOf } from './signature-algorithm.ts';
import { organisationIn, type Trust } from './trust.ts';

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
