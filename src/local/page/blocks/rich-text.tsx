import type { ComponentChildren } from 'preact';
import { emojiNamed } from '../mrkdwn/emoji.ts';
import { Link } from '../mrkdwn/link.tsx';
import { Mention } from '../mrkdwn/mention.tsx';
import type {
  RichTextBlock,
  RichTextInline,
  RichTextList,
  RichTextPart,
  TextStyle,
} from './block-kit.ts';
import { Undrawable } from './undrawable.tsx';

/** Text with its formatting spelt out: sections, lists, quotes and code. */
export function RichText({ block }: { block: RichTextBlock }) {
  return (
    <div class="rich-text">
      {block.elements.map((part, index) => (
        <Part key={index} part={part} />
      ))}
    </div>
  );
}

function Part({ part }: { part: RichTextPart }) {
  switch (part.type) {
    case 'rich_text_section':
      return (
        <div class="text">
          <Line elements={part.elements} />
        </div>
      );
    case 'rich_text_quote':
      return (
        <blockquote class="text">
          <Line elements={part.elements} />
        </blockquote>
      );
    case 'rich_text_preformatted':
      return (
        <pre>
          <Line elements={part.elements} />
        </pre>
      );
    case 'rich_text_list':
      return <List list={part} />;
    default:
      return <Undrawable what="Element" thing={part} />;
  }
}

/** Slack writes a nested list as lists that follow each other, each with its own indent. */
function List({ list: { style, indent = 0, offset = 0, elements } }: { list: RichTextList }) {
  const Tag = style === 'ordered' ? 'ol' : 'ul';
  return (
    <Tag class={`indent-${Math.min(indent, 4)}`} {...(Tag === 'ol' && { start: offset + 1 })}>
      {elements.map((item, index) => (
        <li key={index} class="text">
          <Line elements={item.elements} />
        </li>
      ))}
    </Tag>
  );
}

function Line({ elements }: { elements: readonly RichTextInline[] }) {
  return (
    <>
      {elements.map((element, index) => (
        <Styled key={index} style={element.style ?? {}}>
          <Piece element={element} />
        </Styled>
      ))}
    </>
  );
}

function Styled({ style, children }: { style: TextStyle; children: ComponentChildren }) {
  const tags = [
    style.code && 'code',
    style.bold && 'strong',
    style.italic && 'em',
    style.strike && 's',
    style.underline && 'u',
  ] as const;
  return <>{tags.reduce((inside, Tag) => (Tag ? <Tag>{inside}</Tag> : inside), children)}</>;
}

function Piece({ element }: { element: RichTextInline }) {
  switch (element.type) {
    case 'text':
      return <>{element.text}</>;
    case 'link':
      return <Link url={element.url}>{element.text ?? element.url}</Link>;
    case 'user':
      return <Mention id={element.user_id} />;
    case 'channel':
      return <Mention id={element.channel_id} />;
    case 'usergroup':
      return <Mention id={element.usergroup_id} />;
    case 'broadcast':
      return <span class="mention">@{element.range}</span>;
    case 'emoji':
      return <>{emojiNamed(element.name) ?? fromUnicode(element.unicode) ?? `:${element.name}:`}</>;
    case 'date':
      return <>{element.fallback ?? new Date(element.timestamp * 1000).toLocaleString()}</>;
    default:
      return <Undrawable what="Element" thing={element} />;
  }
}

/** Slack writes an emoji's code points in hexadecimal, joined by hyphens. */
function fromUnicode(points: string | undefined): string | null {
  if (points === undefined) return null;
  return String.fromCodePoint(...points.split('-').map((point) => Number.parseInt(point, 16)));
}
