import type { App, FeedbackButtonsAction } from '@slack/bolt';
import { describeNotKept } from '../../answers/not-kept.ts';
import { actions } from '../actions.ts';
import { deliver } from '../delivery.ts';
import { plainMessage } from '../message.ts';
import { whoIs } from '../person.ts';
import { onButton } from './buttons.ts';
import type { Listening } from './listening.ts';
import { keyOf, type Press, placeOf, waysToTell } from './place.ts';

/** 👍 and 👎 under an answer: counted for the entry, once for each person and message. */
export function listenToRating(app: App, listening: Listening): void {
  onButton<FeedbackButtonsAction>(app, listening, actions.rate, (press) => rate(press, listening));
}

async function rate(press: Press<FeedbackButtonsAction>, listening: Listening): Promise<void> {
  const { stores, delivered, now } = listening;
  const { what, entry } = /^(?<what>up|down):(?<entry>.+)$/.exec(press.action.value)?.groups ?? {};
  if (!stores || entry === undefined || (what !== 'up' && what !== 'down')) return;
  const { user } = press.body;
  // Who it was is remembered for minutes, in this process, and nowhere else.
  if (!delivered.isFirst(`rated:${user.id}:${keyOf(placeOf(press))}`)) return;
  const { workspace } = whoIs(press.context, user.id);
  const kept = await stores.tallies.count({ workspace, entry, what, at: new Date(now()) });
  if (kept.kept) return;
  const words = `Your rating was not counted, ${describeNotKept(kept.because)}.`;
  await deliver(plainMessage(words), waysToTell(press));
}
