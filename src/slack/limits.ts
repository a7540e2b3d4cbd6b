/**
 * What Slack takes at most, in characters (UTF-16 units) and pieces.
 * https://docs.slack.dev/reference/block-kit/blocks and /reference/methods/chat.postMessage
 */
export const limits = {
  /** Blocks in a message. */
  blocks: 50,
  /**
   * All blocks of a message together, as JSON. Slack documents no figure: it refuses with
   * `msg_blocks_too_long` from about 13,200 (slackapi/bolt-js#2509) and counts more than the texts
   * alone (slackapi/bolt-js#2867), so we count everything and stay below.
   */
  blocksAsJson: 12_000,
  /** Blocks in a modal or a Home tab. */
  viewBlocks: 100,
  /** The title of a modal, and the labels of its buttons. */
  viewTitle: 24,
  /** Options of a select, and the label of one. */
  options: 100,
  optionLabel: 75,
  /** One way to ask for an entry. */
  phrasing: 150,
  /** What an input holds. */
  input: 3_000,
  /** A message's plain text. */
  messageText: 40_000,
  /** The same where it takes the place of another: https://docs.slack.dev/reference/methods/chat.update */
  updatedText: 4_000,
  /** A header block. */
  header: 150,
  /** A text in one element or section. */
  text: 2_900,
  /** A button's label, and its accessibility label. */
  buttonLabel: 75,
  /** What a button carries. */
  buttonValue: 2_000,
  /** Buttons that we put into one row; Slack itself takes 25. */
  buttonsInRow: 5,
  /** A table's rows, its header among them. */
  tableRows: 100,
  /** A table's columns. */
  tableColumns: 20,

  /** Characters of a fixed width beside each other in a modal, as clients draw it. */
  modalColumns: 58,

  // Ours, so that no single piece takes the room of all the others.
  /** A table as JSON. */
  tableAsJson: 7_000,
  cell: 500,
  /** The line above a table, a list of steps or a piece of code. */
  title: 300,
  step: 900,
  factLabel: 75,
  factValue: 300,
  /** The words of a note: five times as long where every character is escaped. */
  noteWords: 500,
  /** Facts or steps in one block. */
  inBlock: 10,
} as const;

/** A text in at most `max` characters: cut after a whole word where one is near, and then "…". */
export function shorten(text: string, max: number): string {
  if (text.length <= max) return text;
  const room = text.slice(0, max - 1);
  const wordEnd = room.search(/\s\S*$/);
  const cut = wordEnd > max / 2 ? room.slice(0, wordEnd) : dropHalfCharacter(room);
  return `${cut.trimEnd()}…`;
}

/** A text in pieces of at most `max` characters, cut between paragraphs, lines or words. */
export function split(text: string, max: number): string[] {
  const pieces: string[] = [];
  let rest = text.trim();
  while (rest.length > max) {
    const room = rest.slice(0, max);
    const end = lastBreak(room, '\n\n') ?? lastBreak(room, '\n') ?? lastBreak(room, ' ');
    const piece = end === undefined ? dropHalfCharacter(room) : room.slice(0, end);
    pieces.push(piece.trimEnd());
    rest = rest.slice(piece.length).trimStart();
  }
  if (rest !== '') pieces.push(rest);
  return pieces;
}

/** A list in groups of at most `size`. */
export function inGroupsOf<T>(size: number, list: readonly T[]): T[][] {
  const count = Math.ceil(list.length / size);
  return Array.from({ length: count }, (_, i) => list.slice(i * size, (i + 1) * size));
}

function lastBreak(room: string, at: string): number | undefined {
  const end = room.lastIndexOf(at);
  return end > room.length / 2 ? end : undefined;
}

/** An emoji is two units long: never leave the first of them alone. */
function dropHalfCharacter(text: string): string {
  return text.replace(/[\uD800-\uDBFF]$/, '');
}
