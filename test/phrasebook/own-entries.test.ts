import { expect, test, vi } from 'vitest';
import { knowledge } from '../../src/knowledge/index.ts';
import { type Teaching, toOwnEntry } from '../../src/knowledge/own-entries.ts';
import { createFinder } from '../../src/matching/find.ts';
import type { Match } from '../../src/matching/match.ts';
import { teach } from '../storage/scene.ts';
import { readPhrasebook } from './score.ts';

vi.setConfig({ testTimeout: 30_000 });

/** What teams teach of a part of their mail, in words that other questions have as well. */
const narrow: readonly Teaching[] = [
  teach({ title: 'Customer accounts', questions: ['smtp for customers', 'customer imap'] }),
  teach({ title: 'Old Gmail accounts', questions: ['old gmail', 'gmail for sales'] }),
  teach({ title: 'The office', questions: ['imap from the office', 'port 25 in the office'] }),
  teach({ title: 'New certificate', questions: ['certificate changed', 'ssl error today'] }),
  teach({ title: 'Newsletter', questions: ['smtp for the newsletter tool'] }),
  teach({ title: 'Outlook at work', questions: ['outlook in the office'] }),
  teach({
    title: 'Company mail',
    questions: ['company mail'],
    servers: [
      { protocol: 'imap', host: 'mail.corp.example', port: 993, mode: 'SSL/TLS' },
      { protocol: 'smtp', host: 'mail.corp.example', port: 587, mode: 'STARTTLS' },
    ],
  }),
];

/** What is found; the questions that are offered where nothing is may be the team's. */
const answerOf = (match: Match) => JSON.stringify({ ...match, nearest: [] });

test('what a team taught of its own changes no answer to a question that does not ask for it', () => {
  const own = narrow.map((teaching, at) =>
    toOwnEntry(`taught-${at}`, teaching, { workspace: 'T1', taughtOn: '2026-05-03' }),
  );
  const untaught = createFinder(knowledge);
  const taught = createFinder([...own, ...knowledge]);
  const files = ['questions.jsonl', 'more-questions.jsonl', 'hurried-questions.jsonl'];
  const questions = files.flatMap(readPhrasebook).map(({ q }) => q);
  const changed = questions.filter(
    (question) =>
      // These two speak of the company's servers and users.
      !/from our server|moving our users/.test(question) &&
      answerOf(taught.find(question)) !== answerOf(untaught.find(question)),
  );
  expect(changed).toEqual([]);
});
