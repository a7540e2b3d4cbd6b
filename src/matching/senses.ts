import type { EntryId } from '../knowledge/entry.ts';

/** What a word or a phrase can stand for. */
export type Sense =
  | { readonly kind: 'concept'; readonly name: string }
  | { readonly kind: 'service'; readonly id: EntryId }
  /**
   * A weak name is also an ordinary word ("orange"): it needs a word of mail beside it. An obscure
   * one is known from a single public list: few people mean it, so that few misspell it.
   */
  | {
      readonly kind: 'provider';
      readonly id: EntryId;
      readonly weak: boolean;
      readonly obscure: boolean;
    }
  /** A word of another field ("ssh"), a host of mail without settings here, a mail program. */
  | { readonly kind: 'field' | 'stranger' | 'program' }
  /** `filler` says nothing; `ordinary` is an English word of no meaning here. */
  | { readonly kind: 'filler' | 'ordinary' };

/** One word or phrase of a question that is understood. */
export interface Mention {
  readonly senses: readonly Sense[];
  /** As it is in the lexicon: mended, where it was misspelt. */
  readonly phrase: string;
  /** The first word of it and the one after its last. */
  readonly from: number;
  readonly to: number;
  /** How many letters had to be mended; 0 where it was exact. */
  readonly mended: number;
}

/** Whether a mention can stand for something of a kind. */
export function hasKind({ senses }: Mention, kind: Sense['kind']): boolean {
  return senses.some((sense) => sense.kind === kind);
}

/** Whether a mention can stand for a concept. */
export function isConcept({ senses }: Mention, name: string): boolean {
  return senses.some((sense) => sense.kind === 'concept' && sense.name === name);
}

/** What one sense adds to what is spoken of. */
function tokenOf(sense: Sense): string | null {
  if (sense.kind === 'concept') return sense.name;
  if (sense.kind === 'service' || sense.kind === 'provider') return `${sense.kind}:${sense.id}`;
  return null;
}

/** What mentions speak of: concepts by name, `service:x`, `provider:x`. */
export function tokensOf(mentions: readonly Mention[]): string[] {
  const tokens: string[] = [];
  for (const { senses } of mentions) {
    for (const sense of senses) {
      const token = tokenOf(sense);
      if (token !== null) tokens.push(token);
    }
  }
  return tokens;
}
