import { X509Certificate } from 'node:crypto';
import { expect, test } from 'vitest';
import { createTrust } from '../../src/checks/trust.ts';
import { certificates } from '../testbed/knock.ts';

test.each([
  ['DigiCert Inc', true],
  ['GoDaddy.com, Inc.', true],
  // Its root says "LLC".
  ['Google Trust Services', true],
  // Its root belongs to the Internet Security Research Group.
  ["Let's Encrypt", true],
  ['A Reseller of Certificates', false],
  ["(STAGING) Let's Encrypt", false],
  ['Inc', false],
])('that %s has a trusted root, or signs for one: %s', (organisation, isKnown) => {
  expect(createTrust().knowsOrganisation(organisation)).toBe(isKnown);
});

test('where other roots are trusted, only their organisations are known', () => {
  const trust = createTrust([certificates.root]);
  expect(trust.knowsOrganisation('Mailport Test Trust')).toBe(true);
  expect(trust.knowsOrganisation("Let's Encrypt")).toBe(false);
});

test('a root is known by its fingerprint', () => {
  expect(createTrust([certificates.root]).isRoot('00:11')).toBe(false);
});

test('all connections share what TLS is opened with, and the two ways of asking stay apart', () => {
  const trust = createTrust([certificates.root]);
  expect(trust.secureContext(false)).toBe(trust.secureContext(false));
  expect(trust.secureContext(true)).toBe(trust.secureContext(true));
  expect(trust.secureContext(true)).not.toBe(trust.secureContext(false));
});

test.each([
  ['from-the-root', true],
  // Its issuer is an intermediate.
  ['no-intermediate', false],
  ['self-signed', false],
] as const)('that a root is the issuer of a certificate that is %s: %s', (name, isIssuer) => {
  const trust = createTrust([certificates.root]);
  expect(trust.hasIssuerOf(new X509Certificate(certificates.of(name).cert))).toBe(isIssuer);
});
