import type { Claim, QuestionDeed, TeamQuestion, TeamQuestions } from '../team/questions.ts';
import type { Database } from './database.ts';
import { addQuestion, selectQuestion, selectUnanswered, updateQuestion } from './question-rows.ts';
import type { Question as Row } from './tables.ts';

/** Whoever has not answered within so many milliseconds may be relieved by somebody else. */
const claimFor = 30 * 60 * 1000;

/** The questions that people chose to send to their team. */
export function createTeamQuestions(database: Database): TeamQuestions {
  /** Writes to a question, unless somebody else is on it or has answered it. */
  function take(deed: QuestionDeed, set: (at: string) => Partial<Row>) {
    return database.write(async (tables): Promise<Claim> => {
      const question = await selectQuestion(tables, deed.workspace, deed.question);
      if (!question) return { outcome: 'gone' };
      if (isTaken(question, deed)) return { outcome: 'taken', question };
      await updateQuestion(tables, deed, set(deed.at.toISOString()));
      const now = await selectQuestion(tables, deed.workspace, deed.question);
      return now ? { outcome: 'yours', question: now } : { outcome: 'gone' };
    });
  }

  return {
    ask: ({ workspace, text, by, place, at }) =>
      database.write((tables) => {
        const asked = { asked_by: by, asked_at: at.toISOString() };
        return addQuestion(tables, { workspace, text, place, ...asked });
      }),
    posted: ({ workspace, question, post }) =>
      database.write(async (tables) => {
        await updateQuestion(tables, { workspace, question }, { post });
        return null;
      }),
    read: (workspace, question) =>
      database.read((tables) => selectQuestion(tables, workspace, question)),
    unanswered: (workspace) => database.read((tables) => selectUnanswered(tables, workspace)),
    claim: (deed) => take(deed, (at) => ({ claimed_by: deed.by, claimed_at: at })),
    release: ({ workspace, question, by }) =>
      database.write(async (tables) => {
        const { state } = (await selectQuestion(tables, workspace, question)) ?? {};
        if (state?.is === 'claimed' && state.by === by)
          await updateQuestion(
            tables,
            { workspace, question },
            { claimed_by: null, claimed_at: null },
          );
        return null;
      }),
    answered: (deed) =>
      take(deed, (at) => ({
        answered_by: deed.by,
        answered_at: at,
        answered_with: deed.entry,
      })),
  };
}

/** Whether somebody else is on it, or it is answered. */
function isTaken({ state }: TeamQuestion, { by, at }: QuestionDeed): boolean {
  if (state.is === 'open') return false;
  if (state.is === 'answered') return true;
  return state.by !== by && at.getTime() - Date.parse(state.at) < claimFor;
}
