import { expect, test } from 'vitest';
import { ourNameAt } from '../../../src/checks/dialogue/our-name.ts';

test.each([
  ['8.8.4.4', '[8.8.4.4]'],
  ['2001:4860:4860::8844', '[IPv6:2001:4860:4860::8844]'],
])('who comes from the public address %s says so', (address, name) => {
  expect(ourNameAt(address)).toBe(name);
});

test.each([
  '127.0.0.1',
  '10.1.2.3',
  '192.168.178.20',
  '100.64.0.9',
  '::1',
  'fd12::7',
  'fe80::1',
  '',
])('an address of an inner network (%s) is not told to strangers', (address) => {
  expect(ourNameAt(address)).toBe('mailport.invalid');
});
