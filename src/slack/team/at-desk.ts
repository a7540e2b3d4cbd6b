import { webApi } from '@slack/bolt';

/**
 * Whether somebody is in the channel of the desk. Slack tells members only to who asks for a scope;
 * but a message for one person it refuses where that person is not there, and so it tells us.
 * Where the channel itself cannot be written to any more, the press in it has to do.
 *
 * @throws where Slack cannot be asked.
 */
export async function isAtDesk(
  client: webApi.WebClient,
  channel: string,
  user: string,
): Promise<boolean> {
  try {
    const text = 'Thank you: what you teach is being saved.';
    await client.chat.postEphemeral({ channel, user, text });
    return true;
  } catch (error) {
    const refusal = error instanceof webApi.WebAPIPlatformError ? error.data.error : '';
    if (closed.includes(refusal)) return true;
    if (outside.includes(refusal)) return false;
    throw error;
  }
}

/** What Slack says of a channel that is archived, or that Mailport was taken out of. */
const closed: readonly string[] = ['is_archived', 'not_in_channel', 'channel_not_found'];

/** What Slack says of somebody who is not in a channel, or not in the workspace any more. */
const outside: readonly string[] = ['user_not_in_channel', 'user_not_found', 'user_disabled'];

/** How many pages of members are read at most, of a thousand each. */
const mostPages = 5;

/** Whether somebody is known to be in a channel, without a word to anybody. It needs a scope that an
 * administrator may have left out; then, nobody is known to be. */
export async function isKnownMember(
  client: webApi.WebClient,
  channel: string,
  user: string,
): Promise<boolean> {
  try {
    let cursor = '';
    for (let page = 0; page < mostPages; page += 1) {
      const { members = [], response_metadata: more } = await client.conversations.members({
        channel,
        limit: 1000,
        ...(cursor !== '' && { cursor }),
      });
      if (members.includes(user)) return true;
      cursor = more?.next_cursor ?? '';
      if (cursor === '') return false;
    }
    return false;
  } catch {
    return false;
  }
}
