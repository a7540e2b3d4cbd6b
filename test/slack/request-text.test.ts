import { expect, test } from 'vitest';
import { toRequestText } from '../../src/slack/request-text.ts';

test.each([
  ['<@UBOT> imap', 'imap'],
  ['<@UBOT>: imap', 'imap'],
  ['hey <@UBOT> <http://imap.gmail.com|imap.gmail.com>?', 'hey imap.gmail.com?'],
  ['<@UBOT>', ''],
])('%s asks “%s”', (text, asked) => {
  expect(toRequestText(text, 'UBOT')).toBe(asked);
});

test.each(['onboard <@U024BE7LH>', 'Onboard <@U024BE7LH|ada>.', '<@UBOT> onboard <@U024BE7LH>'])(
  '%s keeps who is to be welcomed, by the id',
  (text) => {
    expect(toRequestText(text, 'UBOT')).toBe('onboard U024BE7LH');
  },
);

test('anyone else who is mentioned is no part of a question', () => {
  expect(toRequestText('<@U024BE7LH> asks: port for imap?')).toBe('asks: port for imap?');
});
