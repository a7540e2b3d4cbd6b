import { useWorkspace } from '../workspace-context.ts';

/** A person, app or channel by name; one that the workspace does not know keeps its id. Of a channel
 * that one is not in, Slack does not tell the name. */
export function Mention({ id, label = null }: { id: string; label?: string | null }) {
  const { view } = useWorkspace();
  const person = view.people.find((someone) => someone.id === id);
  const channel = view.conversations.find((conversation) => conversation.id === id);
  const unknown = /^C[A-Z0-9]+$/.test(id) ? '🔒 private channel' : id;
  const name = person ? `@${person.name}` : channel ? `#${channel.name}` : (label ?? unknown);
  return <span class={`mention ${id === view.me.id ? 'me' : ''}`}>{name}</span>;
}
