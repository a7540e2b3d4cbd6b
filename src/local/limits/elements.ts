import { field } from '../foreign.ts';
import { confirmation, optional, optionGroups, options, plainText, url } from './composition.ts';
import { atMost, type Problems, problem, required } from './problem.ts';
import { elementProperties, onlyKnown } from './properties.ts';

type Look = (element: unknown, at: string) => Problems;
/** The parts of blocks that hold elements. */
type Place = 'actions' | 'accessory' | 'input' | 'context_actions';

/** What each kind of element may hold beside what all may.
 * @see https://docs.slack.dev/reference/block-kit/block-elements */
const kinds: Readonly<Record<string, Look>> = {
  button: (element, at) => [
    ...plainText(field(element, 'text'), 75, `${at}/text`),
    ...atMost(field(element, 'value'), 2000, `${at}/value`),
    ...url(field(element, 'url'), `${at}/url`),
    ...atMost(field(element, 'accessibility_label'), 75, `${at}/accessibility_label`),
    ...style(element, at),
  ],
  image,
  overflow: (element, at) => options(field(element, 'options'), 5, `${at}/options`),
  static_select: menu,
  multi_static_select: menu,
  external_select: placeholder,
  users_select: placeholder,
  multi_users_select: placeholder,
  conversations_select: placeholder,
  multi_conversations_select: placeholder,
  channels_select: placeholder,
  multi_channels_select: placeholder,
  datepicker: placeholder,
  timepicker: placeholder,
  datetimepicker: () => [],
  radio_buttons: (element, at) => options(field(element, 'options'), 10, `${at}/options`),
  checkboxes: (element, at) => options(field(element, 'options'), 10, `${at}/options`),
  plain_text_input: input,
  email_text_input: input,
  url_text_input: input,
  number_input: (element, at) => [
    ...placeholder(element, at),
    ...required(element, 'is_decimal_allowed', at),
  ],
  rich_text_input: placeholder,
  feedback_buttons: (element, at) => [
    ...plainText(field(element, 'positive_button', 'text'), 75, `${at}/positive_button/text`),
    ...plainText(field(element, 'negative_button', 'text'), 75, `${at}/negative_button/text`),
  ],
  icon_button: (element, at) => [
    ...required(element, 'icon', at),
    ...plainText(field(element, 'text'), 75, `${at}/text`),
  ],
};

const inputs: ReadonlySet<string> = new Set(
  Object.keys(kinds).filter((kind) => /input|select|picker|radio|checkboxes/.test(kind)),
);
const typed = /_input$/;
const onlyInContext: ReadonlySet<string> = new Set(['feedback_buttons', 'icon_button']);

/** Where an element stands decides which kinds may stand there.
 * @see https://docs.slack.dev/reference/block-kit/block-elements */
const places: Readonly<Record<Place, (kind: string) => boolean>> = {
  actions: (kind) => kind !== 'image' && !typed.test(kind) && !onlyInContext.has(kind),
  accessory: (kind) => !typed.test(kind) && !onlyInContext.has(kind),
  input: (kind) => inputs.has(kind),
  context_actions: (kind) => onlyInContext.has(kind),
};

/** Something to press or fill in, at a place in a block. */
export function element(value: unknown, place: Place, at: string): Problems {
  const kind = String(field(value, 'type'));
  const look = Object.hasOwn(kinds, kind) ? kinds[kind] : undefined;
  if (look === undefined || !places[place](kind)) {
    return problem(`unsupported type: ${kind}`, `${at}/type`);
  }
  return [
    ...look(value, at),
    ...onlyKnown(value, elementProperties, at),
    ...atMost(field(value, 'action_id'), 255, `${at}/action_id`),
    ...confirmation(field(value, 'confirm'), `${at}/confirm`),
  ];
}

/** A picture: it needs words for those who cannot see it. */
export function image(value: unknown, at: string): Problems {
  const hasSource =
    field(value, 'image_url') !== undefined || field(value, 'slack_file') !== undefined;
  return [
    ...(hasSource ? [] : required(value, 'image_url', at)),
    ...url(field(value, 'image_url'), `${at}/image_url`),
    ...required(value, 'alt_text', at),
    ...atMost(field(value, 'alt_text'), 2000, `${at}/alt_text`),
  ];
}

function menu(value: unknown, at: string): Problems {
  const groups = field(value, 'option_groups');
  const choices =
    groups === undefined
      ? options(field(value, 'options'), 100, `${at}/options`)
      : optionGroups(groups, `${at}/option_groups`);
  return [...placeholder(value, at), ...choices];
}

function placeholder(value: unknown, at: string): Problems {
  return optional(plainText, field(value, 'placeholder'), 150, `${at}/placeholder`);
}

function input(value: unknown, at: string): Problems {
  return [
    ...placeholder(value, at),
    ...atMost(field(value, 'initial_value'), 3000, `${at}/initial_value`),
  ];
}

function style(value: unknown, at: string): Problems {
  const given = field(value, 'style');
  const isKnown = given === undefined || given === 'primary' || given === 'danger';
  return isKnown ? [] : problem('must be one of the allowed values', `${at}/style`);
}
