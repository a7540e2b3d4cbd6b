import { elementsOf } from '../block-ids.ts';
import { field, isObject, listAt } from '../foreign.ts';
import { optional, plainText, text } from './composition.ts';
import { element, image } from './elements.ts';
import { atMost, each, items, type Problems, problem, required, unique } from './problem.ts';
import { blockProperties, onlyKnown } from './properties.ts';
import { dataTable, table } from './tables.ts';

/** Where blocks are shown. */
export type Surface = 'message' | 'modal' | 'home';

interface Kind {
  readonly surfaces: readonly Surface[];
  readonly look: (block: unknown, at: string) => Problems;
}

const everywhere: readonly Surface[] = ['message', 'modal', 'home'];
const messages: readonly Surface[] = ['message'];

/** Every kind of block that an app may send, where, and with what in it.
 * @see https://docs.slack.dev/reference/block-kit/blocks */
const kinds: Readonly<Record<string, Kind>> = {
  actions: { surfaces: everywhere, look: actions },
  alert: {
    surfaces: ['modal'],
    look: (block, at) => text(field(block, 'text'), 200, `${at}/text`),
  },
  card: { surfaces: messages, look: card },
  carousel: { surfaces: messages, look: carousel },
  container: { surfaces: messages, look: container },
  context: { surfaces: everywhere, look: context },
  context_actions: { surfaces: messages, look: contextActions },
  data_table: { surfaces: messages, look: dataTable },
  divider: { surfaces: everywhere, look: () => [] },
  header: {
    surfaces: everywhere,
    look: (block, at) => plainText(field(block, 'text'), 150, `${at}/text`),
  },
  image: {
    surfaces: everywhere,
    look: (block, at) => [
      ...image(block, at),
      ...optional(plainText, field(block, 'title'), 2000, `${at}/title`),
    ],
  },
  input: { surfaces: everywhere, look: input },
  markdown: { surfaces: messages, look: (block, at) => required(block, 'text', at) },
  rich_text: { surfaces: everywhere, look: richText },
  section: { surfaces: everywhere, look: section },
  table: { surfaces: messages, look: table },
  task_card: { surfaces: messages, look: (block, at) => required(block, 'task_id', at) },
  plan: { surfaces: messages, look: (block, at) => required(block, 'title', at) },
  video: { surfaces: everywhere, look: (block, at) => required(block, 'video_url', at) },
};

/** Everything that Slack would refuse in these blocks on this surface. */
export function blockProblems(blocks: readonly unknown[], surface: Surface, at: string): Problems {
  const most = surface === 'message' ? 50 : 100;
  return [
    ...(blocks.length > most ? problem(`no more than ${most} items allowed`, at) : []),
    ...blocks.flatMap((block, place) => one(block, surface, `${at}/${place}`)),
    ...unique(
      blocks.map((block) => field(block, 'block_id')),
      'block_id',
      at,
    ),
  ];
}

function one(block: unknown, surface: Surface, at: string): Problems {
  if (!isObject(block)) return problem('must provide an object', at);
  const type = String(field(block, 'type'));
  const kind = Object.hasOwn(kinds, type) ? kinds[type] : undefined;
  if (!kind?.surfaces.includes(surface)) return problem(`unsupported type: ${type}`, `${at}/type`);
  return [
    ...kind.look(block, at),
    ...onlyKnown(block, blockProperties, at),
    ...atMost(field(block, 'block_id'), 255, `${at}/block_id`),
    ...unique(
      elementsOf(block).map((pressable) => field(pressable, 'action_id')),
      'action_id',
      at,
    ),
  ];
}

function section(block: unknown, at: string): Problems {
  const fields = field(block, 'fields');
  const accessory = field(block, 'accessory');
  const words = field(block, 'text');
  if (words === undefined && fields === undefined) return required(block, 'text', at);
  return [
    ...optional(text, words, 3000, `${at}/text`),
    ...(fields === undefined ? [] : items(fields, 10, `${at}/fields`)),
    ...each(fields, `${at}/fields`, (words, place) => text(words, 2000, place)),
    ...(accessory === undefined ? [] : element(accessory, 'accessory', `${at}/accessory`)),
  ];
}

function actions(block: unknown, at: string): Problems {
  const elements = field(block, 'elements');
  return [
    ...items(elements, 25, `${at}/elements`),
    ...each(elements, `${at}/elements`, (one, place) => element(one, 'actions', place)),
  ];
}

function contextActions(block: unknown, at: string): Problems {
  const elements = field(block, 'elements');
  return [
    ...items(elements, 5, `${at}/elements`),
    ...each(elements, `${at}/elements`, (one, place) => element(one, 'context_actions', place)),
  ];
}

function context(block: unknown, at: string): Problems {
  const elements = field(block, 'elements');
  return [
    ...items(elements, 10, `${at}/elements`),
    ...each(elements, `${at}/elements`, (one, place) =>
      field(one, 'type') === 'image' ? image(one, place) : text(one, 3000, place),
    ),
  ];
}

function input(block: unknown, at: string): Problems {
  return [
    ...plainText(field(block, 'label'), 2000, `${at}/label`),
    ...optional(plainText, field(block, 'hint'), 2000, `${at}/hint`),
    ...element(field(block, 'element'), 'input', `${at}/element`),
  ];
}

function card(block: unknown, at: string): Problems {
  const buttons = listAt(block, 'actions');
  return [
    ...optional(text, field(block, 'title'), 150, `${at}/title`),
    ...optional(text, field(block, 'subtitle'), 150, `${at}/subtitle`),
    ...optional(text, field(block, 'body'), 200, `${at}/body`),
    ...(buttons.length > 3 ? problem('no more than 3 items allowed', `${at}/actions`) : []),
  ];
}

function carousel(block: unknown, at: string): Problems {
  const cards = field(block, 'elements');
  return [...items(cards, 10, `${at}/elements`), ...each(cards, `${at}/elements`, card)];
}

function container(block: unknown, at: string): Problems {
  const children = field(block, 'child_blocks');
  return [
    ...optional(text, field(block, 'title'), 150, `${at}/title`),
    ...items(children, 10, `${at}/child_blocks`),
    ...each(children, `${at}/child_blocks`, (child, place) => one(child, 'message', place)),
  ];
}

const richParts: readonly unknown[] = [
  'rich_text_section',
  'rich_text_list',
  'rich_text_preformatted',
  'rich_text_quote',
];

function richText(block: unknown, at: string): Problems {
  const elements = field(block, 'elements');
  if (!Array.isArray(elements)) return required(block, 'elements', at);
  return each(elements, `${at}/elements`, (part, place) =>
    richParts.includes(field(part, 'type'))
      ? each(field(part, 'elements'), `${place}/elements`, richPiece)
      : problem('unsupported type', `${place}/type`),
  );
}

/** A piece of rich text must not be empty: Slack refuses the whole message for it. */
function richPiece(piece: unknown, at: string): Problems {
  if (field(piece, 'type') !== 'text') return [];
  return field(piece, 'text') === '' ? problem('must be more than 0 characters', `${at}/text`) : [];
}
