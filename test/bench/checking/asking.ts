import { knowledge } from '../../../src/knowledge/index.ts';
import { createMailport } from '../../../src/mailport.ts';
import { createConversations } from '../../../src/storage/conversations.ts';
import { timesOf } from '../times.ts';

/** How long people waited for their answers, in milliseconds, and how many asked. */
export interface Answered {
  readonly count: number;
  readonly p50: number;
  readonly p99: number;
}

const questions = [
  'pop3 secure',
  'gmial imap',
  '465 or 587',
  '550 5.7.1 relaying denied',
  'what port for outlook smtp',
  'imap ssl port?',
  'why is port 25 blocked',
  'smtp auth failed 535 5.7.8',
];
const everyMs = 10;

/** The first questions take longer: what is compiled and looked up then stays. */
const warmingRounds = 20;

/**
 * Answers a question every so many milliseconds for as long as something goes on. The time of each
 * counts from when it was due: who asks while the process is busy waits as well.
 */
export async function askWhile(work: () => Promise<unknown>): Promise<Answered> {
  const mailport = createMailport({ entries: knowledge, conversations: createConversations() });
  for (let round = 0; round < warmingRounds; round += 1)
    for (const text of questions) await mailport.reply({ text });
  const times: number[] = [];
  let isOver = false;
  const over = work().finally(() => {
    isOver = true;
  });
  for (let due = performance.now() + everyMs; !isOver; due += everyMs) {
    const early = due - performance.now();
    // What is overdue is answered in one go, as it is when it comes from the network.
    if (early > 0) await new Promise((resolve) => setTimeout(resolve, early));
    // A timer may wake a little too soon.
    const from = Math.min(due, performance.now());
    await mailport.reply({ text: questions[times.length % questions.length] ?? '' });
    times.push(performance.now() - from);
  }
  await over;
  return { count: times.length, ...timesOf(times) };
}
