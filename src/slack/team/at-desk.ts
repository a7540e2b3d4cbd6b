import { webApi } from '@slack/bolt';

/** Whether somebody is in the channel of the desk; null where Mailport cannot see into it any more. */
export type AtDesk = boolean | null;

/**
 * Looks whether somebody is in the channel of the desk. Slack tells members only to who has an
 * optional scope; without it, a message for one person tells: Slack refuses it where that person is
 * not there.
 *
 * @throws where Slack cannot be asked.
 */
export async function isAtDesk(
  client: webApi.WebClient,
  channel: string,
  user: string,
): Promise<AtDesk> {
  const known = await readMembership(client, channel, user);
  if (known !== null) return known;
  try {
    const text = 'One moment: Mailport is saving your change.';
    await client.chat.postEphemeral({ channel, user, text });
    return true;
  } catch (error) {
    const refusal = error instanceof webApi.WebAPIPlatformError ? error.data.error : '';
    if (closed.includes(refusal)) return null;
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

/** Whether somebody is among the members of a channel, without a word to anybody; null where Slack
 * does not tell, because an administrator left the scope out, or because they are too many. */
export async function readMembership(
  client: webApi.WebClient,
  channel: string,
  user: string,
): Promise<boolean | null> {
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
    return null;
  } catch {
    return null;
  }
}
