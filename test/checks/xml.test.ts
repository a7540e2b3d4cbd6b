import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readXml, type XmlElement } from '../../src/checks/xml.ts';

test('elements, attributes and text are read', () => {
  const source = `<?xml version="1.0" encoding="UTF-8"?>
    <!-- a comment with <tags> in it -->
    <a one="1" two='two "quoted"'>before<b/>after<c.d-e xmlns:x="y">in</c.d-e ></a>
  `;
  expect(readXml(source)).toMatchObject({
    name: 'a',
    attributes: new Map([
      ['one', '1'],
      ['two', 'two "quoted"'],
    ]),
    text: 'beforeafter',
    children: [
      { name: 'b', text: '', children: [] },
      { name: 'c.d-e', text: 'in' },
    ],
  });
});

test('references stay as they are written', () => {
  expect(readXml('<a b="&lt;">&amp;&#65;&x;</a>')).toMatchObject({
    text: '&amp;&#65;&x;',
    attributes: new Map([['b', '&lt;']]),
  });
});

test.each([
  '<!DOCTYPE a><a/>',
  '<!DOCTYPE a [<!ENTITY x "y">]><a>&x;</a>',
  '<!DOCTYPE a SYSTEM "http://169.254.169.254/"><a/>',
  '<?xml version="1.0"?>\n<!doctype a><a/>',
  '<a><!ENTITY x "y"></a>',
  '<a><![CDATA[x]]></a>',
  '<!--><!DOCTYPE a>--><!DOCTYPE a><a/>',
])('what declares something is refused: %s', (source) => {
  expect(readXml(source)).toEqual({ failed: 'xml-dtd' });
});

test.each([
  '',
  'plain text',
  '<a>',
  '</a>',
  '<a></b>',
  '<a/><b/>',
  '<a/>text',
  '<a',
  '<a b></a>',
  '<a b=c></a>',
  '<a b="<"></a>',
  '<a></a b="c">',
  '<a></a/>',
  '< a/>',
  '<1/>',
  '<!-- no end',
  '<?no end',
  '<html><br></html>',
  '<a>'.repeat(20) + '</a>'.repeat(20),
])('what is not whole is refused: %s', (source) => {
  expect(readXml(source)).toEqual({ failed: 'xml-broken' });
});

const elements: (depth: number) => fc.Arbitrary<XmlElement> = (depth) =>
  fc.record({
    name: fc.stringMatching(/^[a-zA-Z][a-zA-Z\d.-]{0,8}$/),
    attributes: fc
      .dictionary(fc.stringMatching(/^[a-z]{1,5}$/), fc.stringMatching(/^[^<"]{0,10}$/))
      .map((pairs) => new Map(Object.entries(pairs))),
    text: fc.stringMatching(/^[^<]{0,10}$/),
    children: depth > 1 ? fc.array(elements(depth - 1), { maxLength: 3 }) : fc.constant([]),
  });

function write({ name, attributes, children, text }: XmlElement): string {
  const written = [...attributes].map(([key, value]) => ` ${key}="${value}"`).join('');
  return `<${name}${written}>${text}${children.map(write).join('')}</${name}>`;
}

test('what was written is read back', () => {
  fc.assert(
    fc.property(elements(4), (element) => {
      expect(readXml(write(element))).toEqual(element);
    }),
  );
});

test('whatever comes is read or refused, in no more time than it is long', () => {
  const pieces = fc.constantFrom(
    '<',
    '>',
    '/',
    '<a',
    ' b',
    '=',
    '"',
    "'",
    '<!--',
    '-->',
    '<?',
    ' ',
  );
  fc.assert(
    fc.property(fc.array(fc.oneof(pieces, fc.string({ maxLength: 3 }))), (parts) => {
      const read = readXml(parts.join(''));
      expect('failed' in read || typeof read.name === 'string').toBe(true);
    }),
  );
});

test.each(['<a ', '<a b="', '<', '<a>', '<!--', ' b="c"', '&x;', '<a b="c" ', '\n'])(
  '64 KiB of %j are read at once',
  (piece) => {
    const source = `<a${piece.repeat(65_536 / piece.length)}`;
    expect(readXml(source)).toHaveProperty('failed');
  },
);
