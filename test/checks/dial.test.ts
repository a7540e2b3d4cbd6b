import { type ChildProcess, spawn } from 'node:child_process';
import { X509Certificate } from 'node:crypto';
import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import type { TLSSocket } from 'node:tls';
import { afterEach, expect, test } from 'vitest';
import { type Connection, dial } from '../../src/checks/dial.ts';
import type { CertificateName } from '../testbed/certificates.ts';
import { certificates, doorOf, trust } from '../testbed/knock.ts';
import {
  type Behaviour,
  type Peer,
  type PeerOptions,
  polite,
  startPeer,
} from '../testbed/peers.ts';

const cleanups: (() => unknown)[] = [];
afterEach(async () => {
  for (const clean of cleanups.splice(0)) await clean();
});

async function peerOf(behaviour: Behaviour, more: Partial<PeerOptions> = {}): Promise<Peer> {
  const peer = await startPeer(behaviour, { certificates, tls: true, ...more });
  cleanups.push(() => peer.stop());
  return peer;
}

async function connectionTo(peer: Peer): Promise<Connection> {
  const connection = await dial(doorOf('imap', 993, { address: peer.address }), {
    connectMs: 3500,
    trust,
    route: () => peer,
  });
  if ('code' in connection) throw new Error(connection.code);
  cleanups.push(() => connection.close());
  return connection;
}

const soundly = { host: 'mail.bed.test', withinMs: 3500, lowered: false };

test('a port where nobody listens refuses', async () => {
  const route = () => ({ address: '127.0.0.1', port: 1 });
  const outcome = await dial(doorOf('imap', 993), { connectMs: 3500, trust, route });
  expect(outcome).toMatchObject({ code: 'ECONNREFUSED' });
});

test('a name in place of an address is not looked up', async () => {
  const route = () => ({ address: 'localhost', port: 1 });
  const outcome = await dial(doorOf('imap', 993), { connectMs: 3500, trust, route });
  expect(outcome).toMatchObject({ code: 'other-address' });
});

/** Listens with room for one connection, and is then put to sleep: further ones are neither taken nor
 * refused, as with a firewall that drops them. */
async function startSleeper(): Promise<{ port: number; sleeper: ChildProcess }> {
  const program = `const server = require('node:net').createServer();
    server.listen({ port: 0, host: '127.0.0.1', backlog: 1 }, () => console.log(server.address().port));`;
  const sleeper = spawn(process.execPath, ['-e', program], { stdio: ['ignore', 'pipe', 'ignore'] });
  cleanups.push(() => sleeper.kill('SIGKILL'));
  const [port] = await once(sleeper.stdout, 'data');
  sleeper.kill('SIGSTOP');
  return { port: Number(port), sleeper };
}

test('a port that swallows the connection is given up after our own deadline', async () => {
  const { port } = await startSleeper();
  const filling: Socket[] = [];
  for (let taken = 0; taken < 4; taken += 1) filling.push(connect(port, '127.0.0.1'));
  cleanups.push(() => filling.map((socket) => socket.destroy()));
  await once(filling[0] ?? process, 'connect');
  const route = () => ({ address: '127.0.0.1', port });
  const outcome = await dial(doorOf('imap', 993), { connectMs: 300, trust, route });
  expect(outcome).toMatchObject({ code: 'ETIMEDOUT' });
});

test('an address of IPv6 is dialled as it stands', async () => {
  const peer = await peerOf(polite('imap'), { address: '::1' });
  const connection = await connectionTo(peer);
  expect(connection.localAddress).toBe('::1');
});

test.each([
  ['mail.bed.test', 'mail.bed.test'],
  ['mail.bed.test.', 'mail.bed.test'],
  ['127.0.0.1', false],
  ['::1', false],
])('for %s the server is told the name %s', async (host, told) => {
  const names: unknown[] = [];
  const peer = await peerOf((socket) => names.push((socket as TLSSocket).servername));
  const connection = await connectionTo(peer);
  await connection.encrypt({ host, withinMs: 3500, lowered: false });
  await expect.poll(() => names).toEqual([told]);
});

