/**
 * Writes ASN.1 values in DER (ITU-T X.690), as far as a certificate needs them. Reading is left to
 * OpenSSL.
 */

function write(tag: number, ...content: readonly Uint8Array[]): Buffer {
  const octets = Buffer.concat(content);
  return Buffer.concat([Buffer.from([tag]), lengthOf(octets.length), octets]);
}

/** Section 8.1.3: up to 127 in the octet itself, else how many octets it takes, and these. */
function lengthOf(length: number): Buffer {
  if (length < 0x80) return Buffer.from([length]);
  const octets = bigEndian(length);
  return Buffer.from([0x80 | octets.length, ...octets]);
}

function bigEndian(number: number, base = 0x100): number[] {
  return number < base ? [number] : [...bigEndian(Math.floor(number / base), base), number % base];
}

export const sequence = (...parts: readonly Uint8Array[]) => write(0x30, ...parts);
export const set = (...parts: readonly Uint8Array[]) => write(0x31, ...parts);
export const yes = () => write(0x01, Buffer.from([0xff]));
export const utf8 = (text: string) => write(0x0c, Buffer.from(text));
export const octetString = (octets: Uint8Array) => write(0x04, octets);

/** Whole octets; none of the last one's bits is unused. */
export const bitString = (octets: Uint8Array) => write(0x03, Buffer.from([0]), octets);

/** @param octets big-endian, as short as can be, the first below 0x80: negative ones are not needed. */
export const positiveInteger = (...octets: readonly number[]) => write(0x02, Buffer.from(octets));

/** Section 8.19: the first two numbers are joined; each takes seven bits of every octet. */
export function objectIdentifier(dotted: string): Buffer {
  const [first = 0, second = 0, ...others] = dotted.split('.').map(Number);
  const octets = [first * 40 + second, ...others].flatMap((number) =>
    bigEndian(number, 0x80).map((bits, place, all) =>
      place < all.length - 1 ? 0x80 | bits : bits,
    ),
  );
  return write(0x06, Buffer.from(octets));
}

/** A point in time in seconds, as certificates have it (RFC 5280 section 4.1.2.5): two digits for
 * the year until 2049, four from then on. */
export function time(date: Date): Buffer {
  const digits = `${date.toISOString().slice(0, 19).replace(/[-:T]/g, '')}Z`;
  return digits < '2050'
    ? write(0x17, Buffer.from(digits.slice(2)))
    : write(0x18, Buffer.from(digits));
}

/** A value under a number of its context, with its own tag inside. */
export const explicit = (number: number, value: Uint8Array) => write(0xa0 | number, value);

/** Octets under a number of their context, in place of their own tag. */
export const implicit = (number: number, octets: Uint8Array) => write(0x80 | number, octets);
