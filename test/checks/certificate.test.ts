import { expect, test } from 'vitest';
import { judgeCertificates } from '../../src/checks/certificate.ts';
import type { Certificate, Observation } from '../../src/checks/check-report.ts';

type Encrypted = Extract<Observation, { step: 'encrypted' }>;

const today = Date.parse('2026-06-15T12:00:00Z');
const day = 86_400_000;
const daysFromNow = (days: number) => new Date(today + days * day).toISOString();

const leaf: Certificate = {
  subject: 'CN=mail.bed.test',
  issuer: 'O=An Authority, CN=Its intermediate',
  issuerOrganisation: 'An Authority',
  issuerIsKnown: true,
  issuerAddress: 'http://authority.bed.test/intermediate.crt',
  names: ['mail.bed.test'],
  validFrom: daysFromNow(-30),
  validTo: daysFromNow(60),
  keyType: 'ec',
  keyBits: 256,
  signatureAlgorithm: 'ecdsa-with-SHA256',
  signedBy: 1,
  selfSigned: false,
  fingerprint256: 'A',
};
const intermediate: Certificate = {
  ...leaf,
  subject: leaf.issuer,
  issuer: 'O=An Authority, CN=Its root',
  validTo: daysFromNow(900),
  names: [],
  signedBy: null,
  fingerprint256: 'B',
};
const root: Certificate = {
  ...intermediate,
  subject: intermediate.issuer,
  signedBy: 2,
  selfSigned: true,
  fingerprint256: 'C',
};

const sound: Encrypted = {
  step: 'encrypted',
  ms: 10,
  version: 'TLSv1.3',
  cipher: 'TLS_AES_256_GCM_SHA384',
  certificates: [leaf, intermediate],
  authorization: null,
  anchored: true,
  hostMatches: true,
};

const codesOf = (seen: Partial<Encrypted>) =>
  judgeCertificates({ ...sound, ...seen }, 'mail.bed.test', today).map(({ code }) => code);
const withLeaf = (more: Partial<Certificate>): Partial<Encrypted> => ({
  certificates: [{ ...leaf, ...more }, intermediate],
});

test('a sound certificate has no fault', () => {
  expect(codesOf({})).toEqual([]);
});

test.each([
  [22, []],
  [21, [{ level: 'fair', evidence: { days: 21, urgent: false } }]],
  [8, [{ level: 'fair', evidence: { days: 8, urgent: false } }]],
  [7, [{ level: 'fair', evidence: { days: 7, urgent: true } }]],
  [0, [{ level: 'fair', evidence: { days: 0, urgent: true } }]],
] as const)('%i days before the end', (days, faults) => {
  const seen = { ...sound, ...withLeaf({ validTo: daysFromNow(days + 0.5) }) };
  expect(judgeCertificates(seen, 'mail.bed.test', today)).toMatchObject(faults);
});

test('all faults are told, not the first', () => {
  const seen = {
    ...withLeaf({
      validTo: daysFromNow(-3),
      keyType: 'rsa',
      keyBits: 1024,
      signatureAlgorithm: 'sha1WithRSAEncryption',
      signedBy: null,
      issuerIsKnown: false,
      issuerAddress: null,
    }),
    hostMatches: false,
    anchored: false,
    authorization: 'CERT_HAS_EXPIRED',
  };
  expect(codesOf(seen)).toEqual([
    'certificate-expired',
    'certificate-wrong-host',
    'certificate-unknown-issuer',
    'certificate-weak-key',
    'certificate-weak-signature',
  ]);
});

test('an intermediate that is missing is told apart from an issuer that nobody knows', () => {
  const untrusted = { anchored: false, authorization: 'UNABLE_TO_VERIFY_LEAF_SIGNATURE' };
  const only = (more: Partial<Certificate>) => {
    return codesOf({ ...untrusted, certificates: [{ ...leaf, signedBy: null, ...more }] });
  };
  expect(only({})).toEqual(['certificate-chain-incomplete']);
  expect(only({ issuerIsKnown: false })).toEqual(['certificate-issuer-undecided']);
  expect(only({ issuerIsKnown: false, issuerAddress: null })).toEqual([
    'certificate-unknown-issuer',
  ]);
});

