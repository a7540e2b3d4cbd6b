import { isObject, stringAt } from '../foreign.ts';
import { type Problems, problem } from './problem.ts';

const everyBlock = ['type', 'block_id'];
const everyElement = ['type', 'action_id', 'confirm', 'focus_on_load'];
const everyInput = [...everyElement, 'placeholder', 'initial_value', 'dispatch_action_config'];
const everyMenu = [...everyElement, 'placeholder', 'max_selected_items'];

/** What may be written in a text object, by its type: Slack refuses anything else. */
export const textProperties: Readonly<Record<string, readonly string[]>> = {
  plain_text: ['type', 'text', 'emoji'],
  mrkdwn: ['type', 'text', 'verbatim'],
};

/** What may be written in a block, by its type. Kinds that are not here are not held to a list. */
export const blockProperties: Readonly<Record<string, readonly string[]>> = {
  actions: [...everyBlock, 'elements'],
  alert: [...everyBlock, 'text', 'level'],
  context: [...everyBlock, 'elements'],
  context_actions: [...everyBlock, 'elements'],
  data_table: [...everyBlock, 'rows', 'caption', 'page_size', 'row_header_column_index'],
  divider: everyBlock,
  header: [...everyBlock, 'text'],
  image: [...everyBlock, 'image_url', 'slack_file', 'alt_text', 'title'],
  input: [...everyBlock, 'label', 'hint', 'optional', 'element', 'dispatch_action'],
  markdown: [...everyBlock, 'text'],
  rich_text: [...everyBlock, 'elements'],
  section: [...everyBlock, 'text', 'fields', 'accessory', 'expand'],
  table: [...everyBlock, 'rows', 'column_settings'],
};

/** What may be written in an element, by its type. */
export const elementProperties: Readonly<Record<string, readonly string[]>> = {
  button: [...everyElement, 'text', 'value', 'url', 'style', 'accessibility_label'],
  checkboxes: [...everyElement, 'initial_options', 'options'],
  datepicker: [...everyMenu, 'initial_date'],
  email_text_input: everyInput,
  feedback_buttons: [...everyElement, 'positive_button', 'negative_button'],
  icon_button: [
    ...everyElement,
    'icon',
    'text',
    'value',
    'accessibility_label',
    'visible_to_user_ids',
  ],
  image: ['type', 'image_url', 'slack_file', 'alt_text'],
  multi_static_select: [...everyMenu, 'initial_options', 'options', 'option_groups'],
  number_input: [...everyInput, 'is_decimal_allowed', 'min_value', 'max_value'],
  overflow: [...everyElement, 'options'],
  plain_text_input: [...everyInput, 'multiline', 'min_length', 'max_length'],
  radio_buttons: [...everyElement, 'initial_option', 'options'],
  static_select: [...everyMenu, 'initial_option', 'options', 'option_groups'],
  timepicker: [...everyMenu, 'initial_time', 'timezone'],
  url_text_input: everyInput,
};

/** Refuses what stands in a value and is not on the list of its type. */
export function onlyKnown(
  value: unknown,
  known: Readonly<Record<string, readonly string[]>>,
  at: string,
): Problems {
  const type = stringAt(value, 'type') ?? '';
  const allowed = Object.hasOwn(known, type) ? known[type] : undefined;
  if (allowed === undefined || !isObject(value)) return [];
  const foreign = Object.keys(value).filter((name) => !allowed.includes(name));
  return foreign.flatMap((name) => problem(`invalid additional property: ${name}`, at));
}
