import { createPrivateKey, X509Certificate } from 'node:crypto';
import { expect, test } from 'vitest';
import { createAuthority } from '../../../src/local/practice/authority.ts';

const now = Date.UTC(2026, 10, 23);
const authority = createAuthority(now);
const root = new X509Certificate(authority.root);
const wish = { host: 'mail.practice.test', from: -1, to: 90 };

test('the root vouches for itself, and may vouch for others', () => {
  expect(root.ca).toBe(true);
  expect(root.checkIssued(root) && root.verify(root.publicKey)).toBe(true);
});

test('a certificate is vouched for by the root, and is its key’s', () => {
  const { key, cert } = authority.issue(wish);
  const certificate = new X509Certificate(cert);
  expect(certificate.checkIssued(root) && certificate.verify(root.publicKey)).toBe(true);
  expect(certificate.checkPrivateKey(createPrivateKey(key))).toBe(true);
  expect(certificate.ca).toBe(false);
});

test('a certificate is for the one host, from one day to another', () => {
  const certificate = new X509Certificate(authority.issue(wish).cert);
  expect(certificate.subjectAltName).toBe('DNS:mail.practice.test');
  expect(certificate.checkHost('another.practice.test')).toBeUndefined();
  expect(new Date(certificate.validFrom).toISOString()).toBe('2026-11-22T00:00:00.000Z');
  expect(new Date(certificate.validTo).toISOString()).toBe('2027-02-21T00:00:00.000Z');
});

test('a host may be as long as a name can be', () => {
  const host = `${'a'.repeat(63)}.${'b'.repeat(63)}.${'c'.repeat(63)}.${'d'.repeat(50)}.test`;
  const certificate = new X509Certificate(authority.issue({ ...wish, host }).cert);
  expect(certificate.checkHost(host)).toBe(host);
  expect(certificate.verify(root.publicKey)).toBe(true);
});

test('no two certificates, keys or roots are the same', () => {
  const [one, other] = [authority.issue(wish), authority.issue(wish)];
  expect(new X509Certificate(one.cert).serialNumber).not.toBe(
    new X509Certificate(other.cert).serialNumber,
  );
  expect(one.key).not.toBe(other.key);
  const { cert } = createAuthority(now).issue(wish);
  expect(new X509Certificate(cert).verify(root.publicKey)).toBe(false);
});
