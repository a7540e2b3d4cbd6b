import { expect, test } from 'vitest';
import { objectIdentifier, octetString, time } from '../../../src/local/practice/der.ts';

const hex = (octets: Uint8Array) => Buffer.from(octets).toString('hex');

// X.690 section 8.19.5, and names as certificates of every day have them.
test.each([
  ['2.999.3', '0603883703'],
  ['2.5.29.17', '0603551d11'],
  ['1.2.840.10045.4.3.2', '06082a8648ce3d040302'],
])('the object identifier %s', (dotted, octets) => {
  expect(hex(objectIdentifier(dotted))).toBe(octets);
});

test.each([
  [0, '0400'],
  [127, '047f'],
  [128, '048180'],
  [255, '0481ff'],
  [256, '04820100'],
  [65_536, '0483010000'],
])('%i octets are preceded by their number, in as few octets as can be', (size, head) => {
  const written = octetString(Buffer.alloc(size));
  expect(hex(written.subarray(0, written.length - size))).toBe(head);
});

test.each([
  ['2026-11-23T13:05:09.999Z', '170d', '261123130509Z'],
  ['2049-12-31T23:59:59Z', '170d', '491231235959Z'],
  ['2050-01-01T00:00:00Z', '180f', '20500101000000Z'],
])('%s is written as certificates want it', (date, head, digits) => {
  const written = time(new Date(date));
  expect(hex(written.subarray(0, 2))).toBe(head);
  expect(written.subarray(2).toString()).toBe(digits);
});
