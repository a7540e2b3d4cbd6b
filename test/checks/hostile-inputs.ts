import { readFileSync } from 'node:fs';
import type { Zone } from '../testbed/dns.ts';

/** Something typed, with what must become of it. */
export interface Hostile {
  readonly id: string;
  readonly class: string;
  readonly input: string;
  readonly action: 'accept' | 'refuse' | 'ask' | 'usage';
  readonly reason?: string;
  /** Where it must be stopped at the latest. */
  readonly stage?: string;
  readonly target?: {
    readonly host: string;
    readonly port?: number;
    readonly proto?: string;
    readonly discover?: boolean;
    readonly warn?: string;
  };
  /** What DNS says. */
  readonly zone?: Zone;
  /** What may be knocked on then. */
  readonly addresses?: readonly string[];
}

const read = (file: string) => readFileSync(new URL(file, import.meta.url), 'utf8');

/** Two sets; what the second one expects was written down before it was tried. */
export const hostile: readonly Hostile[] = [
  ...JSON.parse(read('./hostile-targets.json')).targets,
  ...read('./hostile-more.jsonl')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line)),
];

const later = ['dns', 'http', 'connect'];

/** Those that are judged by what was typed alone. */
export const typed = hostile.filter(({ stage }) => !later.includes(stage ?? ''));
