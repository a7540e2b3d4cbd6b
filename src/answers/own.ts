import type { Entry } from '../knowledge/entry.ts';
import type { Answer, Part } from './answer.ts';
import { dayName } from './words.ts';

/** An answer from an own entry says that it is one, and when it was taught. */
export function withOrigin(answer: Answer, { origin }: Entry): Answer {
  if (!origin) return answer;
  const { workspace, taughtOn } = origin;
  const from = workspace === null ? 'From your team’s own entries' : 'From your workspace';
  const when = taughtOn === null ? '' : `, taught on ${dayName(taughtOn)}`;
  const parts = answer.parts.map((part) =>
    // Nobody has read the source again on that day.
    part.kind === 'sources' ? { ...part, readOn: null } : part,
  );
  const said: Part = { kind: 'text', text: `${from}${when}.` };
  return { ...answer, parts: [said, ...parts] };
}
