import type { types } from '@slack/bolt';

/**
 * Pieces of rich text. Their texts are shown as they stand: Slack reads no markup in them, so
 * nothing that is echoed can mention anyone or become a link.
 */
type Section = types.RichTextSection;
type Text = types.RichTextText;

/** One rich-text block. */
export function richText(...elements: types.RichTextBlock['elements']): types.RichTextBlock {
  return { type: 'rich_text', elements };
}

/** A stretch of text. */
export function section(...elements: Section['elements']): Section {
  return { type: 'rich_text_section', elements };
}

/** Plain words. */
export function words(text: string): Text {
  return { type: 'text', text };
}

/** Bold words. */
export function bold(text: string): Text {
  return { type: 'text', text, style: { bold: true } };
}

/** Words to be typed as they stand. */
export function exact(text: string): Text {
  return { type: 'text', text, style: { code: true } };
}

/** The sign before a warning. */
export const warningSign: types.RichTextEmoji = { type: 'emoji', name: 'warning' };

/** A list with bullets. */
export function bulleted(items: readonly string[]): types.RichTextList {
  return {
    type: 'rich_text_list',
    style: 'bullet',
    elements: items.map((item) => section(words(item))),
  };
}

/** A numbered list that goes on from `after`. */
export function numbered(items: readonly string[], after = 0): types.RichTextList {
  return {
    type: 'rich_text_list',
    style: 'ordered',
    elements: items.map((item) => section(words(item))),
    ...(after > 0 && { offset: after }),
  };
}

/** Text in a fixed width, as it stands. */
export function preformatted(text: string): types.RichTextPreformatted {
  return { type: 'rich_text_preformatted', elements: [words(text)] };
}
