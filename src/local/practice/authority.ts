import { generateKeyPairSync, type KeyObject, randomBytes, sign } from 'node:crypto';
import {
  bitString,
  explicit,
  implicit,
  objectIdentifier,
  octetString,
  positiveInteger,
  sequence,
  set,
  time,
  utf8,
  yes,
} from './der.ts';

/** What a certificate says. */
export interface CertificateWish {
  /** The host that it is for. */
  readonly host: string;
  /** Days from now. */
  readonly from: number;
  readonly to: number;
}

/** Vouches for servers. Its keys are made anew each time and never leave the process. */
export interface Authority {
  /** The certificate to be trusted, in PEM form. */
  readonly root: string;
  /** A key and a certificate for it, in PEM form. */
  issue(wish: CertificateWish): { readonly key: string; readonly cert: string };
}

const organisation = 'Mailport practice servers';
const dayMs = 86_400_000;

/** @param now milliseconds since the epoch: what validity is counted from. */
export function createAuthority(now: number): Authority {
  const own = makeKeys();
  const issuer = nameOf(organisation);
  const day = (days: number) => new Date(now + days * dayMs);
  const certify = (subject: Buffer, publicKey: KeyObject, validity: Buffer, extension: Buffer) =>
    toPem(signed({ issuer, subject, publicKey, validity, extension }, own.privateKey));

  return {
    root: certify(issuer, own.publicKey, sequence(time(day(-100)), time(day(1000))), mayIssue),
    issue({ host, from, to }) {
      const { publicKey, privateKey } = makeKeys();
      const validity = sequence(time(day(from)), time(day(to)));
      const cert = certify(nameOf(organisation, host), publicKey, validity, isFor(host));
      return { key: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(), cert };
    },
  };
}

/** A fraction of the time that RSA takes: nobody is to wait for a key. */
const makeKeys = () => generateKeyPairSync('ec', { namedCurve: 'P-256' });

interface Statement {
  readonly issuer: Buffer;
  readonly subject: Buffer;
  readonly publicKey: KeyObject;
  readonly validity: Buffer;
  readonly extension: Buffer;
}

/** A certificate of version 3 (RFC 5280 section 4.1), signed by ECDSA with SHA-256 (RFC 5758). */
function signed(statement: Statement, key: KeyObject): Buffer {
  const { issuer, subject, publicKey, validity, extension } = statement;
  const algorithm = sequence(objectIdentifier('1.2.840.10045.4.3.2'));
  const toBeSigned = sequence(
    explicit(0, positiveInteger(2)),
    positiveInteger(1, ...randomBytes(15)),
    algorithm,
    issuer,
    validity,
    subject,
    publicKey.export({ type: 'spki', format: 'der' }),
    explicit(3, sequence(extension)),
  );
  return sequence(toBeSigned, algorithm, bitString(sign('sha256', toBeSigned, key)));
}

/** The organisation, and the host as common name where there is one. */
function nameOf(organisation: string, host?: string): Buffer {
  const attribute = (type: string, text: string) =>
    set(sequence(objectIdentifier(type), utf8(text)));
  return sequence(
    attribute('2.5.4.10', organisation),
    ...(host === undefined ? [] : [attribute('2.5.4.3', host)]),
  );
}

/** basicConstraints, critical: this is an authority (RFC 5280 section 4.2.1.9). */
const mayIssue = sequence(objectIdentifier('2.5.29.19'), yes(), octetString(sequence(yes())));

/** subjectAltName: the one DNS name that counts (RFC 5280 section 4.2.1.6). */
function isFor(host: string): Buffer {
  const dnsName = implicit(2, Buffer.from(host));
  return sequence(objectIdentifier('2.5.29.17'), octetString(sequence(dnsName)));
}

function toPem(certificate: Buffer): string {
  const lines = certificate.toString('base64').match(/.{1,64}/g) ?? [];
  return ['-----BEGIN CERTIFICATE-----', ...lines, '-----END CERTIFICATE-----', ''].join('\n');
}
