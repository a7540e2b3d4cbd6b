import { expect, test } from 'vitest';
import { providers } from '../../src/knowledge/index.ts';
import { createDomains } from '../../src/matching/hosts.ts';

const domains = createDomains(providers);
const owner = (host: string) => domains.providersOf(host)[0];

test('a host of the settings tells whose it is', () => {
  expect(owner('smtp.office365.com')).toBe('microsoft365');
  expect(owner('ssl0.ovh.net')).toBe('ovh');
});

test('a host that several share names the others too', () => {
  expect(domains.providersOf('imap.gmail.com').slice(0, 2)).toEqual(['gmail', 'google-workspace']);
});

test('an address tells by its domain, and so does any host under it', () => {
  expect(owner('jane@gmx.net')).toBe('gmx-net');
  expect(owner('anything.fastmail.com')).toBe('fastmail');
});

test('a host beside those of the settings belongs to the same', () => {
  expect(owner('email-smtp.eu-west-1.amazonaws.com')).toBe('amazon-ses');
  expect(owner('mail.secureserver.net')).toBe('godaddy');
});

test('nobody is guessed', () => {
  expect(domains.providersOf('mail.acme.io')).toEqual([]);
  expect(domains.providersOf('bob@gmail.com.acme.io')).toEqual([]);
  expect(domains.providersOf('notgmail.com')).toEqual([]);
  expect(domains.providersOf('127.0.0.1')).toEqual([]);
});

test('a host of an MX record belongs to whoever has the longest ending, and is known as one', () => {
  expect(owner('contoso-com.mail.protection.outlook.com')).toBe('microsoft365');
  expect(owner('hotmail-com.olc.protection.outlook.com')).toBe('outlook-com');
  expect(domains.isExchanger('contoso-com.mail.protection.outlook.com')).toBe(true);
  expect(domains.isExchanger('aspmx.l.google.com')).toBe(true);
  for (const host of ['smtp.office365.com', 'imap.gmail.com', 'mail.google.com', 'mx.acme.io'])
    expect(domains.isExchanger(host), host).toBe(false);
});

test('a provider with domains of one country is of that country', () => {
  expect(domains.countriesOf('o2.pl')).toEqual(['pl']);
  expect(domains.countriesOf('orange-fr')).toEqual(['fr']);
  expect(domains.countriesOf('gmail')).toEqual([]);
});
