import type { Logger } from 'pino';
import type { Conversations } from '../mailport.ts';
import type { Stores } from '../team/stores.ts';
import { createConversations } from './conversations.ts';
import { noDatabase, openDatabase } from './database.ts';
import { createStoredConversations } from './stored-conversations.ts';
import { createStores } from './stores.ts';

/** All that is kept, and whether it is. */
export interface Storage {
  readonly stores: Stores;
  readonly conversations: Conversations;
  /** Why nothing is kept, for whoever starts Mailport; null where all is well. */
  readonly problem: string | null;
  close(): Promise<void>;
}

/**
 * Opens what is kept in a file. Where that cannot be, Mailport answers without it: conversations are
 * remembered until it ends, and the stores say that they keep nothing.
 */
export async function openStorage(path: string, logger: Logger): Promise<Storage> {
  const opening = await openDatabase(path, (because, error) =>
    logger.error({ because, err: error }, 'the database'),
  );
  if (opening.opened) {
    const { database } = opening;
    return {
      stores: createStores(database),
      conversations: createStoredConversations(database),
      problem: null,
      close: () => database.close(),
    };
  }
  const problem = `Nothing is kept: ${path} was not opened, because ${opening.problem}. Mailport answers without it, until it is started again.`;
  logger.error({ path }, problem);
  return {
    stores: createStores(noDatabase),
    conversations: createConversations(),
    problem,
    close: async () => {},
  };
}
