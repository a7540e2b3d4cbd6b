/**
 * The parts of Slack's Block Kit that the page draws, with the fields it reads.
 * Source: https://docs.slack.dev/reference/block-kit
 */
export type Block =
  | { type: 'header'; text: TextObject }
  | { type: 'divider' }
  | SectionBlock
  | { type: 'context'; elements: readonly (TextObject | ImageSource)[] }
  | { type: 'actions' | 'context_actions'; block_id?: string; elements: readonly Element[] }
  | RichTextBlock
  | TableBlock
  | DataTableBlock
  | (ImageSource & { title?: TextObject })
  | InputBlock
  | { type: 'markdown'; text: string }
  | AlertBlock;

export interface TextObject {
  type: 'plain_text' | 'mrkdwn';
  text: string;
  emoji?: boolean;
}

export interface SectionBlock {
  type: 'section';
  block_id?: string;
  text?: TextObject;
  fields?: readonly TextObject[];
  accessory?: Element | ImageSource;
}

export interface ImageSource {
  type: 'image';
  alt_text: string;
  image_url?: string;
}

export interface InputBlock {
  type: 'input';
  block_id?: string;
  label: TextObject;
  hint?: TextObject;
  optional?: boolean;
  dispatch_action?: boolean;
  element: Element;
}

export interface AlertBlock {
  type: 'alert';
  text: TextObject;
  level?: 'default' | 'info' | 'warning' | 'error' | 'success';
}

export interface TableBlock {
  type: 'table';
  rows: readonly (readonly Cell[])[];
  column_settings?: readonly ({ align?: Align; is_wrapped?: boolean } | null)[];
}

export interface DataTableBlock {
  type: 'data_table';
  caption: string;
  rows: readonly (readonly Cell[])[];
  row_header_column_index?: number;
}

export type Align = 'left' | 'center' | 'right';

export type Cell =
  | { type: 'raw_text'; text: string }
  | { type: 'raw_number'; value: number; text?: string }
  | RichTextBlock;

export interface RichTextBlock {
  type: 'rich_text';
  elements: readonly RichTextPart[];
}

export type RichTextPart =
  | { type: 'rich_text_section'; elements: readonly RichTextInline[] }
  | { type: 'rich_text_quote'; elements: readonly RichTextInline[] }
  | { type: 'rich_text_preformatted'; elements: readonly RichTextInline[] }
  | RichTextList;

export interface RichTextList {
  type: 'rich_text_list';
  style: 'bullet' | 'ordered';
  indent?: number;
  offset?: number;
  elements: readonly { type: 'rich_text_section'; elements: readonly RichTextInline[] }[];
}

export type RichTextInline = { style?: TextStyle } & (
  | { type: 'text'; text: string }
  | { type: 'link'; url: string; text?: string }
  | { type: 'user'; user_id: string }
  | { type: 'channel'; channel_id: string }
  | { type: 'usergroup'; usergroup_id: string }
  | { type: 'broadcast'; range: string }
  | { type: 'emoji'; name: string; unicode?: string }
  | { type: 'date'; timestamp: number; fallback?: string }
);

export interface TextStyle {
  bold?: boolean;
  italic?: boolean;
  strike?: boolean;
  underline?: boolean;
  code?: boolean;
}

/** What a person presses, picks or fills in. */
export type Element =
  | ButtonElement
  | FeedbackElement
  | SelectElement
  | OverflowElement
  | ChoicesElement
  | TextInputElement;

/** What every element may carry. */
export interface ElementBase {
  action_id?: string;
  confirm?: Confirm;
}

export interface ButtonElement extends ElementBase {
  type: 'button';
  text: TextObject;
  value?: string;
  url?: string;
  style?: 'primary' | 'danger';
  accessibility_label?: string;
}

export interface FeedbackElement extends ElementBase {
  type: 'feedback_buttons';
  positive_button: FeedbackChoice;
  negative_button: FeedbackChoice;
}

export interface FeedbackChoice {
  text: TextObject;
  value: string;
  accessibility_label?: string;
}

export interface SelectElement extends ElementBase {
  type: 'static_select';
  placeholder?: TextObject;
  options?: readonly Option[];
  option_groups?: readonly { label: TextObject; options: readonly Option[] }[];
  initial_option?: Option;
}

export interface OverflowElement extends ElementBase {
  type: 'overflow';
  options: readonly Option[];
}

export interface ChoicesElement extends ElementBase {
  type: 'radio_buttons' | 'checkboxes';
  options: readonly Option[];
  initial_option?: Option;
  initial_options?: readonly Option[];
}

export interface TextInputElement extends ElementBase {
  type: 'plain_text_input' | 'email_text_input' | 'url_text_input' | 'number_input';
  placeholder?: TextObject;
  initial_value?: string;
  multiline?: boolean;
  min_length?: number;
  max_length?: number;
}

export interface Option {
  text: TextObject;
  value: string;
  description?: TextObject;
  url?: string;
}

export interface Confirm {
  title: TextObject;
  text: TextObject;
  confirm: TextObject;
  deny: TextObject;
  style?: 'primary' | 'danger';
}
