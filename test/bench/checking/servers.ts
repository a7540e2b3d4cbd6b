/** A process of its own with sound mail servers, until its standard input ends: `servers.ts [ADDRESS]`.
 * It says where they are: `{software, address, ports: [[usual, real], …], prompt}`. Dovecot and Postfix
 * where they are installed, on the usual ports of the address where one is given; else the bed's peers.
 * `prompt` is the port of a server for 465 that sends what it has to say at once (TCP_NODELAY). */
import { usualEndpoints } from '../../../src/checks/doorway.ts';
import { readCertificates } from '../../testbed/certificates.ts';
import { missingDovecot, startDovecot } from '../../testbed/dovecot.ts';
import { polite, startPeer } from '../../testbed/peers.ts';
import { missingPostfix, startPostfix } from '../../testbed/postfix.ts';
import { type Place, versionOf } from '../../testbed/real-server.ts';

interface Running extends Place {
  readonly software: string;
  stop(): unknown;
}

const certificates = readCertificates();
const keys = certificates.of('sound');

/** One process for many logins: else what is measured is how fast Dovecot starts processes. */
const settings = ['imap', 'pop3'].map((name) => `service ${name}-login {\n  service_count = 0\n}`);

async function startReal(address: string | undefined): Promise<Running> {
  const at = address === undefined ? { keys } : { keys, address };
  const dovecot = await startDovecot({ ...at, settings });
  const postfix = await startPostfix(at);
  const [version] = versionOf('/usr/sbin/dovecot', '--version')?.split(' ') ?? [];
  const mailVersion = versionOf('/usr/sbin/postconf', '-dh', 'mail_version')?.trim();
  return {
    software: `Dovecot ${version} and Postfix ${mailVersion}`,
    address: dovecot.address,
    ports: new Map([...dovecot.ports, ...postfix.ports]),
    stop() {
      dovecot.stop();
      postfix.stop();
    },
  };
}

async function startPeers(address = '127.0.0.1'): Promise<Running> {
  const peers = await Promise.all(
    usualEndpoints.map(async ({ port, protocol, security }) => {
      const tls = security === 'implicit-tls';
      const peer = await startPeer(polite(protocol), { certificates, address, tls });
      return [port, peer] as const;
    }),
  );
  return {
    software: "the test bed's peers in plain Node",
    address,
    ports: new Map(peers.map(([usual, { port }]) => [usual, port])),
    stop: () => Promise.all(peers.map(([, peer]) => peer.stop())),
  };
}

function startPrompt(address: string) {
  const tlsOptions = { noDelay: true };
  return startPeer(polite('smtp'), { certificates, address, tls: true, tlsOptions });
}

const isReal = missingDovecot() === null && missingPostfix() === null;
const running = await (isReal ? startReal : startPeers)(process.argv[2]);
const { software, address, ports } = running;
const prompt = await startPrompt(address);
const said = { software, address, ports: [...ports], prompt: prompt.port };
process.stdout.write(`${JSON.stringify(said)}\n`);
process.stdin.resume().once('end', () => {
  running.stop();
  prompt.stop();
});
