import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readEntriesFile } from '../../src/storage/entries-file.ts';
import { aDirectory } from './scene.ts';

test('every mistake of a file is told as an editor finds it: file, line and column', () => {
  const path = join(aDirectory(), 'our-mail.yml');
  writeFileSync(path, 'entries:\n  - title: Fax\n    questions: [fax]\n    port: 25\n');
  expect(readEntriesFile(path)).toEqual({
    problems: [
      `${path}:2:5: entries[0].answer is missing.`,
      `${path}:4:5: entries[0].port is not known here.`,
    ],
  });
});

test('a file that is not there, or cannot be read, is told by its name', () => {
  const directory = aDirectory();
  const missing = join(directory, 'our-mail.yml');
  expect(readEntriesFile(missing)).toEqual({
    problems: [`There is no file ${missing}, which MAILPORT_ENTRIES names.`],
  });
  mkdirSync(join(directory, 'folder'));
  expect(readEntriesFile(join(directory, 'folder'))).toMatchObject({
    problems: [expect.stringMatching(/^Mailport cannot read the file/)],
  });
});
