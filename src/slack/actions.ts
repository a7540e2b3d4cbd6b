/** Everything that can be pressed, by its `action_id`. An id may stand only once in a block, so those
 * of which there are several have a number behind them. */
export const actions = {
  /** Asks again, and the answer comes beside this one. */
  ask: /^ask-\d+$/,
  /** Asks again, and the answer takes this one's place: a step of the course or the quiz. */
  step: /^step-\d+$/,
  /** Opens a field for an answer in one's own words. */
  answer: 'answer',
  /** Asks from the Home tab, and the answer opens in front of it. */
  home: /^home-\d+$/,
  /** Shows a private answer to the channel. */
  share: 'share',
  /** Shows the answer of a modal in the thread of the message that it explains. */
  shareInThread: 'share-in-thread',
  /** 👍 and 👎. */
  rate: 'rate',
  /** Sends a question to the team. */
  askTeam: 'ask-team',
  /** Opens the form that answers a question of the team's. */
  teach: 'teach',
  /** Opens the form for an entry that is asked for by nobody. */
  teachNew: 'teach-new',
  /** Opens the form with an entry that is there. */
  editEntry: 'edit-entry',
  /** Deletes the entry that the form shows. */
  removeEntry: 'remove-entry',
  /** Opens the modal that looks something up. */
  lookUp: 'look-up',
  /** Opens the modal that asks which server to check. */
  checkServer: 'check-server',
  /** Opens the choice of a time for the daily question. */
  chooseDaily: 'choose-daily',
  /** Does from the Home tab what its value asks for, and shows the Home tab anew. */
  homeDeed: 'home-deed',
} as const;

/** Whether a version of Mailport that runs now has drawn something with this id. */
export function isKnownAction(id: string): boolean {
  return Object.values(actions).some((known) =>
    typeof known === 'string' ? known === id : known.test(id),
  );
}

/** The forms and modals, by their `callback_id`. */
export const modals = {
  answer: 'answer',
  lookUp: 'look-up',
  teach: 'teach',
  daily: 'daily',
  checkServer: 'check_server',
} as const;

/** The shortcuts of the manifest. */
export const shortcuts = {
  explainError: 'explain_mail_error',
  lookUp: 'look_up_mail_port',
  checkServer: 'check_server',
} as const;
