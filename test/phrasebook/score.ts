import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Finder } from '../../src/matching/find.ts';
import type { Match } from '../../src/matching/match.ts';

/** One line of the phrasebook: a question and what it means. */
export interface Labelled {
  readonly q: string;
  /** The question before it in the conversation. */
  readonly context?: string;
  readonly category: string;
  readonly kind: Match['kind'];
  /** What is meant, the main entry first; `accept_ids` are as good. */
  readonly ids: readonly string[];
  readonly accept_ids?: readonly string[];
  readonly ports: readonly number[];
  /** Whether any of the ports or ids may lead. */
  readonly ports_any_first?: boolean;
  /** Saying nothing ("none", "help") that is right as well. */
  readonly accept_kinds?: readonly string[];
  readonly target?: { readonly host: string; readonly port?: number };
}

/** Right; wrong and said with confidence; or not known. */
export type Grade = 'right' | 'wrong' | 'silent';

/** A question with what was found and how that is graded. */
export interface Graded {
  readonly label: Labelled;
  readonly match: Match;
  readonly grade: Grade;
}

/** Reads a file of this folder, one question a line. */
export function readPhrasebook(name: string): Labelled[] {
  const text = readFileSync(join(import.meta.dirname, name), 'utf8');
  return text
    .split('\n')
    .filter((line) => line !== '')
    .map((line): Labelled => JSON.parse(line));
}

/** What a match leads to, the main entry first. */
export function idsOf(match: Match): string[] {
  switch (match.kind) {
    case 'service':
      return match.services.map(({ id }) => id);
    case 'compare':
      return [...(match.topic ? [match.topic.id] : []), ...match.services.map(({ id }) => id)];
    case 'provider':
      return [match.provider.id];
    case 'topic':
      return [match.topic.id];
    case 'error':
      return [match.symptom.id];
    default:
      return [];
  }
}

function isSameTarget(label: Labelled, match: Match): boolean {
  if (match.kind !== 'check' || !label.target) return false;
  const { host, port } = label.target;
  return match.target.host === host && (port === undefined || match.target.port === port);
}

/** Port 443 is shared by half a dozen services: there the id decides. */
function hasMainPort(label: Labelled, match: Match): boolean {
  if (match.kind !== 'service' || label.kind !== 'service') return false;
  const { port } = match.services[0];
  const meant = label.ports_any_first ? label.ports : label.ports.slice(0, 1);
  return port !== 443 && meant.includes(port);
}

function comparesAllPorts(label: Labelled, match: Match): boolean {
  if (match.kind !== 'compare' || label.kind !== 'compare' || label.ports.length < 2) return false;
  return label.ports.every((port) => match.services.some((service) => service.port === port));
}

function isRight(label: Labelled, match: Match): boolean {
  if (match.kind === 'none' || match.kind === 'help') {
    return match.kind === label.kind || (label.accept_kinds?.includes(match.kind) ?? false);
  }
  if (match.kind === 'check' || label.kind === 'check') return isSameTarget(label, match);
  const anyLeads = label.kind === 'service' && label.ports_any_first;
  const meant = [...(anyLeads ? label.ids : label.ids.slice(0, 1)), ...(label.accept_ids ?? [])];
  const [id] = idsOf(match);
  if (id !== undefined && meant.includes(id)) return true;
  return hasMainPort(label, match) || comparesAllPorts(label, match);
}

/** Asks every question and grades what comes back. */
export function gradeAll(labels: readonly Labelled[], finder: Finder): Graded[] {
  return labels.map((label) => {
    const before = label.context === undefined ? undefined : finder.find(label.context).slots;
    const match = finder.find(label.q, before);
    const isSilent = match.kind === 'none' || match.kind === 'help';
    const grade = isRight(label, match) ? 'right' : isSilent ? 'silent' : 'wrong';
    return { label, match, grade };
  });
}

/** The share of questions with a grade, 0 to 1. */
export function shareOf(graded: readonly Graded[], grade: Grade): number {
  return graded.filter((each) => each.grade === grade).length / graded.length;
}

/** The questions that were not answered rightly, in words. */
export function describeMisses(graded: readonly Graded[]): string {
  return graded
    .filter(({ grade }) => grade !== 'right')
    .map(({ label, match, grade }) => {
      const asked = label.context ? `${label.q} (after: ${label.context})` : label.q;
      const found = [match.kind, ...idsOf(match)].join(' ');
      return `${grade} [${label.category}] ${asked}: meant ${label.kind} ${label.ids.join(' ')}, found ${found}`;
    })
    .join('\n');
}
