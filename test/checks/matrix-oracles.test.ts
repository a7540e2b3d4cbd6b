import { execFile } from 'node:child_process';
import { createTransport } from 'nodemailer';
import { describe, expect, test } from 'vitest';
import type { Door, FindingCode } from '../../src/checks/check-report.ts';
import { diagnose } from '../../src/checks/diagnose.ts';
import { type CertificateName, certifiedHost, openssl } from '../testbed/certificates.ts';
import { certificates, doorOf, inTheBed, knockOn } from '../testbed/knock.ts';
import { misbehaviours } from '../testbed/misbehaviours.ts';
import {
  type Behaviour,
  type Peer,
  type PeerOptions,
  polite,
  startPeer,
} from '../testbed/peers.ts';

/** What we find at a server, and what another program says of it. */
async function compare<T>(
  door: Door,
  behaviour: Behaviour,
  peer: Partial<PeerOptions>,
  ask: (peer: Peer) => Promise<T>,
): Promise<{ codes: readonly FindingCode[]; works: boolean; said: T }> {
  const { report } = await knockOn(door, behaviour, { peer });
  const { findings, verdict } = diagnose([report], inTheBed);
  const tls = door.security === 'implicit-tls';
  const other = await startPeer(behaviour, { certificates, tls, ...peer });
  try {
    const said = await ask(other);
    return { codes: findings.map(({ code }) => code), works: verdict !== 'bad', said };
  } finally {
    await other.stop();
  }
}

/** OpenSSL's number for what it thinks of a certificate (openssl-verification-options(1)). */
function verifyWithOpenssl({ address, port }: Peer): Promise<number> {
  const options = [
    ...['s_client', '-connect', `${address}:${port}`, '-servername', certifiedHost],
    ...['-CAfile', certificates.rootFile, '-verify_hostname', certifiedHost],
  ];
  return new Promise((resolve, reject) => {
    const child = execFile(openssl, options, { encoding: 'utf8' }, (_, output) => {
      const code = /Verify return code: (\d+)/.exec(output)?.[1];
      if (code === undefined) reject(new Error('openssl did not tell'));
      else resolve(Number(code));
    });
    child.stdin?.end();
  });
}

describe('openssl s_client sees the same fault of a certificate, as far as it names one', () => {
  test.each<[CertificateName, number, FindingCode | null]>([
    ['sound', 0, null],
    ['rsa', 0, null],
    ['expired', 10, 'certificate-expired'],
    ['not-yet-valid', 9, 'certificate-not-yet-valid'],
    ['wrong-host', 62, 'certificate-wrong-host'],
    ['self-signed', 18, 'certificate-self-signed'],
    // One number for both, which is why we look further.
    ['unknown-issuer', 21, 'certificate-unknown-issuer'],
    ['no-intermediate', 21, 'certificate-chain-incomplete'],
    ['undecided-issuer', 21, 'certificate-issuer-undecided'],
    ['weak-key', 66, 'certificate-weak-key'],
    ['weak-signature', 68, 'certificate-weak-signature'],
  ])('%s', async (certificate, number, code) => {
    const door = doorOf('imap', 993);
    const { codes, said } = await compare(door, polite('imap'), { certificate }, verifyWithOpenssl);
    expect(said).toBe(number);
    expect(codes).toEqual(code === null ? [] : [code]);
  });
});

const verifyWithNodemailer =
  (more: { secure: boolean }) =>
  async ({ address, port }: Peer): Promise<boolean> => {
    const transport = createTransport({
      ...{ host: address, port, requireTLS: true, ...more },
      tls: { ca: [certificates.root], servername: certifiedHost },
    });
    return transport.verify().then(
      () => true,
      () => false,
    );
  };

describe('nodemailer gets on with the servers that work, and with no others', () => {
  test.each<CertificateName>([
    'sound',
    'expires-in-5-days',
    'expired',
    'not-yet-valid',
    'wrong-host',
    'self-signed',
    'unknown-issuer',
    'no-intermediate',
  ])('on 465, with a certificate that is %s', async (certificate) => {
    const ask = verifyWithNodemailer({ secure: true });
    const { works, said } = await compare(
      doorOf('smtp', 465),
      polite('smtp'),
      { certificate },
      ask,
    );
    expect(works).toBe(said);
  });

  test.each([
    'offers no encryption',
    'refuses to encrypt',
    'accepts to encrypt, and closes',
    'refuses us',
    'is busy',
    'ends lines with a line feed alone',
    'greets with control characters',
  ] as const)('on 587, a server that %s', async (fault) => {
    const ask = verifyWithNodemailer({ secure: false });
    const door = doorOf('smtp', 587);
    const { works, said } = await compare(door, misbehaviours[fault]('smtp'), {}, ask);
    expect(works).toBe(said);
  });
});

test('a key of 1024 bits is good enough for nodemailer, and not for us', async () => {
  const ask = verifyWithNodemailer({ secure: true });
  const peer = { certificate: 'weak-key' } as const;
  const { works, said } = await compare(doorOf('smtp', 465), polite('smtp'), peer, ask);
  expect({ works, said }).toEqual({ works: false, said: true });
});

test('a common name alone is good enough for openssl, and not for us', async () => {
  const peer = { certificate: 'no-names' } as const;
  const door = doorOf('imap', 993);
  const { codes, said } = await compare(door, polite('imap'), peer, verifyWithOpenssl);
  expect({ codes, said }).toEqual({ codes: ['certificate-wrong-host'], said: 0 });
});
