/** What one composer remembers: the text being written, and what was sent, newest last. */
export interface Draft {
  readonly text: string;
  readonly sent: readonly string[];
  /** How many steps back in `sent` the text was taken from; 0 when it was typed. */
  readonly back: number;
}

export const emptyDraft: Draft = { text: '', sent: [], back: 0 };

const kept = 50;

/** The draft with other words typed into it. */
export function typed(draft: Draft, text: string): Draft {
  return { ...draft, text, back: 0 };
}

/** The empty draft after its text was sent. */
export function sent(draft: Draft, text: string): Draft {
  return { text: '', sent: [...draft.sent, text].slice(-kept), back: 0 };
}

/** Steps through what was sent: 1 is older, -1 newer. Words being typed are never overwritten. */
export function recall(draft: Draft, step: 1 | -1): Draft {
  if (draft.text !== '' && draft.back === 0) return draft;
  const back = Math.min(Math.max(draft.back + step, 0), draft.sent.length);
  return { ...draft, back, text: back === 0 ? '' : (draft.sent.at(-back) ?? '') };
}
