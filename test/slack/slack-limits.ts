/**
 * Slack's rules for a message, written down a second time and apart from the code that keeps them:
 * what Slack would refuse, as far as it is documented or was met.
 * https://docs.slack.dev/reference/block-kit/blocks
 */
export function problemsOf({
  text,
  blocks,
}: {
  text: string;
  blocks: readonly object[];
}): string[] {
  const json = JSON.stringify(blocks);
  return [
    ...(text === '' ? ['no text for notifications and screen readers'] : []),
    ...(text.length > 40_000 ? [`text of ${text.length}`] : []),
    ...(blocks.length > 50 ? [`${blocks.length} blocks`] : []),
    ...(json.length > 13_000 ? [`blocks of ${json.length} characters`] : []),
    ...(blocks.filter((block) => 'type' in block && block.type === 'table').length > 1
      ? ['more than one table']
      : []),
    ...blocks.flatMap((block, i) => problemsAt(block as Node, `/${i}`)),
  ];
}

/** Any block or element, as JSON. */
interface Node {
  readonly type: string;
  // biome-ignore lint/suspicious/noExplicitAny: a string in an element, an object in a block
  readonly text: any;
  readonly elements?: readonly Node[];
  readonly rows?: readonly (readonly Node[])[];
  readonly column_settings?: readonly { align: string }[];
  readonly accessibility_label?: string;
  readonly value?: string;
  readonly action_id?: string;
  readonly name?: string;
  readonly positive_button?: { readonly value: string };
  readonly negative_button?: { readonly value: string };
}

const texts: Readonly<Record<string, number>> = { mrkdwn: 3000, plain_text: 3000, text: 3000 };

/** What each kind of block or element must be; a kind that is not here is none that we send. */
const rules: Readonly<Record<string, (node: Node) => boolean>> = {
  header: ({ text }) => text.type === 'plain_text' && text.text.length <= 150,
  section: ({ text }) => text.text.length <= 3000,
  context: ({ elements }) => isBetween(1, 10, elements),
  actions: ({ elements }) => isBetween(1, 25, elements) && hasUniqueIds(elements),
  button: ({ text, accessibility_label: spoken, value, action_id: id }) =>
    text.text.length <= 75 && isFilled(75, spoken) && isFilled(2000, value) && isFilled(255, id),
  rich_text: ({ elements }) => isBetween(1, 100, elements),
  rich_text_section: ({ elements }) => isBetween(1, 100, elements),
  rich_text_list: ({ elements }) => isBetween(1, 100, elements),
  rich_text_preformatted: ({ elements }) => isBetween(1, 100, elements),
  rich_text_quote: ({ elements }) => isBetween(1, 100, elements),
  context_actions: ({ elements }) => isBetween(1, 5, elements),
  feedback_buttons: ({ positive_button: up, negative_button: down }) =>
    isFilled(2000, up?.value) && isFilled(2000, down?.value),
  text: () => true,
  emoji: ({ name }) => isFilled(100, name),
  mrkdwn: () => true,
  plain_text: () => true,
  raw_text: ({ text }) => isFilled(3000, text),
  table: ({ rows = [], column_settings: settings }) =>
    isBetween(1, 100, rows) &&
    isBetween(1, 20, rows[0]) &&
    rows.every((row) => row.length === rows[0]?.length) &&
    settings?.length === rows[0]?.length,
};

function isBetween(min: number, max: number, list: readonly unknown[] = []): boolean {
  return list.length >= min && list.length <= max;
}

function isFilled(max: number, text: string | undefined): boolean {
  return text !== undefined && text.length >= 1 && text.length <= max;
}

function hasUniqueIds(nodes: readonly Node[] = []): boolean {
  return new Set(nodes.map((node) => node.action_id)).size === nodes.length;
}

function problemsAt(node: Node, path: string): string[] {
  const { type, text } = node;
  const problems = rules[type]?.(node) ? [] : [`${path}: this ${type} is not allowed`];
  const max = texts[type];
  if (max !== undefined && !isFilled(max, text)) problems.push(`${path}: text of ${text.length}`);
  const children = [
    ...(node.elements ?? []),
    ...(node.rows ?? []).flat(),
    ...(typeof text === 'object' ? [text] : []),
  ];
  return [...problems, ...children.flatMap((child, i) => problemsAt(child, `${path}/${i}`))];
}
