const longestShown = 120;

/** Controls, invisible and direction-changing characters: shown by their number, so that they can do
 * nothing to whoever reads them. */
const harmful = /[\p{C}\p{Default_Ignorable_Code_Point}\u2028\u2029]/gu;

/** A server's words, fit to be shown: no control, bidi or invisible characters, and cut. Marks that
 * mean something to a surface (`<`, `&`, `*`) stay: escaping them is that surface's work. */
export function cleanText(text: string, longest: number = longestShown): string {
  const shown = text.replace(harmful, escapeCharacter);
  if (shown.length <= longest) return shown;
  // Not in the middle of a character: half of one is no text (and JSON readers refuse it).
  return `${shown.slice(0, longest - 1).replace(/[\ud800-\udbff]$/, '')}…`;
}

function escapeCharacter(character: string): string {
  return `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`;
}
