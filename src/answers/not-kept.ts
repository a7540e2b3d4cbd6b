import type { NotKept } from '../team/kept.ts';

const reasons: Readonly<Record<NotKept, string>> = {
  locked: 'another program has locked the database',
  full: 'the disk is full',
  'read-only': 'the database may only be read',
  damaged: 'the database is damaged',
  'not-open': 'the database could not be opened when Mailport was started',
  failed: 'the database cannot be reached',
};

/** Why something was not kept or could not be read, as the end of a sentence: "because …". */
export function describeNotKept(because: NotKept): string {
  return `because ${reasons[because]}`;
}
