import type { ChecksConfig } from '../config.ts';
import { knowledge } from '../knowledge/index.ts';
import { createMailport, isCalledByName, type Mailport } from '../mailport.ts';
import { openChecks } from '../open-checks.ts';
import { addPractice } from '../practice-checks.ts';
import { createConversations } from '../storage/conversations.ts';
import type { Database } from '../storage/database.ts';
import { createStores } from '../storage/stores.ts';

/** Mailport at this terminal, and what to close after the last question. */
export interface LocalMailport extends Mailport {
  close(): Promise<void>;
}

/** A terminal has one person. */
const who = { workspace: 'terminal', person: 'me' };

/**
 * Mailport for the person at this terminal. The file at `dataPath` is opened, and made where there is
 * none, by the first command that keeps something ("learn"); questions alone leave nothing behind.
 * Practice servers can be checked too; `settings` null is no checks at all.
 */
export function createLocalMailport(
  dataPath: string,
  settings: ChecksConfig | null,
): LocalMailport {
  const checks = openChecks(settings);
  const database = openWhenNeeded(dataPath);
  const mailport = createMailport({
    entries: knowledge,
    conversations: createConversations(),
    stores: createStores(database),
    checks: checks && addPractice(checks).checks,
  });
  return {
    reply: (request, onProgress) =>
      mailport.reply(isCalledByName(request.text) ? { ...request, who } : request, onProgress),
    explain: (request) => mailport.explain(request),
    close: () => database.close(),
  };
}

function openWhenNeeded(path: string): Database {
  let opened: Promise<Database> | undefined;

  async function open(): Promise<Database> {
    const { noDatabase, openDatabase } = await import('../storage/database.ts');
    const opening = await openDatabase(path);
    return opening.opened ? opening.database : noDatabase;
  }
  function opening(): Promise<Database> {
    opened ??= open();
    return opened;
  }

  return {
    read: async (work) => (await opening()).read(work),
    write: async (work, options) => (await opening()).write(work, options),
    settle: async () => (await opened)?.settle(),
    close: async () => (await opened)?.close(),
  };
}
