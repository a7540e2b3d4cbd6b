import type { Answer } from '../answers/answer.ts';

type Kind = Answer['kind'];

const forOneOnly: readonly Kind[] = ['lesson', 'question', 'verdict', 'progress', 'kept'];
const knowledge: readonly Kind[] = ['service', 'compare', 'provider', 'topic', 'error', 'check'];

/** Whether an answer is for one person only: it never stands where others read. */
export function isPersonal({ kind }: Pick<Answer, 'kind'>): boolean {
  return forOneOnly.includes(kind);
}

/** Whether an answer says something that is true for everybody: it can be shared and rated. */
export function isKnowledge({ kind }: Pick<Answer, 'kind'>): boolean {
  return knowledge.includes(kind);
}
