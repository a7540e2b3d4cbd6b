/**
 * The lines of a stream as they come, without their ends (LF or CRLF) and without a byte order mark.
 * Not `node:readline`: it also breaks at U+2028 and U+2029, which may stand inside a JSON string.
 */
export async function* readLines(input: NodeJS.ReadableStream): AsyncGenerator<string> {
  input.setEncoding('utf8');
  let begun: string[] = [];
  let isFirst = true;
  for await (const chunk of input) {
    const [rest = '', ...next] = (
      isFirst ? String(chunk).replace(/^\uFEFF/, '') : String(chunk)
    ).split('\n');
    isFirst = false;
    begun.push(rest);
    for (const piece of next) {
      yield begun.join('').replace(/\r$/, '');
      begun = [piece];
    }
  }
  const last = begun.join('').replace(/\r$/, '');
  if (last) yield last;
}
