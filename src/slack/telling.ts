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
export function createTelling({
  ways,
  draw,
  onLost,
  now,
  pace = usualPace,
}: TellingOptions): Telling {
  const { edits } = ways[0] ?? {};
  let shown: Delivered | null = null;
  let next: Answer | null = null;
  let freeAt = now() + (edits === undefined ? pace.patience : pace.quiet);
  let timer: NodeJS.Timeout | undefined;
  let isAnswered = false;
  let work: Promise<void> = Promise.resolve();

  async function show(message: Message): Promise<void> {
    freeAt = now() + pace.between;
    if (shown?.edit) await revise(shown.edit, message);
    else shown = await deliver(message, ways);
    freeAt = now() + pace.between;
  }

  function showNext(): void {
    timer = undefined;
    const answer = next;
    if (!answer) return;
    const isNotice = !isAnswered && edits === undefined;
    const message = () => (isNotice ? plainMessage(answer.headline) : draw(answer));
    work = work.then(async () => show(await message())).catch(onLost);
  }

  return {
    progress(answer) {
      // Where edits are few: one sign of life before the answer, and what is final after it.
      const isNews = isAnswered ? answer.check?.final === true : shown === null;
      if (edits !== 'freely' && !isNews) return;
      next = answer;
      timer ??= setTimeout(showNext, Math.max(0, freeAt - now()));
    },
    async answer(answer) {
      clearTimeout(timer);
      timer = undefined;
      next = null;
      isAnswered = true;
      const last = work.then(async () => {
        if (shown?.edit) await pause(freeAt - now());
        await show(await draw(answer));
      });
      work = last.catch(() => {});
      await last;
      return shown?.way ?? '';
    },
  };
}

async function pause(ms: number): Promise<void> {
  if (ms > 0) await new Promise((resolve) => setTimeout(resolve, ms));
}
