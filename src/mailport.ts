import type { Answer } from './answers/answer.ts';

/** A question as a surface hands it in. */
export interface Request {
  /** What the person typed, in plain text: a surface has undone its own markup. */
  readonly text: string;
  /** Names the conversation, so that a follow-up inherits what the question before said. */
  readonly conversation?: string;
  /** The question before, where the surface itself carries it. */
  readonly before?: string;
}

/** The one door: everything that a person can ask goes through `reply`. */
export interface Mailport {
  /** Answers always; throws only for a bug. `onProgress` gets earlier versions of a slow answer. */
  reply(request: Request, onProgress?: (answer: Answer) => void): Promise<Answer>;
}
