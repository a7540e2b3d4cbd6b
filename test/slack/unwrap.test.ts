import { expect, test } from 'vitest';
import { unwrap } from '../../src/slack/unwrap.ts';

test.each([
  [
    'a host that became a link',
    '<http://imap.gmail.com|imap.gmail.com> ssl?',
    'imap.gmail.com ssl?',
  ],
  ['an address', 'mail for <mailto:ada@gmx.de|ada@gmx.de>', 'mail for ada@gmx.de'],
  ['an address without a label', '<mailto:ada@gmx.de>', 'ada@gmx.de'],
  ['a bare link', 'see <https://example.com/a?b=1&amp;c=2>', 'see https://example.com/a?b=1&c=2'],
  ['a mention of Mailport', '<@U0BOT> pop3', 'pop3'],
  ['a mention of another person', 'ask <@U2> about imap', 'ask about imap'],
  ['a mention with a name', 'ask <@U2|ada> about imap', 'ask @ada about imap'],
  ['a channel', 'see <#C1|mail-help>', 'see #mail-help'],
  ['a private channel', 'see <#C1|>', 'see'],
  ['an alert to all', '<!here> imap <!channel> port <!subteam^S1|@desk>', 'imap port @desk'],
  ['a date', 'since <!date^1392734382^{date}|18 Feb 2014>', 'since 18 Feb 2014'],
  ['a phone number', '<tel:+4930123456|030 123456>', '030 123456'],
  ['entities', 'ports &lt; 1024 &amp; &gt; 0', 'ports < 1024 & > 0'],
  ['entities that spell a token', '&lt;!channel&gt; &amp;lt;', '<!channel> &lt;'],
  ['emoji', 'imap port :thinking_face: please :+1::skin-tone-2:', 'imap port please'],
  ['bold, italics and strikes', '*imap* _pop3_ ~smtp~', 'imap pop3 smtp'],
  [
    'ticks',
    '`imap.gmail.com` and ```550 5.7.1\nblocked```',
    'imap.gmail.com and 550 5.7.1\nblocked',
  ],
  ['a quote', '&gt; 550 blocked\n&gt;what now', '550 blocked\nwhat now'],
])('%s is undone', (_, text, words) => {
  expect(unwrap(text)).toBe(words);
});

test.each([
  'imap.example.com:993:ssl',
  '[2001:db8::1]:993 and 2001:db8:0:1::25',
  '_imaps._tcp.example.com and _dmarc.example.com',
  'a_b_c@example.com',
  '2 * 3 * 4',
  'Error: 0x800CCC0E (it was:port 25)',
  "<-- what's this",
])('%s is left as it is', (text) => {
  expect(unwrap(text)).toBe(text);
});

test.each(['*_`<:&gt; ', '\n', ' ', '<', '*a', ':a', '`'])(
  'a paste of 40,000 characters of %j does not keep anyone waiting',
  (piece) => {
    const paste = piece.repeat(40_000 / piece.length);
    expect(unwrap(paste).length).toBeLessThanOrEqual(paste.length);
  },
);
