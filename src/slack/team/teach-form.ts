import type { types } from '@slack/bolt';
import type { Teaching } from '../../knowledge/own-entries.ts';
import type { EntryRef } from '../../team/entries.ts';
import { actions, modals } from '../actions.ts';
import { limits, shorten } from '../limits.ts';
import { readJson } from '../modals/context.ts';
import { plain } from '../modals/views.ts';
import { type Note, noteBlock, noteText } from '../note.ts';
import { richText, section, warningSign, words } from '../rich-text.ts';
import type { Field, Typed } from './read-teaching.ts';
import { toServersText } from './servers-text.ts';

/** The form in which the team teaches, or words in its place. */
export type TeachView = types.ModalView;

/** What a form teaches: the answer to a question, another version of an entry, or something new. */
export interface FormContext {
  readonly question: number | null;
  /** The entry as somebody saw it who opened the form. */
  readonly entry: EntryRef | null;
}

export function readFormContext(metadata: string): FormContext {
  const { question, entry, change } = readJson(metadata);
  return {
    question: typeof question === 'number' ? question : null,
    entry: typeof entry === 'string' && typeof change === 'number' ? { id: entry, change } : null,
  };
}

/** What is typed already when a form opens for a question. */
export function typedFor(question: string): Typed {
  const asked = shorten(question.replace(/\s+/g, ' ').trim(), limits.phrasing);
  return { ...nothingTyped, questions: asked };
}

/** An entry as it stands in the form. */
export function typedOf(teaching: Teaching): Typed {
  return {
    title: teaching.title,
    questions: teaching.questions.join('\n'),
    answer: teaching.answer,
    servers: toServersText(teaching.servers),
    username: teaching.username ?? '',
    // One sign between them, as the shortest way to type them: else the last would be cut.
    domains: teaching.domains.join(' '),
    source: teaching.source ?? '',
  };
}

export const nothingTyped: Typed = {
  title: '',
  questions: '',
  answer: '',
  servers: '',
  username: '',
  domains: '',
  source: '',
};

/** The form in which the team teaches. Above what was typed before stands what is in the way, or who
 * has changed the entry so far. */
export function toTeachForm(
  { question, entry }: FormContext,
  typed: Typed,
  { warning, history }: { readonly warning?: string; readonly history?: Note } = {},
): TeachView {
  const metadata = { question, ...(entry && { entry: entry.id, change: entry.change }) };
  return {
    type: 'modal',
    callback_id: modals.teach,
    title: plain(entry ? 'Edit the entry' : 'Teach Mailport', limits.viewTitle),
    submit: plain('Save'),
    close: plain('Cancel'),
    // A question that is not answered after all is given back to the team.
    notify_on_close: question !== null,
    private_metadata: JSON.stringify(metadata),
    blocks: [
      ...(warning === undefined ? [] : [warningBlock(warning)]),
      noteBlock(['What you save here answers this workspace. It does not reach any other.']),
      ...(history === undefined ? [] : [noteBlock(history)]),
      ...inputs.map((input) => toInput(input, typed[input.field])),
      ...(entry ? [removal(entry)] : []),
    ],
  };
}

interface Input {
  readonly field: Field;
  readonly label: string;
  readonly hint: string;
  readonly max: number;
  readonly isLong?: true;
  readonly isOptional?: true;
}

/** The limits are those of an entry, where Slack has none that is lower. */
const inputs: readonly Input[] = [
  { field: 'title', label: 'Title', hint: 'A headline: Company mail', max: 120 },
  {
    field: 'questions',
    label: 'Ways to ask for it',
    hint: 'One a line. Short ones reach furthest: our imap server',
    max: limits.input,
    isLong: true,
  },
  {
    field: 'answer',
    label: 'Answer',
    hint: 'In plain words; the first sentence leads',
    max: limits.input,
    isLong: true,
  },
  {
    field: 'servers',
    label: 'Servers',
    hint: 'One a line: IMAP mail.example.com 993 SSL/TLS',
    max: limits.input,
    isLong: true,
    isOptional: true,
  },
  {
    field: 'username',
    label: 'User name',
    hint: 'What to type there as the user name',
    max: 120,
    isOptional: true,
  },
  {
    field: 'domains',
    label: 'Domains of the addresses',
    hint: 'example.com example.org',
    max: limits.input,
    isOptional: true,
  },
  {
    field: 'source',
    label: 'Source',
    hint: 'Where it is written down: a title or an address',
    max: 300,
    isOptional: true,
  },
];

function toInput(input: Input, value: string): types.InputBlock {
  const { field, label, hint, max, isLong = false, isOptional = false } = input;
  return {
    type: 'input',
    block_id: field,
    label: plain(label),
    hint: plain(hint),
    optional: isOptional,
    element: {
      type: 'plain_text_input',
      action_id: field,
      multiline: isLong,
      max_length: max,
      ...(value !== '' && { initial_value: value.slice(0, max) }),
    },
  };
}

/** Deletes the entry, once that is confirmed; undoing it is offered afterwards. */
function removal({ id, change }: EntryRef): types.ActionsBlock {
  return {
    type: 'actions',
    elements: [
      {
        type: 'button',
        action_id: actions.removeEntry,
        style: 'danger',
        text: plain('Delete this entry'),
        value: `yes, remove ${id} ${change}`,
        confirm: {
          title: plain('Delete this entry?'),
          text: plain('Nobody in this workspace gets it as an answer any more. It can be undone.'),
          confirm: plain('Delete'),
          deny: plain('Keep'),
          style: 'danger',
        },
      },
    ],
  };
}

function warningBlock(text: string): types.RichTextBlock {
  return richText(section(warningSign, words(` ${shorten(text, limits.text)}`)));
}

/** Words in the place of the form: why there is none, or what became of it and what to mind. */
export function toFormNotice(note: Note, warnings: readonly string[] = []): TeachView {
  return {
    type: 'modal',
    callback_id: modals.answer,
    title: plain('Teach Mailport', limits.viewTitle),
    close: plain('Close'),
    private_metadata: JSON.stringify({ kind: 'answer' }),
    blocks: [
      { type: 'section', text: { type: 'mrkdwn', text: noteText(note), verbatim: true } },
      ...warnings.map(warningBlock),
    ],
  };
}
