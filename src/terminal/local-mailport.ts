import { existsSync } from 'node:fs';
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

/** A terminal has one person, where the questions of nobody are too. */
const who = { workspace: 'here', person: 'me' };

/**
 * Mailport for the person at this terminal. The file at `dataPath` is opened, and made where there is
 * none, by the first command that keeps something ("learn"); questions alone leave nothing behind.
 * Where it cannot be opened, `tell` gets a sentence that says why. Practice servers can be checked too;
 * `settings` null is no checks at all.
 */
export function createLocalMailport(
  dataPath: string,
  settings: ChecksConfig | null,
  tell: (problem: string) => void,
): LocalMailport {
  const checks = openChecks(settings);
  const database = openWhenNeeded(dataPath, tell);
  const stores = createStores(database);
  // Nobody else would learn from how often something is asked here.
  const tallies = { ...stores.tallies, count: async () => ({ kept: true, value: null }) as const };
  const mailport = createMailport({
    entries: knowledge,
    conversations: createConversations(),
    stores: { ...stores, tallies },
    checks: checks && addPractice(checks).checks,
  });
  /** Where nothing is kept yet, nobody has begun what could be gone on with. */
  function concernsMe(text: string): boolean {
    const isCalled = isCalledByName(text);
    return isCalled === 'perhaps' ? existsSync(dataPath) : isCalled;
  }

  return {
    reply: (request, onProgress) =>
      mailport.reply(concernsMe(request.text) ? { ...request, who } : request, onProgress),
    explain: (request) => mailport.explain(request),
    close: () => database.close(),
  };
}

function openWhenNeeded(path: string, tell: (problem: string) => void): Database {
  let opened: Promise<Database> | undefined;

  async function open(): Promise<Database> {
    const { noDatabase, openDatabase } = await import('../storage/database.ts');
    const opening = await openDatabase(path);
    if (opening.opened) return opening.database;
    tell(`Nothing is kept: ${path} was not opened, because ${opening.problem}.`);
    return noDatabase;
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
