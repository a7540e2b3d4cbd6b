import type { Answer } from '../../src/answers/answer.ts';
import { knowledge } from '../../src/knowledge/index.ts';
import { createMailport } from '../../src/mailport.ts';
import { createConversations } from '../../src/storage/conversations.ts';
import { noDatabase } from '../../src/storage/database.ts';
import { createStores } from '../../src/storage/stores.ts';
import { at, open } from '../storage/scene.ts';

/** Mailport over a real database, with somebody of workspace T1 who asks at the desk and elsewhere. */
export async function aDesk(database = open()) {
  const stores = createStores(await database);
  const mailport = createMailport({
    entries: knowledge,
    conversations: createConversations(),
    stores,
    now: () => at(20),
  });
  const asker =
    (atDesk: boolean) =>
    (text: string, person = 'U1', workspace = 'T1') =>
      mailport.reply({ text, who: { workspace, person }, atDesk });
  return { stores, ask: asker(false), atDesk: asker(true) };
}

/** The same where nothing can be kept. */
export const aDeskWithoutDatabase = () => aDesk(Promise.resolve(noDatabase));

/** Presses what an answer offers, by the beginning of its label. */
export function offerOf({ followUps }: Answer, label: string): string {
  const offer = followUps.find((one) => one.label.startsWith(label));
  if (!offer) throw new Error(`no offer “${label}” among ${JSON.stringify(followUps)}`);
  return offer.ask;
}
