import { unwrap } from './unwrap.ts';

/** A message as Slack hands it over, as far as words stand in it. */
export interface MessageJson {
  readonly text?: string;
  readonly thread_ts?: string;
  readonly blocks?: readonly unknown[];
  readonly attachments?: readonly unknown[];
}

/** What a message says, in plain words. Programs that report errors often write no text at all, but
 * blocks and attachments. */
export function textOfMessage({ text = '', blocks = [], attachments = [] }: MessageJson): string {
  const said = unwrap(text);
  const attached = unwrap(attachments.map(wordsOfAttachment).join('\n'));
  if (said !== '') return [said, attached].join('\n').trim();
  return [unwrap(blocks.flatMap(wordsIn).join('\n')), attached].join('\n').trim();
}

function wordsOfAttachment(attachment: unknown): string {
  const { title, text, fallback, blocks } = fieldsOf(attachment);
  const words = [title, text].filter((one) => typeof one === 'string');
  if (words.length > 0) return words.join('\n');
  const drawn = Array.isArray(blocks) ? blocks.flatMap(wordsIn).join('\n') : '';
  return drawn === '' && typeof fallback === 'string' ? fallback : drawn;
}

/** Every text in a block, however deep. */
function wordsIn(node: unknown): string[] {
  if (Array.isArray(node)) return node.flatMap(wordsIn);
  if (typeof node !== 'object' || node === null) return [];
  const { type, text, elements, fields, rows } = fieldsOf(node);
  const own = typeof text === 'string' ? [text] : wordsIn(text);
  const children = [elements, fields, rows].map(wordsIn);
  // The pieces of one section of rich text are one line.
  const isLine = Array.isArray(elements) && type === 'rich_text_section';
  return isLine ? [children.flat().join('')] : [...own, ...children.flat()];
}

function fieldsOf(value: unknown): Fields {
  return typeof value === 'object' && value !== null ? { ...value } : {};
}

type Fields = Readonly<
  Partial<
    Record<
      'type' | 'text' | 'title' | 'fallback' | 'blocks' | 'elements' | 'fields' | 'rows',
      unknown
    >
  >
>;
