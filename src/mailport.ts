import type { Answer } from './answers/answer.ts';
import { toHelpAnswer } from './answers/help.ts';
import { ask } from './commands/ask.ts';
import { check } from './commands/check.ts';
import type { Checks, Command, Errand } from './commands/command.ts';
import { help } from './commands/help.ts';
import type { Entry } from './knowledge/entry.ts';
import { createFinder, type Stage } from './matching/find.ts';
import type { Match, Slots } from './matching/match.ts';

export type { Checks, Slots, Stage };

/** A question as a surface hands it in. */
export interface Request {
  /** What the person typed, in plain text: a surface has undone its own markup. */
  readonly text: string;
  /** Names the conversation, so that a follow-up inherits what the question before said. */
  readonly conversation?: string;
  /** The question before, where the surface itself carries it. */
  readonly before?: string;
  /** The text as it came, with the surface's own markup: what is to be checked is read from it. */
  readonly typed?: string;
  /** Who asks, and in which workspace: checks are limited by it. Nobody is limited without. */
  readonly person?: string;
  readonly workspace?: string;
  /** False where it is only asked what would be checked. */
  readonly knock?: boolean;
}

/** The one door: everything that a person can ask goes through `reply`. */
export interface Mailport {
  /** Answers always; throws only for a bug. `onProgress` gets earlier versions of a slow answer, and
   * later ones of one whose check is not final. */
  reply(request: Request, onProgress?: (answer: Answer) => void): Promise<Answer>;
  /** How a request is understood, step by step. Answers nothing and remembers nothing. */
  explain(request: Request): readonly Stage[];
}

/** What the last question of each conversation said; no text of it. */
export interface Conversations {
  recall(conversation: string): Slots | undefined;
  remember(conversation: string, slots: Slots): void;
}

const commands: readonly Command[] = [ask, check, help];

/** In characters; as long as the longest message of Slack. The rest of a longer text is not read. */
const longestText = 40_000;

/** Joins finding and commands; the conversations carry what a follow-up inherits. */
export function createMailport({
  entries,
  conversations,
  checks = null,
}: {
  readonly entries: readonly Entry[];
  readonly conversations: Conversations;
  /** Null where no server may be checked: then it is said how to do it by hand. */
  readonly checks?: Checks | null;
}): Mailport {
  const finder = createFinder(entries);
  const workplace = { entries, offers: commands, checks };

  function slotsBefore({ before, conversation }: Request): Slots | undefined {
    if (before !== undefined) return finder.find(before.slice(0, longestText)).slots;
    return conversation === undefined ? undefined : conversations.recall(conversation);
  }

  return {
    async reply(request, onProgress) {
      const text = request.text.slice(0, longestText);
      const match = finder.find(text, slotsBefore(request));
      if (leadsOn(match) && request.conversation !== undefined) {
        conversations.remember(request.conversation, match.slots);
      }
      const errand = toErrand(request, onProgress);
      for (const { claim } of commands) {
        const claimed = claim?.(match, workplace, errand);
        if (claimed) return claimed;
      }
      if (match.kind === 'none' && match.because.reason === 'nothing-asked') {
        return toHelpAnswer(commands);
      }
      const command = commands.find(({ serves }) => serves.includes(match.kind));
      if (!command) throw new Error(`No command serves a match of kind ${match.kind}.`);
      return command.run(match, workplace);
    },
    explain: (request) => finder.stages(request.text.slice(0, longestText), slotsBefore(request)),
  };
}

/** Whether the next question may lean on this one: it was understood, and it named something. */
function leadsOn({ kind, slots }: Match): boolean {
  if (kind === 'none' || kind === 'help') return false;
  const { protocols, ports, security, direction, provider, service } = slots;
  return (
    protocols.length + ports.length > 0 || [security, direction, provider, service].some(Boolean)
  );
}

function toErrand(request: Request, onProgress: Errand['onProgress']): Errand {
  const { text, typed = text, person, workspace = '', knock = true } = request;
  return {
    typed: typed.slice(0, longestText),
    mayKnock: knock,
    asker: person === undefined ? null : { person, workspace },
    onProgress,
  };
}
