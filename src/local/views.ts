import { withIds } from './block-ids.ts';
import { field, type Json, listAt, stringAt } from './foreign.ts';
import { freshId, ids } from './ids.ts';

/** A modal or a Home tab, as the app described it and Slack keeps it. */
export interface View {
  readonly id: string;
  /** Changes with every update: an update that names an older one is refused. */
  readonly hash: string;
  readonly rootId: string;
  readonly previousId: string | null;
  /** Where the person was when it opened. */
  readonly channel: string;
  /** As the app sent it, with `block_id`s made up where there were none. */
  readonly content: Json;
  /** The words under input blocks after a refused submission, by `block_id`. */
  readonly errors: Readonly<Record<string, string>>;
}

/** As many modals as Slack lets lie on each other. */
const DEEPEST_STACK = 3;

/** The modals in front of the person, the topmost last, and everybody's Home tab. */
export class Views {
  #stack: readonly View[] = [];
  readonly #homes = new Map<string, View>();
  readonly #changed: () => void;

  constructor(changed: () => void) {
    this.#changed = changed;
  }

  get top(): View | undefined {
    return this.#stack.at(-1);
  }

  home(user: string): View | undefined {
    return this.#homes.get(user);
  }

  /** An open modal or a Home tab by its id, or by the app's own `external_id`. */
  find(id: string | undefined, externalId?: string): View | undefined {
    const all = [...this.#stack, ...this.#homes.values()];
    return all.find(
      (view) =>
        view.id === id ||
        (externalId !== undefined && stringAt(view.content, 'external_id') === externalId),
    );
  }

  /** Opens a modal as the only one. */
  open(content: Json, channel: string): View {
    const view = toView(content, channel);
    this.#set([view]);
    return view;
  }

  /** Puts a modal on top; undefined when the stack is full or there is nothing below it. */
  push(content: Json): View | undefined {
    const below = this.top;
    if (below === undefined || this.#stack.length >= DEEPEST_STACK) return undefined;
    const fresh = toView(content, below.channel);
    const view = { ...fresh, rootId: below.rootId, previousId: below.id };
    this.#set([...this.#stack, view]);
    return view;
  }

  /** Gives a view another content; its place and its id stay. */
  update(view: View, content: Json): View {
    const fresh = toView(content, view.channel);
    return this.#put({ ...fresh, id: view.id, rootId: view.rootId, previousId: view.previousId });
  }

  publish(user: string, content: Json, channel: string): View {
    const known = this.#homes.get(user);
    const fresh = toView(content, channel);
    const view = known === undefined ? fresh : { ...fresh, id: known.id, rootId: known.rootId };
    this.#homes.set(user, view);
    this.#changed();
    return view;
  }

  /** Shows what was wrong with a submission. */
  refuse(view: View, errors: Readonly<Record<string, string>>): void {
    this.#put({ ...view, errors });
  }

  /** Closes a view and what lies on it. */
  close(id: string): void {
    const place = this.#stack.findIndex((view) => view.id === id);
    if (place >= 0) this.#set(this.#stack.slice(0, place));
  }

  closeAll(): void {
    this.#set([]);
  }

  #put(view: View): View {
    for (const [user, home] of this.#homes) if (home.id === view.id) this.#homes.set(user, view);
    this.#set(this.#stack.map((old) => (old.id === view.id ? view : old)));
    return view;
  }

  #set(stack: readonly View[]): void {
    this.#stack = stack;
    this.#changed();
  }
}

function toView(content: Json, channel: string): View {
  const id = freshId('V');
  return {
    id,
    hash: freshId('h'),
    rootId: id,
    previousId: null,
    channel,
    content: { ...content, blocks: withIds(listAt(content, 'blocks')) },
    errors: {},
  };
}

/** A view as Slack writes it in answers and payloads. */
export function toViewJson(view: View, values: unknown = {}): Json {
  const { content } = view;
  return {
    id: view.id,
    team_id: ids.team,
    app_id: ids.app,
    app_installed_team_id: ids.team,
    bot_id: ids.bot,
    title: null,
    close: null,
    submit: null,
    callback_id: '',
    external_id: '',
    private_metadata: '',
    clear_on_close: false,
    notify_on_close: false,
    ...content,
    state: { values },
    hash: view.hash,
    root_view_id: view.rootId,
    previous_view_id: view.previousId,
    blocks: field(content, 'blocks'),
  };
}
