import type { types } from '@slack/bolt';
import type { Answer } from '../../answers/answer.ts';
import type { DailyQuestion } from '../../onboarding/learner.ts';
import type { TeamQuestion } from '../../team/questions.ts';
import { actions } from '../actions.ts';
import { button, toAskButtons, toRows } from '../buttons.ts';
import { limits, shorten } from '../limits.ts';
import { plain } from '../modals/views.ts';
import { noteBlock } from '../note.ts';
import { toPartBlocks } from '../part-blocks.ts';
import { bold, bulleted, richText, section, words } from '../rich-text.ts';

type Block = types.KnownBlock;

/** What a person's Home tab tells. */
export interface HomeFacts {
  /** Questions that work as they stand. */
  readonly examples: readonly string[];
  /** Whether servers can be checked. */
  readonly hasChecks: boolean;
  /** The ports at a glance, as Mailport answers it. */
  readonly ports: Answer;
  /** Of the person; null where nothing is kept. */
  readonly own: {
    readonly progress: Answer;
    readonly daily: DailyQuestion | null;
    /** The questions that wait for the team's answer. */
    readonly waiting: readonly TeamQuestion[];
  } | null;
  readonly desk: DeskFacts;
  /** The direct conversation with Mailport, which later deeds need. */
  readonly direct: string;
}

/** What the team's channel is, and what waits there. */
export type DeskFacts =
  | { readonly channel: null }
  | {
      readonly channel: string;
      readonly count: number;
      /** The questions themselves; only for who is in that channel. */
      readonly open: readonly TeamQuestion[];
    };

/** How many questions are listed, and how much of each. */
const [mostListed, longestListed] = [10, 200];

/** The Home tab: what to ask, the ports, one's course, and what waits for the team. */
export function toHomeView(facts: HomeFacts): types.HomeView {
  return {
    type: 'home',
    private_metadata: JSON.stringify({ direct: facts.direct }),
    blocks: [
      ...toAsking(facts),
      ...toPorts(facts.ports),
      ...(facts.own ? toCourse(facts.own.progress) : []),
      ...(facts.own ? toDaily(facts.own.daily) : []),
      ...toDesk(facts.desk),
      ...(facts.own ? toOwnQuestions(facts.own.waiting) : []),
      ...(facts.own ? [divider, ...toForgetting()] : []),
    ].slice(0, limits.viewBlocks),
  };
}

const divider: Block = { type: 'divider' };

function header(text: string): Block {
  return { type: 'header', text: plain(text, limits.header) };
}

function toAsking({ examples, hasChecks }: HomeFacts): Block[] {
  const lookUp = button(actions.lookUp, 'Look up …', 'look-up', 'Look something up', 'primary');
  const check = button(actions.checkServer, 'Check a server …', 'check', 'Check a mail server');
  const asking = toAskButtons(
    examples.map((example) => ({ label: example, ask: example })),
    'home',
  );
  return [
    header('Ask Mailport'),
    richText(
      section(
        words('A mail port, a provider’s settings, or a mail error as it was pasted: with '),
        bold('/mailport'),
        words(', by a mention in a channel, or in a message to Mailport.'),
      ),
    ),
    ...toRows(hasChecks ? [lookUp, check] : [lookUp]),
    ...toRows(asking),
  ];
}

/** A line for each port: a telephone breaks the lines of a table that is drawn as text. */
function toPorts({ parts }: Answer): Block[] {
  const table = parts.find((part) => part.kind === 'table');
  if (!table) return [];
  const lines = table.rows.map(([purpose = '', port = '', ...more]) =>
    section(bold(port), words(` ${[purpose, ...more].join(' · ')}`)),
  );
  const list = { type: 'rich_text_list', style: 'bullet', elements: lines } as const;
  return [header('The ports at a glance'), richText(list)];
}

function toCourse({ headline, parts, followUps }: Answer): Block[] {
  return [
    header('Your course'),
    richText(section(words(shorten(headline, limits.text)))),
    ...parts
      .filter(({ kind }) => kind === 'facts' || kind === 'warning')
      .flatMap((part) => toPartBlocks(part, noTable)),
    ...toRows(toAskButtons(followUps, 'home')),
  ];
}

const noTable = { mayHoldTable: false };

function toDaily(daily: DailyQuestion | null): Block[] {
  const choose = (label: string) => button(actions.chooseDaily, label, 'daily', label);
  const off = button(actions.homeDeed, 'Switch off', 'daily off', 'Switch the daily question off');
  return [
    header('The daily question'),
    richText(
      section(
        words(
          daily === null
            ? 'One question of the quiz every day, by direct message. It is off.'
            : `It comes every day at ${daily.at} (${daily.timeZone}). After a week without you it waits until you answer one or look in here.`,
        ),
      ),
    ),
    ...toRows(daily === null ? [choose('Switch on …')] : [choose('Another time …'), off]),
  ];
}

function toDesk(desk: DeskFacts): Block[] {
  if (desk.channel === null) return [header('Your team'), noteBlock([howToSetTheDesk])];
  const { channel, count, open } = desk;
  const waiting =
    count === 0
      ? 'No question waits'
      : `${count} ${count === 1 ? 'question waits' : 'questions wait'}`;
  return [
    header('Your team'),
    richText(
      section(
        words(`${waiting} for an answer in `),
        { type: 'channel', channel_id: channel },
        words('. There, a press on “Teach the answer” makes an entry of it.'),
      ),
      ...listed(open),
    ),
  ];
}

const howToSetTheDesk =
  'Questions that Mailport cannot answer could go to your team. Whoever runs Mailport sets ' +
  'MAILPORT_DESK_CHANNEL to the id of a channel, invites Mailport into it, and starts it again.';

function toOwnQuestions(waiting: readonly TeamQuestion[]): Block[] {
  if (waiting.length === 0) return [];
  return [header('Your questions to the team'), richText(...listed(waiting))];
}

function listed(questions: readonly TeamQuestion[]): types.RichTextList[] {
  if (questions.length === 0) return [];
  const shown = questions.slice(0, mostListed);
  const more = questions.length - shown.length;
  const items = shown.map(({ text, state }) => {
    const question = shorten(text.replace(/\s+/g, ' '), longestListed);
    return state.is === 'claimed' ? `${question} (somebody is on it)` : question;
  });
  return [bulleted(more > 0 ? [...items, `and ${more} more`] : items)];
}

function toForgetting(): Block[] {
  const forget: types.Button = {
    ...button(
      actions.homeDeed,
      'Forget me',
      'yes, forget me',
      'Delete what is kept of me',
      'danger',
    ),
    confirm: {
      title: plain('Delete what is kept of you?'),
      text: plain(
        'Your place in the course, your quiz, the daily question and your questions to the team go for good. What you taught stays, without your name.',
      ),
      confirm: plain('Forget me'),
      deny: plain('Keep it'),
      style: 'danger',
    },
  };
  return [
    noteBlock(['Mailport keeps how far you are, and no text but what you send to the team.']),
    ...toRows([forget]),
  ];
}
