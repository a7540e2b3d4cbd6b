import { expect, test } from 'vitest';
import { textOfMessage } from '../../src/slack/message-text.ts';

test('what a person wrote is the text', () => {
  expect(textOfMessage({ text: '550 5.7.1 &lt;bob&gt;', blocks: [{ type: 'rich_text' }] })).toBe(
    '550 5.7.1 <bob>',
  );
});

test('a program that writes no text is read from its blocks, a line for a line', () => {
  const blocks = [
    { type: 'header', text: { type: 'plain_text', text: 'Delivery failed' } },
    {
      type: 'rich_text',
      elements: [
        {
          type: 'rich_text_section',
          elements: [
            { type: 'text', text: '550 5.7.1 ' },
            { type: 'text', text: 'Relaying denied', style: { bold: true } },
          ],
        },
      ],
    },
    { type: 'section', fields: [{ type: 'mrkdwn', text: '*Host*' }] },
    { type: 'divider' },
  ];
  expect(textOfMessage({ text: '', blocks })).toBe(
    'Delivery failed\n550 5.7.1 Relaying denied\nHost',
  );
});

test('attachments are read too, by their words or else by what stands for them', () => {
  const attachments = [{ title: 'Alert', text: '421 try later' }, { fallback: 'disk full' }];
  expect(textOfMessage({ text: 'look', attachments })).toBe(
    'look\nAlert\n421 try later\ndisk full',
  );
});

test('a picture alone says nothing', () => {
  expect(textOfMessage({})).toBe('');
});
