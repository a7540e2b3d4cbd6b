import type { webApi } from '@slack/bolt';

/** A thread of the agent panel, which Slack calls a session. */
export interface AgentThread {
  readonly client: webApi.WebClient;
  readonly channel: string;
  readonly thread: string;
  /** The name of what is said in it. */
  readonly conversation: string;
}

/**
 * What goes on in the threads of the agent panel. Only some plans have the panel, and elsewhere Slack
 * refuses the statuses: everything works without them.
 */
export interface AgentSessions {
  /** Shows that somebody is at work in a thread until `work` has ended, well or badly. The signal
   * says that the person pressed Stop. */
  during<T>(thread: AgentThread, work: (stopped: AbortSignal) => Promise<T>): Promise<T>;
  /** Stops what goes on in a thread, and takes the sign of work away. */
  stop(thread: AgentThread): Promise<void>;
}

/** Nothing goes on yet. */
export function createAgentSessions(): AgentSessions {
  const ongoing = new Map<string, Set<AbortController>>();

  return {
    async during(thread, work) {
      const { conversation: key } = thread;
      const own = new AbortController();
      const here = ongoing.get(key) ?? new Set();
      ongoing.set(key, here.add(own));
      const isShown = showStatus(thread, 'processing');
      try {
        return await work(own.signal);
      } finally {
        here.delete(own);
        if (here.size === 0) ongoing.delete(key);
        // One that overtook the other would stay.
        if ((await isShown) && !ongoing.has(key)) await showStatus(thread, 'active');
      }
    },
    async stop(thread) {
      const here = ongoing.get(thread.conversation);
      for (const one of here ?? []) one.abort();
      if (!here) await showStatus(thread, 'active');
    },
  };
}

/** @see https://docs.slack.dev/ai/agent-sessions */
async function showStatus(
  { client, channel, thread }: AgentThread,
  status: 'processing' | 'active',
): Promise<boolean> {
  try {
    await client.agents.sessions.setStatus({ channel_id: channel, thread_ts: thread, status });
    return true;
  } catch {
    return false;
  }
}