test('a root that is sent along and not trusted is an unknown issuer', () => {
  const seen = { certificates: [leaf, { ...intermediate, signedBy: 2 }, root], anchored: false };
  expect(codesOf({ ...seen, authorization: 'SELF_SIGNED_CERT_IN_CHAIN' })).toEqual([
    'certificate-unknown-issuer',
  ]);
});

test('a chain that ends above an intermediate cannot be decided', () => {
  expect(codesOf({ anchored: false, authorization: 'UNABLE_TO_GET_ISSUER_CERT' })).toEqual([
    'certificate-issuer-undecided',
  ]);
});

test('a certificate that signed itself says so, and nothing of an issuer', () => {
  const seen = { certificates: [{ ...leaf, signedBy: 0, selfSigned: true }], anchored: false };
  expect(codesOf({ ...seen, authorization: 'DEPTH_ZERO_SELF_SIGNED_CERT' })).toEqual([
    'certificate-self-signed',
  ]);
});

test('an expired issuer matters where no other way leads to a root', () => {
  const certificates = [leaf, { ...intermediate, validTo: daysFromNow(-1) }];
  expect(codesOf({ certificates, authorization: 'CERT_HAS_EXPIRED' })).toEqual([
    'certificate-expired',
  ]);
  expect(codesOf({ certificates, authorization: null })).toEqual([]);
});

test('dates that cannot be read are a fault, and no other date is made of them', () => {
  const unreadable = withLeaf({ validFrom: '', validTo: '' });
  expect(codesOf({ ...unreadable, authorization: 'ERROR_IN_CERT_NOT_BEFORE_FIELD' })).toEqual([
    'certificate-rejected',
  ]);
});

test('what OpenSSL refuses for a reason of its own is not called sound', () => {
  expect(codesOf({ authorization: 'INVALID_PURPOSE' })).toEqual(['certificate-rejected']);
});

test.each(['none-sent', 'ERROR_IN_CERT_NOT_BEFORE_FIELD', null])(
  'a server whose certificate is missing or makes no sense (%s) is not called sound',
  (authorization) => {
    const seen = { ...sound, certificates: [], authorization, hostMatches: false };
    const reason = authorization ?? 'unreadable';
    expect(judgeCertificates(seen, 'mail.bed.test', today)).toMatchObject([
      { code: 'certificate-rejected', level: 'bad', evidence: { reason } },
    ]);
  },
);

test.each([
  ['rsa', 2047, true],
  ['rsa', 2048, false],
  ['rsa-pss', 1024, true],
  ['ec', 192, true],
  ['ec', 224, false],
  ['ed25519', null, false],
])('a key of %s with %s bits is weak: %s', (keyType, keyBits, isWeak) => {
  expect(codesOf(withLeaf({ keyType, keyBits }))).toEqual(isWeak ? ['certificate-weak-key'] : []);
});

test.each([
  ['sha1WithRSAEncryption', true],
  ['ecdsa-with-SHA1', true],
  ['md5WithRSAEncryption', true],
  ['sha256WithRSAEncryption', false],
  ['ecdsa-with-SHA512', false],
  ['Ed25519', false],
  [null, false],
])('a signature by %s is weak: %s', (signatureAlgorithm, isWeak) => {
  const expected = isWeak ? ['certificate-weak-signature'] : [];
  expect(codesOf(withLeaf({ signatureAlgorithm }))).toEqual(expected);
});

test("a root's own signature is not weighed", () => {
  const old = { ...root, signatureAlgorithm: 'sha1WithRSAEncryption' };
  expect(codesOf({ certificates: [leaf, { ...intermediate, signedBy: 2 }, old] })).toEqual([]);
});
