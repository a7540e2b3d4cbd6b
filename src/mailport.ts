import type { Answer } from './answers/answer.ts';
import { toHelpAnswer } from './answers/help.ts';
import { ask } from './commands/ask.ts';
import { check } from './commands/check.ts';
import {
  type Checks,
  type Command,
  type Errand,
  type NamedCommand,
  readCall,
  type Workplace,
} from './commands/command.ts';
import { daily } from './commands/daily.ts';
import { entries } from './commands/entries.ts';
import { forgetMe } from './commands/forget-me.ts';
import { help } from './commands/help.ts';
import { insights } from './commands/insights.ts';
import { interview } from './commands/interview.ts';
import { learn } from './commands/learn.ts';
import { onboard } from './commands/onboard.ts';
import { progress } from './commands/progress.ts';
import { quiz } from './commands/quiz.ts';
import type { Entry } from './knowledge/entry.ts';
import type { OwnEntry } from './knowledge/own-entries.ts';
import type { Finder, Stage } from './matching/find.ts';
import type { Match, Slots } from './matching/match.ts';
import type { Reach } from './onboarding/invitation.ts';
import type { Person } from './onboarding/learner.ts';
import type { Stores } from './team/stores.ts';
import { createWorkspaceKnowledge } from './team/workspace-knowledge.ts';

export type { Checks, Slots, Stage };

/** A question as a surface hands it in. */
export interface Request {
  /** What the person typed, in plain text: a surface has undone its own markup. */
  readonly text: string;
  /** Who asks. Without it nobody's own entries are known, nothing is kept, and no check is limited. */
  readonly who?: Person;
  /** Whether it was asked where the team works on what it knows: only there it can be changed. */
  readonly atDesk?: boolean;
  /** Names the conversation, so that a follow-up inherits what the question before said. */
  readonly conversation?: string;
  /** The question before, where the surface itself carries it. */
  readonly before?: string;
  /** The text as it came, with the surface's own markup: what is to be checked is read from it. */
  readonly typed?: string;
  /** False where it is only asked what would be checked. */
  readonly knock?: boolean;
  /** Whether somebody else wrote the text: it is explained and never obeyed. No command is called by
   * its name, and no server is knocked on. */
  readonly quoted?: boolean;
}

/** The one door: everything that a person can ask goes through `reply`. */
export interface Mailport {
  /** Answers always; throws only for a bug. `onProgress` gets earlier versions of a slow answer, and
   * later ones of one whose check is not final. */
  reply(request: Request, onProgress?: (answer: Answer) => void): Promise<Answer>;
  /** How a request is understood, step by step. Answers nothing and remembers nothing. */
  explain(request: Request): Promise<readonly Stage[]>;
}

/** What the last question of each conversation said; no text of it. Neither of them ever throws. */
export interface Conversations {
  recall(workspace: string, conversation: string): Promise<Slots | undefined>;
  remember(workspace: string, conversation: string, slots: Slots): Promise<void>;
}

/** What Mailport is made from. */
export interface MailportParts {
  /** What is known everywhere. */
  readonly entries: readonly Entry[];
  readonly conversations: Conversations;
  /** What is kept of people and teams; without it there are no own entries and no named commands. */
  readonly stores?: Stores;
  /** Entries of a file, for every workspace that this Mailport serves. */
  readonly fileEntries?: readonly OwnEntry[];
  /** Null where no server may be checked: then it is said how to do it by hand. */
  readonly checks?: Checks | null;
  readonly now?: () => Date;
  /** From 0 up to 1: draws the questions of the quiz. */
  readonly random?: () => number;
  /** Brings an answer to somebody who did not ask, where the surface can. */
  readonly reach?: Reach;
}

const commands: readonly Command[] = [ask, check, help];
const namedCommands: readonly NamedCommand[] = [
  learn,
  interview,
  quiz,
  daily,
  progress,
  onboard,
  entries,
  insights,
  forgetMe,
];

/** In characters; as long as the longest message of Slack. The rest of a longer text is not read. */
const longestText = 40_000;

