import { afterEach, describe, expect, test } from 'vitest';
import type { CheckedProtocol } from '../../src/checks/check-report.ts';
import { diagnose } from '../../src/checks/diagnose.ts';
import { converse } from '../../src/checks/dialogue/converse.ts';
import { type Deadlines, usualDeadlines } from '../../src/checks/dialogue/deadlines.ts';
import { missingDovecot, startDovecot } from '../testbed/dovecot.ts';
import { missingExim, startExim } from '../testbed/exim.ts';
import { certificates, doorOf, inTheBed, trust } from '../testbed/knock.ts';
import { missingPostfix, startPostfix } from '../testbed/postfix.ts';
import type { RealServer } from '../testbed/real-server.ts';

const running: RealServer[] = [];
afterEach(() => {
  for (const server of running.splice(0)) server.stop();
});
async function up(starting: Promise<RealServer>): Promise<RealServer> {
  const server = await starting;
  running.push(server);
  return server;
}

/** What a check of one port of a real server finds: its codes, and the verdict. */
async function check(
  server: RealServer,
  protocol: CheckedProtocol,
  port: number,
  deadlines: Deadlines = usualDeadlines,
) {
  const { address } = server;
  const door = doorOf(protocol, port, { address });
  const report = await converse(door, {
    servername: door.host,
    deadlines,
    network: { trust, route: () => ({ address, port: server.ports.get(port) ?? 0 }) },
    now: () => performance.now(),
  });
  const { findings, verdict } = diagnose([report], inTheBed);
  return { codes: findings.map(({ code }) => code), verdict, report };
}

const titled = (name: string, missing: string | null) =>
  missing === null ? `with a real ${name}` : `${missing}, so that this was skipped`;

const dovecotPorts = [
  ['imap', 143],
  ['imap', 993],
  ['pop3', 110],
  ['pop3', 995],
  ['sieve', 4190],
] as const;

describe.skipIf(missingDovecot())(titled('Dovecot', missingDovecot()), () => {
  test('nothing is found wrong with a sound one, and its capabilities are read', async () => {
    const server = await up(startDovecot({ keys: certificates.of('sound') }));
    for (const [protocol, port] of dovecotPorts) {
      const { codes, verdict, report } = await check(server, protocol, port);
      expect({ port, codes, verdict }).toEqual({ port, codes: [], verdict: 'good' });
      expect(report.observations.findLast(({ step }) => step === 'offered')).toMatchObject({
        encrypted: true,
        logins: expect.arrayContaining(['PLAIN']),
      });
    }
  });

  test.each([
    ['expired', 'certificate-expired'],
    ['not-yet-valid', 'certificate-not-yet-valid'],
    ['wrong-host', 'certificate-wrong-host'],
    ['self-signed', 'certificate-self-signed'],
    ['unknown-issuer', 'certificate-unknown-issuer'],
    ['no-intermediate', 'certificate-chain-incomplete'],
  ] as const)('a certificate that is %s is found on every port', async (certificate, code) => {
    const server = await up(startDovecot({ keys: certificates.of(certificate) }));
    for (const [protocol, port] of dovecotPorts) {
      const { codes, verdict } = await check(server, protocol, port);
      expect({ port, codes, verdict }).toEqual({ port, codes: [code], verdict: 'bad' });
    }
  });

  test('one that has TLS switched off offers none', async () => {
    const server = await up(startDovecot({ keys: certificates.of('sound'), encrypts: false }));
    expect(await check(server, 'imap', 143)).toMatchObject({ codes: ['starttls-not-offered'] });
    expect(await check(server, 'pop3', 110)).toMatchObject({ codes: ['starttls-not-offered'] });
  });

  test('one that takes passwords without encryption is told of', async () => {
    const settings = ['disable_plaintext_auth = no'];
    const server = await up(startDovecot({ keys: certificates.of('sound'), settings }));
    for (const [protocol, port] of [
      ['imap', 143],
      ['pop3', 110],
    ] as const) {
      const { codes, verdict } = await check(server, protocol, port);
      expect({ codes, verdict }).toEqual({ codes: ['login-in-clear'], verdict: 'fair' });
    }
  });
});

const smtpPorts = [25, 587, 465];

describe.skipIf(missingPostfix())(titled('Postfix', missingPostfix()), () => {
  test('nothing is found wrong with a sound one', async () => {
    const server = await up(startPostfix({ keys: certificates.of('sound') }));
    for (const port of smtpPorts) {
      const { codes, verdict } = await check(server, 'smtp', port);
      expect({ port, codes, verdict }).toEqual({ port, codes: [], verdict: 'good' });
    }
  });

  test('an expired certificate stops people, but not other mail servers', async () => {
    const server = await up(startPostfix({ keys: certificates.of('expired') }));
    const verdicts = await Promise.all(smtpPorts.map((port) => check(server, 'smtp', port)));
    expect(verdicts.map(({ codes }) => codes)).toEqual(Array(3).fill(['certificate-expired']));
    expect(verdicts.map(({ verdict }) => verdict)).toEqual(['fair', 'bad', 'bad']);
  });

  test("postscreen's greeting in two parts is waited for, and nothing is said in between", async () => {
    const keys = certificates.of('sound');
    const server = await up(startPostfix({ keys, greetWaitSeconds: 2 }));
    const deadlines = { ...usualDeadlines, slow: 1000, silenceOn25: 1000 };
    const { codes, report } = await check(server, 'smtp', 25, deadlines);
    expect(codes).toEqual(['slow-greeting']);
    expect(report.transcript.slice(0, 3)).toMatchObject([
      { from: 'them', line: expect.stringMatching(/^220-/) },
      { from: 'them', line: expect.stringMatching(/^220 /) },
      { from: 'us', line: expect.stringMatching(/^EHLO /) },
    ]);
  });
});

describe.skipIf(missingExim())(titled('Exim', missingExim()), () => {
  test('nothing is found wrong with a sound one', async () => {
    const server = await up(startExim({ keys: certificates.of('sound') }));
    for (const port of smtpPorts) {
      const { codes, verdict } = await check(server, 'smtp', port);
      expect({ port, codes, verdict }).toEqual({ port, codes: [], verdict: 'good' });
    }
  });

  test('a greeting that it holds back is waited for, even when our try of TLS offended it', async () => {
    const server = await up(startExim({ keys: certificates.of('sound'), greetingDelaySeconds: 1 }));
    const deadlines = { ...usualDeadlines, slow: 500, silence: 200, probe: 200 };
    const checks = [25, 587].map((port) => check(server, 'smtp', port, deadlines));
    const codes = (await Promise.all(checks)).map((one) => one.codes);
    expect(codes).toEqual([['slow-greeting'], ['slow-greeting']]);
  });
});