test('the chain is read as it was sent, with what Node does not tell', async () => {
  const connection = await connectionTo(await peerOf(polite('imap')));
  const seen = await connection.encrypt(soundly);
  expect(seen).toMatchObject({
    version: 'TLSv1.3',
    authorization: null,
    anchored: true,
    hostMatches: true,
    certificates: [
      {
        subject: 'CN=mail.bed.test',
        issuerOrganisation: 'Mailport Test Trust',
        names: expect.arrayContaining(['mail.bed.test', '127.0.0.1']),
        keyType: 'ec',
        keyBits: 256,
        signatureAlgorithm: 'ecdsa-with-SHA256',
        selfSigned: false,
        signedBy: 1,
      },
      { selfSigned: false, signedBy: null },
    ],
  });
});

function chainOf(name: CertificateName): string[] {
  return certificates.of(name).cert.match(/-----BEGIN.*?-----END CERTIFICATE-----\n/gs) ?? [];
}

/** A certificate whose validity begins on a day that does not exist. */
function withoutDay(pem: string): string {
  const { raw } = new X509Certificate(pem);
  // UTCTime of thirteen characters, YYMMDDhhmmssZ (X.690 section 11.8).
  raw.write('XX', raw.indexOf(Buffer.from([0x17, 13])) + 4);
  const lines = raw.toString('base64').replace(/.{1,64}/g, '$&\n');
  return `-----BEGIN CERTIFICATE-----\n${lines}-----END CERTIFICATE-----\n`;
}

test('a certificate of the chain that makes no sense does no harm', async () => {
  const [leaf = '', intermediate = ''] = chainOf('sound');
  const tlsOptions = { cert: leaf + withoutDay(intermediate) + intermediate };
  const connection = await connectionTo(await peerOf(polite('imap'), { tlsOptions }));
  expect(await connection.encrypt(soundly)).toMatchObject({
    anchored: true,
    authorization: null,
    certificates: [{ subject: 'CN=mail.bed.test' }, { validFrom: '' }, {}],
  });
});

test('of a server’s own certificate that makes no sense the rest is read', async () => {
  const [leaf = '', intermediate = ''] = chainOf('sound');
  const tlsOptions = { cert: withoutDay(leaf) + intermediate };
  const connection = await connectionTo(await peerOf(polite('imap'), { tlsOptions }));
  expect(await connection.encrypt(soundly)).toMatchObject({
    authorization: expect.stringMatching(/CERT/),
    certificates: [{ subject: 'CN=mail.bed.test', validFrom: '' }, {}],
  });
});

test('the same certificate without its intermediate is told apart from that with it', async () => {
  const [leaf = ''] = chainOf('sound');
  const alone = { cert: leaf };
  const seen: unknown[] = [];
  for (const tlsOptions of [{}, alone, {}]) {
    const connection = await connectionTo(await peerOf(polite('imap'), { tlsOptions }));
    seen.push(await connection.encrypt(soundly));
  }
  expect(seen).toMatchObject([
    { anchored: true, certificates: [{ signedBy: 1 }, {}] },
    { anchored: false, certificates: [{ signedBy: null }] },
    { anchored: true, certificates: [{ signedBy: 1 }, {}] },
  ]);
});

test.each([
  ['expired', true],
  ['wrong-host', true],
  ['self-signed', false],
  ['unknown-issuer', false],
] as const)(
  'whatever else is wrong with it, that a root stands behind one %s: %s',
  async (certificate, anchored) => {
    const connection = await connectionTo(await peerOf(polite('imap'), { certificate }));
    expect(await connection.encrypt(soundly)).toMatchObject({ anchored });
  },
);

test('a certificate that only bears the name of its issuer is not taken for signed by it', async () => {
  const peer = await peerOf(polite('imap'), { certificate: 'forged' });
  const connection = await connectionTo(peer);
  const seen = await connection.encrypt(soundly);
  expect(seen).toMatchObject({ certificates: [{ signedBy: null }, {}] });
});

test.each([
  ['127.0.0.1', true],
  ['127.0.0.9', false],
  ['localhost', true],
  ['other.bed.test', false],
])('a certificate is for %s: %s', async (host, matches) => {
  const connection = await connectionTo(await peerOf(polite('imap')));
  const seen = await connection.encrypt({ host, withinMs: 3500, lowered: false });
  expect(seen).toMatchObject({ hostMatches: matches });
});
