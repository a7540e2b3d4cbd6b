/** A host that is safe to write into a command: nothing in it means anything to a shell. */
export type Host =
  | { readonly kind: 'name'; readonly text: string }
  | { readonly kind: 'ipv4'; readonly text: string }
  | { readonly kind: 'ipv6'; readonly text: string };

const label = '[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?';
const hostName = new RegExp(`^${label}(?:\\.${label})*$`);
const octet = '(?:25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)';
const ipv4 = new RegExp(`^${octet}(?:\\.${octet}){3}$`);

/** Eight groups of up to four hex digits, `::` standing for at least one of zeros (RFC 4291 §2.2). */
function isIpv6(text: string): boolean {
  const halves = text.split('::');
  const groups = halves.flatMap((half) => (half === '' ? [] : half.split(':')));
  const tail = groups.at(-1) ?? '';
  const size = groups.length + Number(ipv4.test(tail));
  const areGroups = groups.every(
    (group, index) =>
      /^[0-9a-f]{1,4}$/.test(group) || (index === groups.length - 1 && ipv4.test(group)),
  );
  return areGroups && (halves.length === 2 ? size < 8 : halves.length === 1 && size === 8);
}

/**
 * A host as someone typed it → a name of letters, digits and hyphens (RFC 1123 §2.1) or an address,
 * in lower case and without brackets or a final dot. Null where it is neither.
 */
export function readHost(typed: string): Host | null {
  const text = typed
    .trim()
    .toLowerCase()
    .replace(/^\[(.*)\]$/, '$1')
    .replace(/\.$/, '');
  if (ipv4.test(text)) return { kind: 'ipv4', text };
  if (text.includes(':')) return isIpv6(text) ? { kind: 'ipv6', text } : null;
  const looksLikeAddress = /^[\d.]+$/.test(text);
  if (text.length > 253 || looksLikeAddress || !hostName.test(text)) return null;
  return { kind: 'name', text };
}
