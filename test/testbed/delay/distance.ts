import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { accessSync, constants, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';

/** Two network namespaces of their own, so far apart that a round trip takes a while. */
export interface Distance {
  /** What to put before a command that is to be run at one end or the other. */
  readonly near: readonly string[];
  readonly far: readonly string[];
  readonly farAddress: string;
  stop(): Promise<void>;
}

const nearAddress = '10.99.0.1';
const farAddress = '10.99.0.2';

/** Why there can be no distance here; null where there can. */
export function missingDistance(): string | null {
  if (userInfo().uid !== 0) return 'it takes root';
  try {
    accessSync('/dev/net/tun', constants.R_OK | constants.W_OK);
    execFileSync('cc', ['--version'], { stdio: 'ignore' });
    execFileSync('nsenter', ['--version'], { stdio: 'ignore' });
  } catch {
    return 'it takes /dev/net/tun, cc and nsenter';
  }
  return null;
}

/** @throws where the system allows no namespaces. */
export async function openDistance(roundTripMs: number): Promise<Distance> {
  const folder = mkdtempSync(join(tmpdir(), 'mailport-test-distance-'));
  const program = join(folder, 'distance');
  const source = join(import.meta.dirname, 'distance.c');
  execFileSync('cc', ['-O2', '-o', program, source]);
  const way = spawn(program, [nearAddress, farAddress, String(roundTripMs / 2)], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const ended = once(way, 'exit');
  const stop = async () => {
    // It ends with its standard input, so that it never outlives us.
    way.stdin.end();
    await ended;
    rmSync(folder, { recursive: true });
  };
  const said = await Promise.race([once(way.stdout, 'data'), ended.then(() => null)]);
  const [near, far] = String(said).trim().split(' ');
  if (!said || !near || !far) {
    await stop();
    throw new Error('no namespaces were opened');
  }
  const within = (namespace: string) => ['nsenter', `--net=${namespace}`, '--'];
  return { near: within(near), far: within(far), farAddress, stop };
}
