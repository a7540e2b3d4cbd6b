import { spawn } from 'node:child_process';

/** What another program said, and how it ended. */
export interface Ran {
  /** Standard output and standard error, as they came. */
  readonly output: string;
  /** Null where it did not end in time, and was ended. */
  readonly status: number | null;
  readonly ms: number;
}

const mostOctets = 1e6;

/** Runs a program with nothing on its standard input, for no longer than so many milliseconds. */
export function runTool([program = '', ...options]: readonly string[], withinMs: number) {
  return new Promise<Ran>((resolve, reject) => {
    const begun = performance.now();
    // In a group of its own, so that its children end with it.
    const child = spawn(program, options, { detached: true, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    let isLate = false;
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (chunk: Buffer) => {
        if (output.length < mostOctets) output += chunk.toString('latin1');
      });
    const timer = setTimeout(() => {
      isLate = true;
      if (child.pid !== undefined) process.kill(-child.pid, 'SIGKILL');
    }, withinMs);
    child.once('error', (error) => {
      clearTimeout(timer);
      reject(error);
    });
    child.once('close', (status) => {
      clearTimeout(timer);
      resolve({ output, status: isLate ? null : status, ms: performance.now() - begun });
    });
  });
}
