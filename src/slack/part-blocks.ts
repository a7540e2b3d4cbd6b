import type { types } from '@slack/bolt';
import type { Fact, Part, Source } from '../answers/answer.ts';
import { dayName } from '../answers/words.ts';
import { inGroupsOf, limits, shorten, split } from './limits.ts';
import { link } from './mrkdwn.ts';
import {
  bold,
  bulleted,
  exact,
  numbered,
  preformatted,
  richText,
  section,
  warningSign,
  words,
} from './rich-text.ts';
import { fits, tableAsBlock, tableAsList, tableAsText } from './tables.ts';

type Block = types.KnownBlock;

interface PartSurroundings {
  readonly mayHoldTable: boolean;
  /** How many characters of a fixed width stand beside each other; as many as there are by default. */
  readonly columns?: number;
}

/** A part of an answer in blocks; none where there is nothing to show. */
export function toPartBlocks(
  part: Part,
  { mayHoldTable, columns = Number.POSITIVE_INFINITY }: PartSurroundings,
): Block[] {
  switch (part.kind) {
    case 'text':
      return split(part.text, limits.text).flatMap(textBlocks);
    case 'facts':
      return inGroupsOf(limits.inBlock, part.facts.filter(isFilled)).map(factsBlock);
    case 'table':
      if (mayHoldTable) return tableAsBlock(part);
      return fits(part, columns) ? titled(part.caption, tableAsText(part)) : tableAsList(part);
    case 'steps':
      return stepBlocks(part.title, part.steps.filter(isFilled));
    case 'code':
      return titled(part.title, part.code);
    case 'warning':
      return isFilled(part.text) ? [warningBlock(part.text)] : [];
    case 'sources':
      return sourceBlocks(part.sources, part.readOn);
  }
}

/** Lines that begin with a bullet become a list. */
function textBlocks(text: string): Block[] {
  const runs = text.match(/(?:^• .*\n?)+|(?:^(?!• ).*\n?)+/gm) ?? [];
  const elements = runs.filter(isFilled).map((run) => {
    const items = run.startsWith('• ') ? run.split(/^• /m).filter(isFilled) : [];
    return items.length > 0
      ? bulleted(items.map((item) => item.trim()))
      : section(words(run.trim()));
  });
  return elements.length > 0 ? [richText(...elements)] : [];
}

function factsBlock(facts: readonly Fact[]): Block {
  const lines = facts.map(({ label, value, exact: isExact }, i) => {
    const shown = shorten(value, limits.factValue);
    const end = i < facts.length - 1 ? [words('\n')] : [];
    return [
      bold(`${shorten(label, limits.factLabel)}:`),
      words(' '),
      (isExact ? exact : words)(shown),
      ...end,
    ];
  });
  return richText(section(...lines.flat()));
}

function warningBlock(text: string): Block {
  return richText(section(warningSign, words(` ${shorten(text, limits.text)}`)));
}

function stepBlocks(title: string, steps: readonly string[]): Block[] {
  const shown = steps.map((step) => shorten(step, limits.step));
  return inGroupsOf(limits.inBlock, shown).map((group, i) => {
    const list = numbered(group, i * limits.inBlock);
    return i === 0 && isFilled(title)
      ? richText(section(bold(shorten(title, limits.title))), list)
      : richText(list);
  });
}

function titled(title: string, code: string): Block[] {
  return split(code, limits.text).map((text, i) =>
    i === 0 && isFilled(title)
      ? richText(section(bold(shorten(title, limits.title))), preformatted(text))
      : richText(preformatted(text)),
  );
}

function sourceBlocks(sources: readonly Source[], readOn: string | null): Block[] {
  const links = sources.map(({ title, url }) => link(title, url)).filter(isFilled);
  while (links.join(' · ').length > limits.text) links.pop();
  if (links.length === 0) return [];
  const when = readOn === null ? [] : [`read on ${dayName(readOn)}`];
  const label = links.length === 1 ? 'Source' : 'Sources';
  const text = `${label}: ${[...links, ...when].join(' · ')}`;
  return [{ type: 'context', elements: [{ type: 'mrkdwn', text, verbatim: true }] }];
}

function isFilled(text: string | Fact): boolean {
  return (typeof text === 'string' ? text : text.value).trim() !== '';
}
