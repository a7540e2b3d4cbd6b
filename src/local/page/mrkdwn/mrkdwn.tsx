import { useMemo } from 'preact/hooks';
import { Link } from './link.tsx';
import { Mention } from './mention.tsx';
import { parseMrkdwn, type Token } from './parse-mrkdwn.ts';

/** Draws Slack's mrkdwn. */
export function Mrkdwn({ text }: { text: string }) {
  return <Tokens tokens={useMemo(() => parseMrkdwn(text), [text])} />;
}

function Tokens({ tokens }: { tokens: readonly Token[] }) {
  return (
    <>
      {tokens.map((token, index) => (
        <Piece key={index} token={token} />
      ))}
    </>
  );
}

function Piece({ token }: { token: Token }) {
  switch (token.kind) {
    case 'text':
      return <>{token.text}</>;
    case 'bold':
      return (
        <strong>
          <Tokens tokens={token.tokens} />
        </strong>
      );
    case 'italic':
      return (
        <em>
          <Tokens tokens={token.tokens} />
        </em>
      );
    case 'strike':
      return (
        <s>
          <Tokens tokens={token.tokens} />
        </s>
      );
    case 'quote':
      return (
        <blockquote>
          <Tokens tokens={token.tokens} />
        </blockquote>
      );
    case 'code':
      return <code>{token.text}</code>;
    case 'preformatted':
      return <pre>{token.text}</pre>;
    case 'link':
      return <Link url={token.url}>{token.text}</Link>;
    case 'user':
    case 'channel':
      return <Mention id={token.id} label={token.label} />;
    case 'broadcast':
      return <span class="mention">@{token.label ?? token.id}</span>;
  }
}
