import type { ConversationView } from '../../page-protocol.ts';
import { useWorkspace } from '../workspace-context.ts';
import { examplesFor } from './examples.ts';

interface Props {
  conversation: ConversationView;
  onTry(text: string): void;
}

/** The beginning of a conversation: what it is for, and a few things to try with one press. */
export function Welcome({ conversation: { kind, name }, onTry }: Props) {
  const { view } = useWorkspace();
  return (
    <section class="welcome" aria-label="Things to try">
      <h2>{kind === 'channel' ? `Welcome to #${name}` : `Ask ${view.bot.name} directly`}</h2>
      <p>
        {kind === 'channel'
          ? 'A channel on this machine: what you write stays here. Only a check of a server leaves it. Try one:'
          : 'Just write what you want to know, the way you would type it in a hurry. Try one:'}
      </p>
      <div class="examples">
        {examplesFor(kind, view).map(({ caption, text }) => (
          <button key={text} type="button" class="example" onClick={() => onTry(text)}>
            <span>{caption}</span>
            <code>{text}</code>
          </button>
        ))}
      </div>
    </section>
  );
}
