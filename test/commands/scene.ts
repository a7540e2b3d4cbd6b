import type { Answer } from '../../src/answers/answer.ts';
import { knowledge } from '../../src/knowledge/index.ts';
import { createMailport } from '../../src/mailport.ts';
import type { Reach } from '../../src/onboarding/invitation.ts';
import { createConversations } from '../../src/storage/conversations.ts';
import type { Database } from '../../src/storage/database.ts';
import { createStores } from '../../src/storage/stores.ts';
import type { Stores } from '../../src/team/stores.ts';
import { open } from '../storage/scene.ts';

/** Mailport with a database of its own, and a clock that stands still until it is moved. */
export async function openSchool({
  reach,
  random = () => 0,
  database = open(),
}: {
  readonly reach?: Reach;
  readonly random?: () => number;
  readonly database?: Promise<Database>;
} = {}) {
  const stores: Stores = createStores(await database);
  let now = new Date('2026-11-23T09:00:00Z');
  const mailport = createMailport({
    entries: knowledge,
    conversations: createConversations(),
    stores,
    now: () => now,
    random,
    ...(reach && { reach }),
  });

  return {
    stores,
    /** What somebody hears who asks; U1 of T1 unless said otherwise. */
    ask: (text: string, person = 'U1'): Promise<Answer> =>
      mailport.reply({ text, who: { workspace: 'T1', person } }),
    /** Somebody of whom the surface knows nothing. */
    askAsNobody: (text: string): Promise<Answer> => mailport.reply({ text }),
    later(minutes: number): void {
      now = new Date(now.getTime() + minutes * 60_000);
    },
  };
}

/** What an answer offers, as it would be asked. */
export function asksOf({ followUps }: Answer): readonly string[] {
  return followUps.map(({ ask }) => ask);
}
