import { expect, test } from 'vitest';
import { symptoms } from '../../src/knowledge/index.ts';
import { createSymptomIndex } from '../../src/matching/symptoms.ts';

const index = createSymptomIndex(symptoms);
const first = (text: string) => index.search(text)[0]?.symptom.id;

test('the more telling piece wins over the more general one', () => {
  expect(
    first(
      '535 5.7.139 authentication unsuccessful, smtpclientauthentication is disabled for the tenant',
    ),
  ).toBe('smtp-basic-auth-disabled-535-5-7-139');
  expect(first('554 5.7.1 <bob@example.com>: relay access denied')).toBe('smtp-relay-denied');
  expect(first('450 4.2.0 recipient address rejected: greylisted')).toBe('smtp-greylisted');
  expect(first('certificate verify failed: certificate has expired')).toBe(
    'tls-certificate-expired',
  );
});

test('a code glued with a dash, and a name written with underscores, are the same', () => {
  expect(first('535-5.7.8 username and password not accepted')).toBe('smtp-auth-failed-535');
  expect(first("code: 'cert_has_expired'")).toBe('tls-certificate-expired');
  expect(first('wrong_version_number')).toBe('tls-wrong-version');
});

test('a piece must stand free', () => {
  expect(first('theconnection refusedly')).toBeUndefined();
  expect(first('error 10.0.0.1:100601')).toBeUndefined();
});

test('an error deep inside a long log is found', () => {
  const log = `${'nothing to see here\n'.repeat(900)}connect: connection refused\n${'nor here\n'.repeat(900)}`;
  expect(first(log)).toBe('connection-refused');
});

test('several errors are all found', () => {
  const ids = index
    .search('connection refused, then certificate has expired')
    .map((hit) => hit.symptom.id);
  expect(ids).toContain('connection-refused');
  expect(ids).toContain('tls-certificate-expired');
});

test('bare codes lead to what they mean most', () => {
  expect(index.byCode('535')?.id).toBe('smtp-auth-failed-535');
  expect(index.byCode('550')?.id).toBe('mailbox-not-found-550');
  expect(index.byCode('5.1.1')?.id).toBe('mailbox-not-found-550');
  expect(index.byCode('999')).toBeUndefined();
});

test('an enhanced code that nobody listed is known by its subject', () => {
  expect(index.byCode('5.7.999')?.id).toBe('smtp-550-policy');
  expect(index.byCode('5.1.99')?.id).toBe('mailbox-not-found-550');
  expect(index.byCode('5.0.0')).toBeUndefined();
  expect(index.byCode('10061')?.id).toBe('connection-refused');
});
