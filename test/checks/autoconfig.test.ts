import { expect, test } from 'vitest';
import { readAutoconfig } from '../../src/checks/autoconfig.ts';

const server = (inner: string, { element = 'incomingServer', type = 'imap' } = {}) =>
  `<${element} type="${type}">${inner}</${element}>`;

const file = (...servers: readonly string[]) => `<?xml version="1.0" encoding="UTF-8"?>
<clientConfig version="1.1">
  <!-- as the hoster gave it to us -->
  <emailProvider id="a.org">
    <domain>a.org</domain>
    <displayName>A &amp; Sons</displayName>
    ${servers.join('\n')}
    <documentation url="https://a.org/help"><descr lang="en">Help</descr></documentation>
  </emailProvider>
</clientConfig>`;

test('the servers of a file are read in its order', () => {
  const source = file(
    server(`<hostname>imap.a.org</hostname><port>993</port><socketType>SSL</socketType>
      <username>%EMAILADDRESS%</username>
      <authentication>OAuth2</authentication><authentication>password-cleartext</authentication>`),
    server('<hostname>pop.a.org</hostname><port>110</port><socketType>STARTTLS</socketType>', {
      type: 'pop3',
    }),
    server('<hostname>smtp.a.org</hostname><port> 25 </port><socketType>plain</socketType>', {
      element: 'outgoingServer',
      type: 'smtp',
    }),
  );
  expect(readAutoconfig(source, 'a.org')).toEqual([
    {
      protocol: 'imap',
      host: 'imap.a.org',
      port: '993',
      security: 'implicit-tls',
      authentication: ['OAuth2', 'password-cleartext'],
    },
    { protocol: 'pop3', host: 'pop.a.org', port: '110', security: 'starttls', authentication: [] },
    { protocol: 'smtp', host: 'smtp.a.org', port: '25', security: 'none', authentication: [] },
  ]);
});

test("the domain's name is put where the file leaves room for it", () => {
  const source = file(server('<hostname>mail.%EMAILDOMAIN%</hostname><port>993</port>'));
  expect(readAutoconfig(source, 'a.org')).toMatchObject([{ host: 'mail.a.org', security: null }]);
});

test.each([
  ['of a protocol that is not ours', server('<hostname>x.a.org</hostname>', { type: 'exchange' })],
  ['that sends what should be received', server('<hostname>x.a.org</hostname>', { type: 'smtp' })],
  ['without a name', server('<port>993</port>')],
])('a server %s is passed over', (_, text) => {
  expect(readAutoconfig(file(text), 'a.org')).toEqual([]);
});

test('no more servers are taken from a file than a domain can need', () => {
  const many = Array.from({ length: 100 }, (_, n) => server(`<hostname>m${n}.a.org</hostname>`));
  expect(readAutoconfig(file(...many), 'a.org')).toHaveLength(8);
});

test.each([
  ['xml-dtd', '<!DOCTYPE clientConfig [<!ENTITY x SYSTEM "file:///etc/passwd">]><clientConfig/>'],
  ['xml-broken', '<!-- a web page --><html><body></body></html>'],
  ['xml-broken', 'Not found'],
  ['xml-broken', '<clientConfig><emailProvider></clientConfig>'],
])('what is no such file is refused (%s)', (failed, source) => {
  expect(readAutoconfig(source, 'a.org')).toEqual({ failed });
});
