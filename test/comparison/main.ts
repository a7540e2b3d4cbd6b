/** `npm run compare` shows what other programs say of bad servers, and what Mailport says of the same;
 * with `-- --write` it is kept in docs/checking.md. */
import { writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { createPlaces } from '../../src/checks/places.ts';
import { readCertificates } from '../testbed/certificates.ts';
import { implicitPorts } from '../testbed/knock.ts';
import { startPeer } from '../testbed/peers.ts';
import type { Asked, Opinion } from './opinion.ts';
import { ourselves } from './ourselves.ts';
import { type Looked, toPage } from './page.ts';
import { programs } from './programs.ts';
import { type BadServer, badServers } from './servers.ts';

const certificates = readCertificates();

/** A port where nobody listens. */
async function startNobody() {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const bound = server.address();
  await new Promise((resolve) => server.close(resolve));
  const port = typeof bound === 'object' && bound ? bound.port : 0;
  return { address: '127.0.0.1', port, stop: async () => {} };
}

async function lookAt(one: BadServer): Promise<Looked> {
  const { protocol, port: usualPort, server } = one;
  const isImplicit = implicitPorts.includes(usualPort);
  const peer = server
    ? await startPeer(server(protocol), { certificates, tls: isImplicit, ...one.peer })
    : await startNobody();
  const { address, port } = peer;
  const asked: Asked = { address, port, usualPort, protocol, isImplicit };
  // One after the other: who has to share the machine with the rest looks slow.
  const opinions = new Map<string, Opinion | null>();
  for (const { name, look } of [ourselves, ...programs]) opinions.set(name, await look(asked));
  await peer.stop();
  return { server: one, opinions };
}

// Most of the time is spent waiting, so a few servers are looked at together.
const places = createPlaces(4, Number.POSITIVE_INFINITY);
const looks = badServers.map((server) =>
  places.take(async () => {
    const looked = await lookAt(server);
    process.stderr.write(`${server.port}: ${server.what}\n`);
    return looked;
  }),
);
const looked = (await Promise.all(looks)).filter((one) => one !== null);
const page = toPage(looked, [ourselves, ...programs]);
process.stdout.write(page);
const file = join(import.meta.dirname, '../../docs/checking.md');
if (process.argv.includes('--write')) writeFileSync(file, page);
// What other libraries still wait for is not waited for.
process.exit();
