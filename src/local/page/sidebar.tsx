import type { ComponentChildren } from 'preact';
import type { ConversationView } from '../page-protocol.ts';
import { Avatar } from './conversation/avatar.tsx';
import { Mark } from './mark.tsx';
import { homePlace } from './place.ts';
import { ThemeToggle } from './theme.tsx';
import { useWorkspace } from './workspace-context.ts';

interface Props {
  place: string;
  unread: ReadonlySet<string>;
  onGo(place: string): void;
}

/** Where one can go: channels, the direct message, and the app's Home. */
export function Sidebar({ place, unread, onGo }: Props) {
  const { view } = useWorkspace();
  const entry = ({ id, name, kind }: ConversationView) => (
    <Entry key={id} current={place === id} unread={unread.has(id)} onGo={() => onGo(id)}>
      {kind === 'channel' ? <span class="hash">#</span> : <Mark size={20} />}
      {name}
    </Entry>
  );
  return (
    <nav class="sidebar" aria-label="Conversations">
      <div class="brand">
        <Mark size={34} />
        <div>
          <strong>{view.bot.name}</strong>
          <span>{view.team.name}</span>
        </div>
      </div>
      <div class="places">
        <h2>Channels</h2>
        <ul>{view.conversations.filter(({ kind }) => kind === 'channel').map(entry)}</ul>
        <h2>Apps</h2>
        <ul>
          {view.conversations.filter(({ kind }) => kind === 'direct').map(entry)}
          {view.home && (
            <Entry current={place === homePlace} unread={false} onGo={() => onGo(homePlace)}>
              <span class="hash">⌂</span>
              {view.bot.name} Home
            </Entry>
          )}
        </ul>
      </div>
      <div class="whoami">
        <Avatar user={{ ...view.me, isBot: false }} size={28} />
        <WhoIAm />
        <ThemeToggle />
      </div>
    </nav>
  );
}

/** Who looks at the page: it can be looked at as somebody else, to see both sides of a story. */
function WhoIAm() {
  const { view, act } = useWorkspace();
  const others = view.people.filter(({ isBot }) => !isBot);
  return (
    <select
      class="who-i-am"
      aria-label="Who you are"
      value={view.me.id}
      onChange={(event) => void act({ type: 'be', person: event.currentTarget.value })}
    >
      {others.map(({ id, name }) => (
        <option key={id} value={id}>
          {name}
        </option>
      ))}
    </select>
  );
}

function Entry(props: {
  current: boolean;
  unread: boolean;
  onGo(): void;
  children: ComponentChildren;
}) {
  return (
    <li>
      <button
        type="button"
        class={props.unread ? 'unread' : ''}
        aria-current={props.current ? 'page' : undefined}
        onClick={props.onGo}
      >
        {props.children}
        {props.unread && <span class="unread-mark">new</span>}
      </button>
    </li>
  );
}
