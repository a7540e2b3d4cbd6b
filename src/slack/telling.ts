import type { Answer } from '../answers/answer.ts';
import { type Delivered, deliver, revise, type Way } from './delivery.ts';
import { type Message, plainMessage } from './message.ts';

/** How often a person's message changes, in milliseconds. */
export interface Pace {
  /** Nothing is shown before: the answer itself may be there by then. */
  readonly quiet: number;
  /** The same where nothing can be edited: then a notice stands there for good. */
  readonly patience: number;
  /** Between two changes: https://docs.slack.dev/reference/methods/chat.update asks for no more. */
  readonly between: number;
}

export const usualPace: Pace = { quiet: 1200, patience: 3000, between: 1000 };

/** Tells one answer as it comes: what is known so far, the answer, and what comes after it. */
export interface Telling {
  /** Shows an earlier or a later version of the answer, as soon and as often as is bearable. */
  progress(answer: Answer): void;
  /** Shows the answer. Resolves with the name of the way. @throws DeliveryError */
  answer(answer: Answer): Promise<string>;
  /** Shows other words in the place of what was shown, and nothing after them. @throws DeliveryError */
  stop(words: Message): Promise<string>;
}

export interface TellingOptions {
  /** The ways to the person, the best first. */
  readonly ways: readonly Way[];
  readonly draw: (answer: Answer) => Message | Promise<Message>;
  /** What becomes of a change that could not be shown: the answer itself is not lost with it. */
  readonly onLost: (error: unknown) => void;
  readonly now: () => number;
  readonly pace?: Pace;
}

/**
 * Begins to tell an answer by the first way that is open. Where a message can be edited freely, it
 * changes as the answer grows. Where it cannot, or only a few times, there is one sign of life, the
 * answer, and what is final.
 */
export function createTelling(options: TellingOptions): Telling {
  const { ways, draw, onLost } = options;
  const { edits } = ways[0] ?? {};
  const screen = createScreen(options);
  let next: Answer | null = null;
  let timer: NodeJS.Timeout | undefined;
  let stage: 'open' | 'answered' | 'stopped' = 'open';
  let work: Promise<unknown> = Promise.resolve();

  function showNext(): void {
    timer = undefined;
    const answer = next;
    if (!answer) return;
    const isNotice = stage === 'open' && edits === undefined;
    const message = () => (isNotice ? plainMessage(answer.headline) : draw(answer));
    work = work.then(async () => screen.show(await message())).catch(onLost);
  }

  async function showLast(message: () => Message | Promise<Message>): Promise<string> {
    clearTimeout(timer);
    timer = undefined;
    next = null;
    const last = work.then(async () => screen.showInTime(await message()));
    work = last.catch(() => {});
    return last;
  }

  return {
    progress(answer) {
      // Where edits are few: one sign of life before the answer, and what is final after it.
      const isNews = stage === 'open' ? screen.isEmpty() : answer.check?.final === true;
      if (stage === 'stopped' || (edits !== 'freely' && !isNews)) return;
      next = answer;
      timer ??= setTimeout(showNext, screen.msUntilFree());
    },
    answer(answer) {
      stage = 'answered';
      return showLast(() => draw(answer));
    },
    stop(words) {
      stage = 'stopped';
      return showLast(() => words);
    },
  };
}

/** The message that a person looks at, which does not change too often. */
function createScreen({ ways, now, pace = usualPace }: TellingOptions) {
  let shown: Delivered | null = null;
  let freeAt = now() + (ways[0]?.edits === undefined ? pace.patience : pace.quiet);
  const msUntilFree = () => Math.max(0, freeAt - now());

  async function show(message: Message): Promise<string> {
    freeAt = now() + pace.between;
    if (shown?.edit) await revise(shown.edit, message);
    else shown = await deliver(message, ways);
    freeAt = now() + pace.between;
    return shown.way;
  }

  return {
    isEmpty: () => shown === null,
    msUntilFree,
    show,
    /** Shows a message: at once where it is the first, else when the last change is long enough ago. */
    async showInTime(message: Message): Promise<string> {
      if (shown?.edit) await new Promise((resolve) => setTimeout(resolve, msUntilFree()));
      return show(message);
    },
  };
}
