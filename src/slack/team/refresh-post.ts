import type { webApi } from '@slack/bolt';
import { sent } from '../delivery.ts';
import type { Listening } from '../listeners/listening.ts';
import { describeError } from '../log.ts';
import { readPost } from './asker.ts';
import { toQuestionPost } from './question-post.ts';

/** Shows a question's post as the question is now; one that is gone or archived stays as it is. */
export async function refreshPost(
  client: webApi.WebClient,
  { stores, logger }: Pick<Listening, 'stores' | 'logger'>,
  { workspace, question }: { readonly workspace: string; readonly question: number },
): Promise<void> {
  const read = await stores?.questions.read(workspace, question);
  const now = read?.kept ? read.value : null;
  const post = now && readPost(now.post);
  if (!now || !post) return;
  try {
    await client.chat.update({ ...sent(toQuestionPost(now)), ...post });
  } catch (error) {
    logger.warn({ error: describeError(error) }, 'could not bring a post of the desk up to date');
  }
}
