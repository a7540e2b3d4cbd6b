import type { webApi } from '@slack/bolt';
import type { Logger } from 'pino';
import type { Answer } from '../../answers/answer.ts';
import type { Mailport } from '../../mailport.ts';
import type { Person } from '../../onboarding/learner.ts';
import type { Stores } from '../../team/stores.ts';
import { describeError } from '../log.ts';
import { readJson } from '../modals/context.ts';
import { readMembership } from '../team/at-desk.ts';
import { type DeskFacts, type HomeFacts, toHomeView } from './home-view.ts';

/** The Home tabs of people. */
export interface Home {
  /** Draws somebody's Home tab anew; a failure is logged and never thrown. */
  show(client: webApi.WebClient, who: Person, direct: string | null): Promise<void>;
  /** The direct conversation that a Home tab remembers; null where it knows none. */
  directOf(metadata: string | undefined): string | null;
}

/** What is asked most at a helpdesk, one of each kind. */
const examples = ['pop3 secure', 'gmail imap', '465 or 587', '550 5.7.1'] as const;

/** Draws Home tabs out of what Mailport answers and what is kept. */
export function createHome({
  mailport,
  stores,
  deskChannel,
  hasChecks,
  logger,
}: {
  readonly mailport: Mailport;
  readonly stores: Stores | null;
  readonly deskChannel: string | null;
  readonly hasChecks: boolean;
  readonly logger: Logger;
}): Home {
  let ports: Promise<Answer> | undefined;

  async function ownOf(who: Person): Promise<HomeFacts['own']> {
    if (!stores) return null;
    const unanswered = await stores.questions.unanswered(who.workspace);
    const open = unanswered.kept ? unanswered.value : [];
    return {
      progress: await mailport.reply({ text: 'progress', who }),
      daily: (await stores.learners.read(who)).settings.daily,
      waiting: open.filter(({ askedBy }) => askedBy === who.person),
    };
  }

  async function deskOf(client: webApi.WebClient, who: Person): Promise<DeskFacts> {
    if (!stores || deskChannel === null) return { channel: null };
    const unanswered = await stores.questions.unanswered(who.workspace);
    const open = unanswered.kept ? unanswered.value : [];
    const isMember =
      open.length > 0 && (await readMembership(client, deskChannel, who.person)) === true;
    return { channel: deskChannel, count: open.length, open: isMember ? open : [] };
  }

  return {
    async show(client, who, direct) {
      try {
        // The same for everybody; nobody asks, so nothing is counted.
        ports ??= mailport.reply({ text: 'common ports' });
        const [glance, own, desk] = await Promise.all([ports, ownOf(who), deskOf(client, who)]);
        const facts = { examples, hasChecks, ports: glance, own, desk, direct: direct ?? '' };
        await client.views.publish({ user_id: who.person, view: toHomeView(facts) });
      } catch (error) {
        logger.error({ error: describeError(error) }, 'failed to draw a Home tab');
      }
    },
    directOf(metadata) {
      const { direct } = readJson(metadata);
      return typeof direct === 'string' && direct !== '' ? direct : null;
    },
  };
}
