/** What the page in the browser and the local workspace say to each other: JSON over HTTP.
 *
 * - `GET /local/stream` is an event stream: each `data:` line is a whole `WorkspaceView`.
 * - `POST /local/act` takes a `PageAction` and answers `{ "ok": true }` or `{ "ok": false, "error" }`.
 */
export interface WorkspaceView {
  readonly team: { readonly id: string; readonly name: string };
  readonly me: { readonly id: string; readonly name: string };
  readonly bot: { readonly id: string; readonly name: string };
  /** Everybody, the app among them. The page can be looked at as any of the others. */
  readonly people: readonly {
    readonly id: string;
    readonly name: string;
    readonly isBot: boolean;
  }[];
  /** Whether the app is connected and would get what is sent. */
  readonly connected: boolean;
  readonly conversations: readonly ConversationView[];
  /** The topmost open modal, if any. */
  readonly modal: ModalView | null;
  /** The app's Home tab as last published, empty before; null where the app has none. */
  readonly home: { readonly blocks: readonly unknown[] } | null;
  readonly commands: readonly {
    readonly command: string;
    readonly description: string;
    readonly usageHint: string;
  }[];
  readonly shortcuts: readonly {
    readonly name: string;
    readonly type: 'global' | 'message';
    readonly callbackId: string;
    readonly description: string;
  }[];
  /** The last thing Slack would have told the person itself ("/mailport failed with the error …"). */
  readonly notice: { readonly id: number; readonly channel: string; readonly text: string } | null;
}

export interface ConversationView {
  readonly id: string;
  readonly name: string;
  readonly kind: 'channel' | 'direct';
  /** All messages, threads included, oldest first. */
  readonly messages: readonly MessageView[];
}

export interface MessageView {
  readonly ts: string;
  /** The `ts` of the thread's first message; null when it stands in the channel itself. */
  readonly threadTs: string | null;
  readonly user: { readonly id: string; readonly name: string; readonly isBot: boolean };
  /** Slack mrkdwn. Shown when there are no blocks. */
  readonly text: string;
  readonly blocks: readonly unknown[];
  /** "Only visible to you". */
  readonly ephemeral: boolean;
  readonly edited: boolean;
}

export interface ModalView {
  readonly id: string;
  readonly title: string;
  readonly submit: string | null;
  readonly close: string | null;
  readonly blocks: readonly unknown[];
  /** From `response_action: errors`: the message under each input block, by `block_id`. */
  readonly errors: Readonly<Record<string, string>>;
}

/** Slack's own shape of `state.values`: block_id → action_id → element state. */
export type StateValues = Readonly<Record<string, Readonly<Record<string, unknown>>>>;

export type PageAction =
  /** Sends a message as `me`; text that begins with a known command is that command. */
  | {
      readonly type: 'post';
      readonly channel: string;
      readonly threadTs: string | null;
      readonly text: string;
    }
  /** Presses a button or picks an option; `action` is the element's part of a block_actions payload
   * (`type`, `action_id`, `block_id`, `value` or `selected_option` …). */
  | {
      readonly type: 'press';
      readonly from:
        | { readonly channel: string; readonly ts: string }
        | { readonly view: string }
        | { readonly home: true };
      readonly action: Readonly<Record<string, unknown>>;
      readonly values: StateValues;
    }
  | { readonly type: 'submit'; readonly view: string; readonly values: StateValues }
  | { readonly type: 'close'; readonly view: string }
  | {
      readonly type: 'shortcut';
      readonly callbackId: string;
      readonly message: { readonly channel: string; readonly ts: string } | null;
    }
  /** Opens the app's Home tab, or its messages. */
  | { readonly type: 'open-home'; readonly tab?: 'home' | 'messages' }
  /** Looks at the page as somebody else. */
  | { readonly type: 'be'; readonly person: string };
