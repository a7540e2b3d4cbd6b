import { withEmoji } from '../mrkdwn/emoji.ts';
import { Link } from '../mrkdwn/link.tsx';
import { type Passage, parseMarkdown, type Span } from './parse-markdown.ts';

export function Markdown({ text }: { text: string }) {
  return (
    <div class="rich-text">
      {parseMarkdown(text).map((passage, index) => (
        <PassageView key={index} passage={passage} />
      ))}
    </div>
  );
}

function PassageView({ passage }: { passage: Passage }) {
  switch (passage.kind) {
    case 'heading':
      return (
        <h4 class={`markdown-heading level-${passage.level}`}>
          <Spans spans={passage.spans} />
        </h4>
      );
    case 'paragraph':
      return (
        <p class="text">
          <Spans spans={passage.spans} />
        </p>
      );
    case 'quote':
      return (
        <blockquote class="text">
          <Spans spans={passage.spans} />
        </blockquote>
      );
    case 'code':
      return <pre>{passage.text}</pre>;
    case 'rule':
      return <hr class="block-divider" />;
    case 'list': {
      const Tag = passage.ordered ? 'ol' : 'ul';
      return (
        <Tag>
          {passage.items.map((spans, index) => (
            <li key={index} class="text">
              <Spans spans={spans} />
            </li>
          ))}
        </Tag>
      );
    }
  }
}

const tags = { bold: 'strong', italic: 'em', strike: 's' } as const;

function Spans({ spans }: { spans: readonly Span[] }) {
  return (
    <>
      {spans.map((span, index) => (
        <SpanView key={index} span={span} />
      ))}
    </>
  );
}

function SpanView({ span }: { span: Span }) {
  if (span.kind === 'text') return <>{withEmoji(span.text)}</>;
  if (span.kind === 'code') return <code>{span.text}</code>;
  if (span.kind === 'link') return <Link url={span.url}>{span.text}</Link>;
  const Tag = tags[span.kind];
  return (
    <Tag>
      <Spans spans={span.spans} />
    </Tag>
  );
}
