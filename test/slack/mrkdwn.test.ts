import { expect, test } from 'vitest';
import { escapeMrkdwn, link } from '../../src/slack/mrkdwn.ts';

test.each([
  ['<!channel>', '&lt;!channel&gt;'],
  ['<@U1> & <https://evil.example|good>', '&lt;@U1&gt; &amp; &lt;https://evil.example|good&gt;'],
  ['&lt;!here&gt;', '&amp;lt;!here&amp;gt;'],
])('%s is shown as it stands', (text, escaped) => {
  expect(escapeMrkdwn(text)).toBe(escaped);
});

test('a source is a link under its title', () => {
  expect(link('RFC 8314', 'https://www.rfc-editor.org/rfc/rfc8314?a=1&b=2')).toBe(
    '<https://www.rfc-editor.org/rfc/rfc8314?a=1&amp;b=2|RFC 8314>',
  );
});

test.each([
  ['no address', null],
  ['a script', 'javascript:alert(1)'],
  ['no web address', 'see page 5'],
])('a source with %s is its title', (_, url) => {
  expect(link('RFC <8314>', url)).toBe('RFC &lt;8314&gt;');
});

test('neither a title nor an address can break out of the link', () => {
  const made = link('a>b|c\n<!channel>', 'https://example.com/a|b><!channel>?q=<@U1>');
  expect(made.match(/[<>]/g)).toEqual(['<', '>']);
  expect(made.indexOf('|')).toBe(made.indexOf('|a'));
});
