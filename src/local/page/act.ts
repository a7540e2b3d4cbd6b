import type { PageAction } from '../page-protocol.ts';

/** Asks the workspace to do something; comes back with what went wrong in words, or null. */
export async function act(action: PageAction): Promise<string | null> {
  try {
    const response = await fetch('/local/act', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(action),
    });
    const answer = (await response.json()) as { ok: boolean; error?: string };
    return answer.ok ? null : `That did not work: ${answer.error ?? 'no reason was given'}.`;
  } catch {
    return 'The local workspace does not answer. Is it still running?';
  }
}
