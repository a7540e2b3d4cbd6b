import type { KeyObject, X509Certificate } from 'node:crypto';
import { checkServerIdentity, type PeerCertificate } from 'node:tls';
import type { Certificate } from './check-report.ts';
import { signatureAlgorithmOf } from './signature-algorithm.ts';
import { organisationIn, type Trust } from './trust.ts';

/** The chain as the server sent it, from the leaf, as facts. */
export interface Chain {
  readonly certificates: readonly Certificate[];
  /** Whether a trusted root stands at its end: dates, names and signatures do not matter here. */
  readonly anchored: boolean;
}

/** @param isVerified whether OpenSSL has found the way to a trusted root, and nothing wrong on it. */
export function readChain(leaf: X509Certificate, trust: Trust, isVerified: boolean): Chain {
  const sent = sentChain(leaf);
  const anchored = isVerified || isAnchored(sent, trust);
  const certificates = factsOf(sent).map((facts) => {
    const organisation = facts.issuerOrganisation;
    const issuerIsKnown =
      anchored || (organisation !== null && trust.knowsOrganisation(organisation));
    return { ...facts, issuerIsKnown };
  });
  return { certificates, anchored };
}

/** Whether the certificate is for this name or address. A common name counts for nothing: programs
 * of today look at the subject alternative names only (RFC 9525 section 2). */
export function isForHost(host: string, { subjectAltName }: X509Certificate): boolean {
  // What Node looks at; a name that is empty stands for none.
  const named = { subject: { CN: '' }, subjectaltname: subjectAltName };
  return checkServerIdentity(host, named as PeerCertificate) === undefined;
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

/** Goes from issuer to issuer, as OpenSSL does: first among those sent, in whatever order they came. */
function isAnchored(sent: readonly X509Certificate[], trust: Trust): boolean {
  const left = [...sent];
  for (let last = left.shift(); last; ) {
    if (trust.isRoot(last.fingerprint256)) return true;
    const certificate = last;
    const issuer = left.findIndex((other) => certificate.checkIssued(other));
    if (issuer < 0) return !certificate.checkIssued(certificate) && trust.hasIssuerOf(certificate);
    [last] = left.splice(issuer, 1);
  }
  return false;
}

/** What a certificate says by itself, or together with the chain that it came in. */
type Facts = Omit<Certificate, 'issuerIsKnown'>;

/** Chains that were read already, by their fingerprints: all ports of a server show the same. */
const known = new Map<string, readonly Facts[]>();
const mostKnown = 200;

function factsOf(sent: readonly X509Certificate[]): readonly Facts[] {
  const key = sent.map(({ fingerprint256 }) => fingerprint256).join(' ');
  const facts = known.get(key) ?? sent.map((certificate) => readFacts(certificate, sent));
  if (known.size >= mostKnown) known.clear();
  known.set(key, facts);
  return facts;
}

function readFacts(certificate: X509Certificate, sent: readonly X509Certificate[]): Facts {
  const { subject, issuer, infoAccess } = certificate;
  const publicKey = publicKeyOf(certificate);
  const signer = sent.findIndex((other) => isSignedBy(certificate, other));
  return {
    subject: onOneLine(subject),
    issuer: onOneLine(issuer),
    issuerOrganisation: organisationIn(issuer ?? ''),
    issuerAddress: /^CA Issuers - URI:(\S+)$/m.exec(infoAccess ?? '')?.[1] ?? null,
    names: [...(certificate.subjectAltName ?? '').matchAll(/(?:DNS|IP Address):([^,]+)/g)].map(
      (match) => match[1] ?? '',
    ),
    validFrom: isoTime(certificate.validFrom),
    validTo: isoTime(certificate.validTo),
    keyType: publicKey?.asymmetricKeyType ?? 'unknown',
    keyBits: keyBitsOf(publicKey?.asymmetricKeyDetails),
    signatureAlgorithm: signatureAlgorithmOf(certificate.raw),
    signedBy: signer < 0 ? null : signer,
    selfSigned: isSignedBy(certificate, certificate),
    fingerprint256: certificate.fingerprint256,
  };
}

function isSignedBy(certificate: X509Certificate, issuer: X509Certificate): boolean {
  if (!certificate.checkIssued(issuer)) return false;
  const publicKey = publicKeyOf(issuer);
  return publicKey !== null && certificate.verify(publicKey);
}

/** Null where it is of a kind that OpenSSL cannot read: a chain may bring anything. */
function publicKeyOf(certificate: X509Certificate): KeyObject | null {
  try {
    return certificate.publicKey;
  } catch {
    return null;
  }
}

/** '' where the certificate has no time there that could be read. */
function isoTime(said: string): string {
  const time = Date.parse(said);
  return Number.isNaN(time) ? '' : new Date(time).toISOString();
}

/** Whoever has no name at all is not told as empty by Node, but as nothing. */
const onOneLine = (name: string | undefined) => (name ?? '').split('\n').join(', ');

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
