import { useState } from 'preact/hooks';
import { type Draft, emptyDraft } from './draft.ts';

/** Drafts by place: they outlive their composer when the person looks elsewhere for a while. */
const drafts = new Map<string, Draft>();

/** The draft of a place (a conversation, or a thread in it) and how to change it. */
export function useDraft(place: string): [Draft, (draft: Draft) => void] {
  const [draft, setDraft] = useState(drafts.get(place) ?? emptyDraft);
  const keep = (next: Draft) => {
    drafts.set(place, next);
    setDraft(next);
  };
  return [draft, keep];
}
