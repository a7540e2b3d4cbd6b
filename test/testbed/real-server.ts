import { execFileSync, spawn } from 'node:child_process';
import { chmodSync, chownSync, mkdtempSync, rmSync } from 'node:fs';
import { connect, createServer } from 'node:net';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';

const { PATH = '', REAL_SERVERS = '' } = process.env;

/** Where a server listens: an address, and the ports that stand for the usual ones. */
export interface Place {
  readonly address: string;
  readonly ports: ReadonlyMap<number, number>;
}

/** A real mail server under way. */
export interface RealServer extends Place {
  stop(): void;
}

/** Dovecot takes a peer with its own address for safe, and offers it logins in clear text: it gets
 * one from which we do not come. */
const realAddress = '127.0.0.2';

/** Free ports of this machine; where an address is given, the usual ports of that. */
export async function findPlace(usual: readonly number[], address?: string): Promise<Place> {
  if (address === undefined) return { address: realAddress, ports: await freePorts(usual) };
  return { address, ports: new Map(usual.map((port) => [port, port])) };
}

export const isRoot = userInfo().uid === 0;

/** Why a server is not tested with; where REAL_SERVERS names it ("Dovecot,Postfix"), that it is
 * missing is a failure and not a skip. */
export function unlessWanted(name: string, missing: string | null): string | null {
  const isWanted = REAL_SERVERS.toLowerCase().split(/[ ,]+/).includes(name.toLowerCase());
  if (missing === null || !isWanted) return missing;
  throw new Error(`${missing}, but REAL_SERVERS wants it`);
}

/** What a program says of its version; null where it is not installed. */
export function versionOf(program: string, ...options: readonly string[]): string | null {
  try {
    return execFileSync(program, options, {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    });
  } catch {
    return null;
  }
}

export const idOf = (user: string) =>
  Number(execFileSync('id', ['-u', user], { encoding: 'utf8' }));

export function makeFolder(name: string, owner: string | null): string {
  const folder = mkdtempSync(join(tmpdir(), `mailport-test-${name}-`));
  chmodSync(folder, 0o755);
  if (owner) chownSync(folder, idOf(owner), 0);
  return folder;
}

/** As a group of its own: such servers leave their children behind when only they are ended. */
export async function start(
  program: string,
  options: readonly string[],
  folder: string,
  { address, ports }: Place,
  environment: Record<string, string> = {},
): Promise<RealServer> {
  const env = { PATH, ...environment };
  const server = spawn(program, options, { detached: true, stdio: 'ignore', env });
  const { pid } = server;
  const stop = () => {
    if (pid !== undefined && server.exitCode === null) process.kill(-pid, 'SIGKILL');
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  };
  server.unref();
  for (const port of ports.values()) {
    if (await accepts(address, port, server)) continue;
    stop();
    throw new Error(`${program} does not listen on ${address}:${port}`);
  }
  return { address, ports, stop };
}

async function accepts(
  address: string,
  port: number,
  server: { readonly exitCode: number | null },
): Promise<boolean> {
  for (let tries = 0; tries < 250 && server.exitCode === null; tries += 1) {
    const isOpen = await new Promise<boolean>((resolve) => {
      const socket = connect({ host: address, port }, () => {
        socket.destroy();
        resolve(true);
      });
      socket.once('error', () => resolve(false));
    });
    if (isOpen) return true;
    await new Promise((resolve) => setTimeout(resolve, 40));
  }
  return false;
}

/** Ports that are free now, for the usual ones that only root may have. */
async function freePorts(usual: readonly number[]): Promise<ReadonlyMap<number, number>> {
  const held = await Promise.all(
    usual.map(
      () =>
        new Promise<ReturnType<typeof createServer>>((resolve, reject) => {
          const server = createServer().once('error', reject);
          server.listen({ host: realAddress, port: 0 }, () => resolve(server));
        }),
    ),
  );
  const free = held.map((server) => {
    const bound = server.address();
    return typeof bound === 'object' && bound ? bound.port : 0;
  });
  await Promise.all(held.map((server) => new Promise((resolve) => server.close(resolve))));
  return new Map(usual.map((port, place) => [port, free[place] ?? 0]));
}
