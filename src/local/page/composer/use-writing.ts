import type { RefObject, TargetedInputEvent, TargetedKeyboardEvent } from 'preact';
import { useWorkspace } from '../workspace-context.ts';
import { recall, sent, typed } from './draft.ts';
import { useDraft } from './draft-memory.ts';
import { useSuggestions } from './use-suggestions.ts';

type Field = HTMLTextAreaElement;

/** What is being written at a place, and what the keys do to it. */
export function useWriting(
  place: string,
  field: RefObject<Field | null>,
  onSend: (text: string) => Promise<boolean>,
) {
  const { view } = useWorkspace();
  const [draft, setDraft] = useDraft(place);
  const { text } = draft;
  const write = (next: string, caret: number) => {
    setDraft(typed(draft, next));
    show(field.current, next, caret);
  };
  const suggestions = useSuggestions(text, view, write);
  const send = async () => {
    if (text.trim() === '') return;
    setDraft(sent(draft, text));
    // What could not be sent comes back, to be mended.
    if (!(await onSend(text))) setDraft(typed(sent(draft, text), text));
  };
  const onKeyDown = (event: TargetedKeyboardEvent<Field>) => {
    if (event.isComposing || suggestions.onKeyDown(event)) return;
    const step = { ArrowUp: 1, ArrowDown: -1 }[event.key] as 1 | -1 | undefined;
    if (event.key === 'Enter' && !event.shiftKey) void send();
    else if (step !== undefined && recall(draft, step) !== draft) setDraft(recall(draft, step));
    else return;
    event.preventDefault();
  };
  return {
    text,
    suggestions,
    onKeyDown,
    onInput: (event: TargetedInputEvent<Field>) => {
      suggestions.moved(event.currentTarget.selectionStart);
      setDraft(typed(draft, event.currentTarget.value));
    },
    onSubmit: (event: Event) => {
      event.preventDefault();
      void send();
    },
    append: (words: string) => write(text + words, text.length + words.length),
  };
}

/** At once, before it is drawn: the next key may be pressed before that. */
function show(field: Field | null, text: string, caret: number): void {
  if (field === null) return;
  field.value = text;
  field.setSelectionRange(caret, caret);
  field.focus();
}
