import { generateKeyPairSync, randomBytes, sign, X509Certificate } from 'node:crypto';
import { expect, test } from 'vitest';
import { readChain } from '../../src/checks/peer-certificate.ts';
import type { Trust } from '../../src/checks/trust.ts';
import {
  bitString,
  explicit,
  objectIdentifier,
  positiveInteger,
  sequence,
  set,
  time,
  utf8,
} from '../../src/local/practice/der.ts';
import { certifiedHost } from '../testbed/certificates.ts';
import { doorOf, knockOn, trust } from '../testbed/knock.ts';
import { polite } from '../testbed/peers.ts';

const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
const key = privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();

const named = (name: string) => sequence(set(sequence(objectIdentifier('2.5.4.3'), utf8(name))));
const utcTime = (text: string) => Buffer.from([0x17, text.length, ...Buffer.from(text)]);
const year = (years: number) => time(new Date(Date.UTC(new Date().getUTCFullYear() + years, 0)));
const ecdsa = sequence(objectIdentifier('1.2.840.10045.4.3.2'));

/** A certificate signed by itself, with one part as nobody would write it. */
function odd(parts: {
  readonly name?: Buffer;
  readonly validity?: Buffer;
  readonly publicKey?: Buffer;
}): string {
  const name = parts.name ?? named(certifiedHost);
  const toBeSigned = sequence(
    explicit(0, positiveInteger(2)),
    positiveInteger(1, ...randomBytes(8)),
    ecdsa,
    name,
    parts.validity ?? sequence(year(-1), year(2)),
    name,
    parts.publicKey ?? publicKey.export({ type: 'spki', format: 'der' }),
  );
  const signature = bitString(sign('sha256', toBeSigned, privateKey));
  const lines =
    sequence(toBeSigned, ecdsa, signature)
      .toString('base64')
      .match(/.{1,64}/g) ?? [];
  return ['-----BEGIN CERTIFICATE-----', ...lines, '-----END CERTIFICATE-----', ''].join('\n');
}

const unreadable = [
  ['letters for its dates', sequence(utcTime('abcdefghijklZ'), utcTime('abcdefghijklZ'))],
  ['no digits in its dates', sequence(utcTime(''), utcTime(''))],
  ['a thirteenth month', sequence(utcTime('251301000000Z'), utcTime('259999999999Z'))],
] as const;

test.each(unreadable)(
  'a certificate with %s is a fault of the server, not of ours',
  async (_, validity) => {
    const { report } = await knockOn(doorOf('imap', 993), polite('imap'), {
      peer: { tlsOptions: { key, cert: odd({ validity }) } },
    });
    expect(report.observations).toContainEqual(
      expect.objectContaining({
        step: 'encrypted',
        certificates: [expect.objectContaining({ validFrom: '', validTo: '' })],
      }),
    );
  },
);

test('a certificate of nobody, for nobody, is read', async () => {
  const { report } = await knockOn(doorOf('imap', 993), polite('imap'), {
    peer: { tlsOptions: { key, cert: odd({ name: sequence() }) } },
  });
  expect(report.observations).toContainEqual(
    expect.objectContaining({
      step: 'encrypted',
      certificates: [expect.objectContaining({ subject: '', issuer: '' })],
    }),
  );
});

test('a key of a kind that nobody knows is told as unknown', () => {
  const algorithm = sequence(objectIdentifier('1.2.3.4.5'));
  const cert = odd({ publicKey: sequence(algorithm, bitString(Buffer.from([1, 2, 3]))) });
  expect(readChain(new X509Certificate(cert), trust, false)).toMatchObject({
    anchored: false,
    certificates: [{ keyType: 'unknown', keyBits: null, selfSigned: false, signedBy: null }],
  });
});

test('whatever else cannot be read of a certificate ends that connection, and nothing besides', async () => {
  const confused: Trust = {
    ...trust,
    isRoot() {
      throw new Error('never seen the like');
    },
  };
  const { report } = await knockOn(doorOf('imap', 993), polite('imap'), {
    peer: { certificate: 'self-signed' },
    network: { trust: confused },
  });
  expect(report.observations).toContainEqual(
    expect.objectContaining({ step: 'failed', at: 'handshake', code: 'unreadable' }),
  );
});
