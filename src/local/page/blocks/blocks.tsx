import { useErrorBoundary } from 'preact/hooks';
import { Actions } from './actions.tsx';
import { Alert } from './alert.tsx';
import type { Block } from './block-kit.ts';
import { Context } from './context.tsx';
import { Divider, Header } from './header.tsx';
import { Image } from './image.tsx';
import { Input } from './input.tsx';
import { Markdown } from './markdown.tsx';
import { RichText } from './rich-text.tsx';
import { Section } from './section.tsx';
import { DataTable, Table } from './table.tsx';
import { Undrawable } from './undrawable.tsx';

/** Draws blocks in their order; one that cannot be drawn is shown as such. */
export function Blocks({
  blocks,
  errors = {},
}: {
  blocks: readonly unknown[];
  /** The message under each input, by `block_id`. */
  errors?: Readonly<Record<string, string>>;
}) {
  return (
    <div class="blocks">
      {blocks.map((block, index) => (
        <GuardedBlock
          key={(block as { block_id?: string }).block_id ?? index}
          block={block as Block}
          errors={errors}
        />
      ))}
    </div>
  );
}

interface Props {
  block: Block;
  errors: Readonly<Record<string, string>>;
}

/** Blocks come from an app: one that is not shaped as Slack says must not take the page down. */
function GuardedBlock({ block, errors }: Props) {
  const [failure] = useErrorBoundary();
  if (failure !== undefined) return <Undrawable what="Block" thing={block} />;
  return <KnownBlock block={block} errors={errors} />;
}

function KnownBlock({ block, errors }: Props) {
  switch (block.type) {
    case 'header':
      return <Header text={block.text} />;
    case 'divider':
      return <Divider />;
    case 'section':
      return <Section block={block} />;
    case 'context':
      return <Context elements={block.elements} />;
    case 'actions':
    case 'context_actions':
      return <Actions blockId={block.block_id ?? ''} elements={block.elements} />;
    case 'rich_text':
      return <RichText block={block} />;
    case 'table':
      return <Table block={block} />;
    case 'data_table':
      return <DataTable block={block} />;
    case 'image':
      return <Image image={block} {...(block.title && { title: block.title })} />;
    case 'input':
      return <Input block={block} error={errors[block.block_id ?? ''] ?? null} />;
    case 'markdown':
      return <Markdown text={block.text} />;
    case 'alert':
      return <Alert block={block} />;
    default:
      return <Undrawable what="Block" thing={block} />;
  }
}