/** Joins finding and commands; the conversations carry what a follow-up inherits. */
export function createMailport(parts: MailportParts): Mailport {
  const { conversations, stores, checks = null } = parts;
  const knowledge = createWorkspaceKnowledge(parts);
  const offers = stores ? [...commands, ...namedCommands] : commands;

  async function slotsBefore(request: Request, finder: Finder): Promise<Slots | undefined> {
    const { before, conversation } = request;
    if (before !== undefined) return finder.find(before.slice(0, longestText)).slots;
    if (conversation === undefined) return undefined;
    return conversations.recall(workspaceOf(request), conversation);
  }

  async function readMatch(request: Request, finder: Finder): Promise<Match> {
    const text = request.text.slice(0, longestText);
    const match = finder.find(text, await slotsBefore(request, finder));
    if (leadsOn(match) && request.conversation !== undefined) {
      await conversations.remember(workspaceOf(request), request.conversation, match.slots);
    }
    return match;
  }

  return {
    async reply(request, onProgress) {
      const { entries, finder } = await knowledge.of(request.who?.workspace);
      const workplace = { entries, offers, checks };
      const named = await replyByName(request, parts, workplace);
      if (named) return named;
      const match = await readMatch(request, finder);
      const answer = await replyByMeaning(match, workplace, toErrand(request, onProgress));
      await countAnswer(answer, request, parts);
      return answer;
    },
    async explain(request) {
      const { finder } = await knowledge.of(request.who?.workspace);
      return finder.stages(request.text.slice(0, longestText), await slotsBefore(request, finder));
    },
  };
}

/**
 * Whether a text calls a command for one person ("learn"), which needs to know who asks. `perhaps`
 * where that depends on what is kept of the person.
 */
export function isCalledByName(text: string): boolean | 'perhaps' {
  const call = readCall(text.slice(0, longestText), namedCommands);
  return call?.command.isGuessed ? 'perhaps' : call !== null;
}

const fromClock = () => new Date();

/** The answer of the command that is called by its name; null where none is. */
async function replyByName(
  { text, who, atDesk = false, quoted = false }: Request,
  { stores, now = fromClock, random = Math.random, reach }: MailportParts,
  workplace: Workplace,
): Promise<Answer | null> {
  if (!stores || !who || quoted) return null;
  const call = readCall(text.slice(0, longestText), namedCommands);
  if (!call) return null;
  const { command, said } = call;
  const means = { stores, random, ...(reach && { reach }) };
  return command.run({ said, text, who, atDesk, at: now(), ...means }, workplace);
}

/** The answer of the command that claims a question or serves what it means. */
async function replyByMeaning(match: Match, workplace: Workplace, errand: Errand): Promise<Answer> {
  for (const { claim } of commands) {
    const claimed = claim?.(match, workplace, errand);
    if (claimed) return claimed;
  }
  if (match.kind === 'none' && match.because.reason === 'nothing-asked') {
    return toHelpAnswer(workplace.offers);
  }
  const command = commands.find(({ serves }) => serves.includes(match.kind));
  if (!command) throw new Error(`No command serves a match of kind ${match.kind}.`);
  return command.run(match, workplace);
}

function toErrand(
  { text, typed = text, who, knock = true, quoted = false }: Request,
  onProgress: Errand['onProgress'],
): Errand {
  return {
    typed: typed.slice(0, longestText),
    mayKnock: knock && !quoted,
    asker: who ?? null,
    onProgress,
  };
}

async function countAnswer(
  { about: [entry] }: Answer,
  { who }: Request,
  { stores, now = fromClock }: MailportParts,
): Promise<void> {
  if (!stores || !who || entry === undefined) return;
  await stores.tallies.count({ workspace: who.workspace, entry, what: 'asked', at: now() });
}

/** The workspace of a request; one without a person is of this machine's own. */
function workspaceOf({ who }: Request): string {
  return who?.workspace ?? 'here';
}

/** Whether the next question may lean on this one: it was understood, and it named something. */
function leadsOn({ kind, slots }: Match): boolean {
  if (kind === 'none' || kind === 'help') return false;
  const { protocols, ports, security, direction, provider, service } = slots;
  return (
    protocols.length + ports.length > 0 || [security, direction, provider, service].some(Boolean)
  );
}
