/** What a modal remembers of where it was opened. It travels to Slack and back. */
export interface ModalContext {
  /** Whether something can be looked up in it, again and again. */
  readonly kind: 'answer' | 'look-up';
  /** Whether it was opened in the channel of the desk. */
  readonly atDesk?: boolean;
  /** What is typed into it is an answer: what to put before it to ask. */
  readonly awaits?: string;
  /** The thread of the message that it explains, and a way there without being a member. */
  readonly thread?: { readonly channel: string; readonly ts: string; readonly respondTo: string };
}

/** A context as `private_metadata`. */
export function writeContext(context: ModalContext): string {
  return JSON.stringify(context);
}

/** The context of a modal; one that another version has written may say less. */
export function readContext(metadata: string | undefined): ModalContext {
  const { kind, atDesk, awaits, thread } = readJson(metadata);
  return {
    kind: kind === 'look-up' ? kind : 'answer',
    ...(atDesk === true && { atDesk }),
    ...(typeof awaits === 'string' && { awaits }),
    ...(isThread(thread) && { thread }),
  };
}

/** JSON that has been abroad, as an object; an empty one where it is none. */
export function readJson(text: string | null | undefined): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(text ?? '');
    return typeof value === 'object' && value !== null ? { ...value } : {};
  } catch {
    return {};
  }
}

function isThread(value: unknown): value is NonNullable<ModalContext['thread']> {
  if (typeof value !== 'object' || value === null) return false;
  const { channel, ts, respondTo } = value as Record<string, unknown>;
  return [channel, ts, respondTo].every((part) => typeof part === 'string');
}
