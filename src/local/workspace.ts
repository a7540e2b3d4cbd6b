import type { Json } from './foreign.ts';
import { ids } from './ids.ts';
import { createTimestamps } from './timestamps.ts';

export interface Person {
  readonly id: string;
  readonly name: string;
  readonly isBot: boolean;
}

export interface Message {
  readonly ts: string;
  /** The first message of its thread; null when it stands in the conversation itself. */
  readonly threadTs: string | null;
  /** Who wrote it. */
  readonly user: string;
  readonly text: string;
  readonly blocks: readonly Json[];
  /** The only person who sees it; null for a message that everybody sees. */
  readonly onlyFor: string | null;
  readonly edited: boolean;
  readonly metadata: unknown;
}

/** What is said, before it has its place in time. */
export interface Draft {
  readonly user: string;
  readonly text: string;
  readonly threadTs?: string | null;
  readonly blocks?: readonly Json[];
  readonly onlyFor?: string | null;
  readonly metadata?: unknown;
}

export interface Conversation {
  readonly id: string;
  readonly name: string;
  readonly kind: 'channel' | 'direct';
  readonly members: ReadonlySet<string>;
  /** Threads included, oldest first. */
  readonly messages: readonly Message[];
}

export interface Notice {
  readonly id: number;
  readonly channel: string;
  readonly text: string;
}

/** The team, its people and what they said. Knows nothing of HTTP and nothing of the app. */
export class Workspace {
  readonly team = { id: ids.team, name: 'Local workspace', domain: 'local' };
  #me: Person = { id: ids.me, name: 'You', isBot: false };
  readonly bot: Person;
  #notice: Notice | null = null;
  readonly #people: ReadonlyMap<string, Person>;
  readonly #conversations = new Map<string, Conversation>();
  readonly #nextTs: () => string;
  readonly #listeners = new Set<() => void>();

  constructor(botName: string, now: () => number) {
    this.bot = { id: ids.botUser, name: botName, isBot: true };
    const colleague = { id: ids.colleague, name: 'New colleague', isBot: false };
    this.#people = new Map([this.#me, this.bot, colleague].map((person) => [person.id, person]));
    this.#nextTs = createTimestamps(now);
    this.#add(ids.helpdesk, 'helpdesk', 'channel', [ids.me, ids.colleague, ids.botUser]);
    this.#add(ids.general, 'general', 'channel', [ids.me, ids.colleague]);
    this.#add(ids.desk, 'mail-desk', 'channel', [ids.me, ids.botUser]);
    this.#add(ids.direct, botName, 'direct', [ids.me, ids.botUser]);
  }

  /** Who looks at the page and acts there. */
  get me(): Person {
    return this.#me;
  }

  /** Somebody else looks at the page from now on. */
  be(person: Person): void {
    this.#me = person;
    this.directWith(person);
    this.changed();
  }

  get conversations(): readonly Conversation[] {
    return [...this.#conversations.values()];
  }

  get people(): readonly Person[] {
    return [...this.#people.values()];
  }

  get notice(): Notice | null {
    return this.#notice;
  }

  /** Calls back after every change, until the returned function is called. */
  onChange(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Tells everyone who listens that there is something new to see. */
  changed(): void {
    for (const listener of this.#listeners) listener();
  }

  person(id: string): Person | undefined {
    return this.#people.get(id);
  }

  conversation(id: string): Conversation | undefined {
    return this.#conversations.get(id);
  }

  message(channel: string, ts: string): Message | undefined {
    return this.conversation(channel)?.messages.find((message) => message.ts === ts);
  }

  /** The direct conversation between the bot and a person, made if there was none. */
  directWith(person: Person): Conversation {
    const members = [person.id, ids.botUser];
    const known = this.conversations.find(
      (one) => one.kind === 'direct' && members.every((member) => one.members.has(member)),
    );
    return known ?? this.#add(person.id.replace(/^U/, 'D'), person.name, 'direct', members);
  }

  join(channel: string, person: string): void {
    this.#replace(channel, (one) => ({ ...one, members: new Set([...one.members, person]) }));
  }

  post(channel: string, draft: Draft): Message {
    const message: Message = {
      threadTs: null,
      blocks: [],
      onlyFor: null,
      metadata: undefined,
      ...draft,
      ts: this.#nextTs(),
      edited: false,
    };
    this.#replace(channel, (one) => ({ ...one, messages: [...one.messages, message] }));
    return message;
  }

  /** Puts another message in the place of one: nothing happens when it is gone already. */
  replace(channel: string, message: Message): void {
    this.#replace(channel, (one) => ({
      ...one,
      messages: one.messages.map((old) => (old.ts === message.ts ? message : old)),
    }));
  }

  remove(channel: string, ts: string): void {
    this.#replace(channel, (one) => ({
      ...one,
      messages: one.messages.filter((message) => message.ts !== ts),
    }));
  }

  /** Tells the person something that Slack itself would tell them. */
  tell(channel: string, text: string): void {
    this.#notice = { id: (this.#notice?.id ?? 0) + 1, channel, text };
    this.changed();
  }

  #add(
    id: string,
    name: string,
    kind: Conversation['kind'],
    members: readonly string[],
  ): Conversation {
    const conversation = { id, name, kind, members: new Set(members), messages: [] };
    this.#conversations.set(id, conversation);
    return conversation;
  }

  #replace(channel: string, change: (conversation: Conversation) => Conversation): void {
    const conversation = this.#conversations.get(channel);
    if (conversation === undefined) return;
    this.#conversations.set(channel, change(conversation));
    this.changed();
  }
}
