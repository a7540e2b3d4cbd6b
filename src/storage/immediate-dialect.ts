import { type Driver, SqliteDialect, SqliteDriver } from 'kysely';
import type Libsql from 'libsql';

/** SQLite whose transactions take the right to write when they begin: none is refused half-way. */
export class ImmediateDialect extends SqliteDialect {
  readonly #file: Libsql.Database;

  constructor(file: Libsql.Database) {
    super({ database: file });
    this.#file = file;
  }

  override createDriver(): Driver {
    return new ImmediateDriver(this.#file);
  }
}

/**
 * Statements that begin and end a transaction are run by `exec`: a prepared one that fails because
 * the file is locked stays in progress in libsql 0.5, and every later commit fails with it
 * (https://github.com/tursodatabase/libsql-js/pull/237).
 */
class ImmediateDriver extends SqliteDriver {
  readonly #file: Libsql.Database;

  constructor(file: Libsql.Database) {
    super({ database: file });
    this.#file = file;
  }

  override async beginTransaction(): Promise<void> {
    this.#file.exec('begin immediate');
  }

  override async commitTransaction(): Promise<void> {
    this.#file.exec('commit');
  }

  /** SQLite has rolled back by itself where the disk is full; doing it again would hide why. */
  override async rollbackTransaction(): Promise<void> {
    if (this.#file.inTransaction) this.#file.exec('rollback');
  }
}
