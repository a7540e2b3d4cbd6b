/** An element with what it directly holds. References such as "&amp;" stay as they are written. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly XmlElement[];
  readonly text: string;
}

export interface XmlRefusal {
  readonly failed: 'xml-dtd' | 'xml-broken';
}

interface Building extends XmlElement {
  readonly children: Building[];
  text: string;
}

const deepest = 16;
const tag = /<(\/?)([a-z_][\w.:-]*)((?:\s+[a-z_][\w.:-]*\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?)>/iy;

/**
 * Reads the small part of XML (1.0, fifth edition) in which settings are written: elements,
 * attributes, text, comments. Whatever declares something, a document type above all, is refused:
 * nothing is ever expanded or fetched. Each character is looked at once or twice.
 */
export function readXml(source: string): XmlElement | XmlRefusal {
  const document: Building = { name: '', attributes: new Map(), children: [], text: '' };
  const open = [document];
  let at = 0;
  while (at < source.length) {
    const inner = open.at(-1);
    if (!inner) return { failed: 'xml-broken' };
    const next = source.indexOf('<', at);
    inner.text += source.slice(at, next < 0 ? source.length : next);
    if (next < 0) break;
    const end = endOfAside(source, next) ?? readTag(source, next, open);
    if (typeof end !== 'number') return end;
    at = end;
  }
  const [root, ...others] = document.children;
  const isWhole = open.length === 1 && others.length === 0 && document.text.trim() === '';
  return root && isWhole ? root : { failed: 'xml-broken' };
}

/** Where a comment or a processing instruction ends; null where none begins. */
function endOfAside(source: string, start: number): number | XmlRefusal | null {
  const [opening, closing] = source.startsWith('<!--', start) ? ['<!--', '-->'] : ['<?', '?>'];
  if (!source.startsWith(opening, start)) {
    return source.startsWith('<!', start) ? { failed: 'xml-dtd' } : null;
  }
  const end = source.indexOf(closing, start + opening.length);
  return end < 0 ? { failed: 'xml-broken' } : end + closing.length;
}

function readTag(source: string, start: number, open: Building[]): number | XmlRefusal {
  tag.lastIndex = start;
  const [whole, slash, name = '', attributes = '', selfClosing] = tag.exec(source) ?? [];
  if (whole === undefined) return { failed: 'xml-broken' };
  if (slash) {
    if (open.pop()?.name !== name || attributes || selfClosing) return { failed: 'xml-broken' };
  } else {
    const element: Building = {
      name,
      attributes: readAttributes(attributes),
      children: [],
      text: '',
    };
    open.at(-1)?.children.push(element);
    if (!selfClosing) open.push(element);
  }
  return open.length > deepest ? { failed: 'xml-broken' } : start + whole.length;
}

function readAttributes(text: string): ReadonlyMap<string, string> {
  const pairs = text.matchAll(/([\w.:-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g);
  return new Map([...pairs].map(([, name = '', one, other]) => [name, one ?? other ?? '']));
}
