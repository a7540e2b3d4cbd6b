import { expect, test } from 'vitest';
import type { Answer } from '../../src/answers/answer.ts';
import type { Way } from '../../src/slack/delivery.ts';
import { createTelling } from '../../src/slack/telling.ts';
import { anAnswer } from './answers.ts';

/** An answer about a check, as far as it has come. */
function checked(headline: string, isFinal = false): Answer {
  const check = { verdict: 'good', findings: [], endpoints: [], final: isFinal } as const;
  return anAnswer({ kind: 'check', headline, check });
}

/** A way that remembers what went through it. */
function recordWay(edits?: Way['edits']) {
  const sent: string[] = [];
  const way: Way = {
    name: 'way',
    ...(edits && { edits }),
    async send({ text }) {
      sent.push(`new: ${text}`);
      return edits ? async (next) => sent.push(`edited: ${next.text}`) : null;
    },
  };
  return { way, sent };
}

const draw = ({ headline }: Answer) => ({ text: headline, blocks: [] });
const hasty = { quiet: 0, patience: 0, between: 0 };
const moment = () => new Promise((resolve) => setTimeout(resolve, 10));

function begin(way: Way, pace = hasty) {
  const lost: unknown[] = [];
  const onLost = (error: unknown) => lost.push(error);
  return { lost, ...createTelling({ ways: [way], draw, onLost, now: Date.now, pace }) };
}

test('an answer that is there soon is one message', async () => {
  const { way, sent } = recordWay('freely');
  const { progress, answer } = begin(way, { quiet: 1000, patience: 1000, between: 1000 });
  progress(checked('half'));
  expect(await answer(checked('whole', true))).toBe('way');
  expect(sent).toEqual(['new: whole']);
});

test('a message that can be edited freely grows with the answer, and after it', async () => {
  const { way, sent } = recordWay('freely');
  const { progress, answer } = begin(way);
  progress(checked('one port'));
  await moment();
  progress(checked('two ports'));
  await moment();
  await answer(checked('all but one'));
  progress(checked('all', true));
  await moment();
  expect(sent).toEqual([
    'new: one port',
    'edited: two ports',
    'edited: all but one',
    'edited: all',
  ]);
});

test('between two changes the latest is kept, and shown when its time has come', async () => {
  const { way, sent } = recordWay('freely');
  const { progress, answer } = begin(way, { quiet: 0, patience: 0, between: 50 });
  progress(checked('first'));
  await moment();
  progress(checked('second'));
  progress(checked('third'));
  await answer(checked('whole', true));
  expect(sent).toEqual(['new: first', 'edited: whole']);
});

test('where only a few edits are allowed, there is one sign of life, the answer, and what is final', async () => {
  const { way, sent } = recordWay('rarely');
  const { progress, answer } = begin(way);
  for (const headline of ['one', 'two', 'three']) {
    progress(checked(headline));
    await moment();
  }
  await answer(checked('all but one'));
  progress(checked('nothing new'));
  await moment();
  progress(checked('all', true));
  await moment();
  expect(sent).toEqual(['new: one', 'edited: all but one', 'edited: all']);
});

test('where nothing can be edited, what is final comes as a message of its own', async () => {
  const { way, sent } = recordWay();
  const { progress, answer } = begin(way);
  progress(checked('on its way'));
  await moment();
  progress(checked('still on its way'));
  await moment();
  await answer(checked('all but one'));
  progress(checked('all', true));
  await moment();
  expect(sent).toEqual(['new: on its way', 'new: all but one', 'new: all']);
});

test('a change that could not be shown is told to the log, and does not take the answer with it', async () => {
  const { way, sent } = recordWay('freely');
  let fails = true;
  const frail: Way = {
    ...way,
    send: (message) => (fails ? Promise.reject(new Error('closed')) : way.send(message)),
  };
  const { progress, answer, lost } = begin(frail);
  progress(checked('half'));
  await moment();
  fails = false;
  await answer(checked('whole', true));
  expect(sent).toEqual(['new: whole']);
  expect(lost).toHaveLength(1);
});
