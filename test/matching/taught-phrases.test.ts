import { expect, test } from 'vitest';
import { knowledge } from '../../src/knowledge/index.ts';
import { toOwnEntry } from '../../src/knowledge/own-entries.ts';
import { createFinder } from '../../src/matching/find.ts';

/** The id of what is found in a workspace that was taught these questions, an entry each. */
function finding(...taught: readonly string[]) {
  const entries = taught.map((question, index) =>
    toOwnEntry(
      `taught-${index}`,
      { title: question, questions: [question], answer: 'x', servers: [], domains: [] },
      { workspace: 'T1', taughtOn: '2026-05-03' },
    ),
  );
  const { find } = createFinder([...entries, ...knowledge]);
  return (text: string) => {
    const match = find(text);
    return match.kind === 'topic' ? match.topic.id : match.kind;
  };
}

test.each([
  ['how do I get a shared mailbox', 'How do I get a shared mailbox???'],
  ['shared mailbox', 'our shared mailbox'],
  ['scanner cannot send mail', 'scaner cannot send mail'],
  ['our imap server', 'what is the port of our imap server'],
  ['vpn for mail', 'mail vpn'],
  ['imap ssl', 'imap ssl port'],
  ['smtp for customers', 'what is the customer smtp port'],
  ['imap from the office', 'imap port in our office'],
  ['old gmail', 'settings of an old gmail account'],
])('what was taught as “%s” is found by “%s”', (taught, question) => {
  expect(finding(taught)(question)).toBe('taught-0');
});

test.each([
  ['our imap server', 'imap server'],
  ['imap', 'imap starttls'],
  ['imap', 'gmail imap'],
  ['imap ssl', 'imap without ssl'],
  ['mail server', 'mail server connection refused'],
  ['port 25', 'port 25 blocked'],
  ['smtp for customers', 'smtp port'],
  ['imap from the office', 'imap'],
  ['port 25 in the office', 'what is port 25'],
  ['old gmail', 'gmail settings'],
  ['new certificate', 'should i trust this certificate'],
  ['imap', 'web.de imap'],
  ['smtp', 'anna@orange.fr smtp'],
  ['outlook settings', 'settings for hotmail'],
])('what was taught as “%s” does not answer “%s”, which says more or else', (taught, question) => {
  expect(finding(taught)(question)).not.toBe('taught-0');
});

test('of two phrases that fit, the one that says more is meant; of equal ones the last taught', () => {
  expect(finding('mailbox', 'shared mailbox')('shared mailbox port')).toBe('taught-1');
  expect(finding('shared mailbox', 'shared mailbox')('shared mailbox')).toBe('taught-0');
});
