import type { webApi } from '@slack/bolt';

/** A call to Slack that takes longer than this has failed, in milliseconds. */
const callWithinMs = 10_000;

/** How Slack's Web API is called. Each client gets its own: Bolt and Socket Mode write into it. */
export function createClientOptions(slackApiUrl: string | undefined): webApi.WebClientOptions {
  return {
    ...(slackApiUrl !== undefined && { slackApiUrl }),
    retryConfig: { retries: 2 },
    timeout: callWithinMs,
    // Answers to a response_url go through this too, and have no timeout of their own.
    fetch: (url, init) =>
      fetch(url, { ...init, signal: init?.signal ?? AbortSignal.timeout(callWithinMs) }),
  };
}
