import type { Known } from '../answers/known.ts';
import type { EntryId } from '../knowledge/entry.ts';

/**
 * A sentence of an explanation, word for word, so that what is taught cannot say anything else than
 * what is answered. Null where the explanation does not (or no longer) say it.
 */
export function quote(known: Known, topic: EntryId, words: string): string | null {
  const found = known.topics.get(topic);
  const says = [found?.answer ?? '', ...(found?.keyPoints ?? [])];
  return says.some((text) => text.includes(words)) ? words : null;
}
