import { expect, test } from 'vitest';
import { toIncomingText } from '../../src/local/incoming-text.ts';
import { Workspace } from '../../src/local/workspace.ts';

const workspace = new Workspace('Mailport', () => 0);

test.each([
  ['imap.gmail.com', '<http://imap.gmail.com|imap.gmail.com>'],
  ['is imap.gmail.com:993 up?', 'is <http://imap.gmail.com:993|imap.gmail.com:993> up?'],
  ['smtp.web.de.', '<http://smtp.web.de|smtp.web.de>.'],
  ['ask bob@fastmail.com', 'ask <mailto:bob@fastmail.com|bob@fastmail.com>'],
  ['see https://example.com/a?b=1&c=2.', 'see <https://example.com/a?b=1&amp;c=2>.'],
  ['550 5.7.1 <bob@x.org>: denied', '550 5.7.1 &lt;<mailto:bob@x.org|bob@x.org>&gt;: denied'],
  ['a < b & c > d', 'a &lt; b &amp; c &gt; d'],
  ['@Mailport pop3', '<@U0MAILPORT> pop3'],
  ['hey @mailport, pop3', 'hey <@U0MAILPORT>, pop3'],
  ['<@U0MAILPORT> by hand', '&lt;@U0MAILPORT&gt; by hand'],
  ['@nobody and #helpdesk', '@nobody and <#C0HELPDESK|helpdesk>'],
  ['@channel look', '<!channel> look'],
  ['`imap.gmail.com` in code', '`imap.gmail.com` in code'],
  ['mail.local, file.txt and 10.0.0.1', 'mail.local, file.txt and 10.0.0.1'],
  ['5.7.139', '5.7.139'],
])('%s arrives as %s', (typed, arrived) => {
  expect(toIncomingText(typed, workspace)).toBe(arrived);
});
