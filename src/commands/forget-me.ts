import type { Answer } from '../answers/answer.ts';
import { describeNotKept } from '../answers/not-kept.ts';
import type { Call, NamedCommand } from './command.ts';
import { told } from './told.ts';

/** Deletes what is kept of the person who asks, once that is confirmed. */
export const forgetMe: NamedCommand = {
  name: 'forget me',
  usage: 'forget me',
  about: 'delete what is kept of you; asks before it does',
  examples: ['forget me'],
  calledBy: /^(?<yes>yes, )?(?:forget ?(?:about )?me|delete (?:me|my data|all my data))$/,
  run: async (call) => {
    const { yes } = call.said;
    return yes === undefined ? whatIsKept : forget(call);
  },
};

const whatIsKept = told(
  'kept',
  'Delete what Mailport keeps of you?',
  [
    {
      kind: 'text',
      text: [
        'That is, for good:',
        '• your place in the course, your answers in it, and the quiz with its daily question',
        '• the questions that you sent to the team',
        '• your id at what you taught: the entries themselves belong to the workspace and stay',
      ].join('\n'),
    },
    {
      kind: 'text',
      text: 'Of questions that Mailport answers it keeps no text. What ports and providers a conversation was about is forgotten after a week.',
    },
  ],
  [{ label: 'Yes, forget me', ask: 'yes, forget me' }],
);

/** It bears no name, so nobody's can be told from the others'. */
const leftOver = {
  kind: 'text',
  text: 'What ports and providers conversations were about is kept without names, and goes within a week. “learn” would begin anew.',
} as const;

async function forget({ stores, who }: Call): Promise<Answer> {
  const forgotten = await stores.forget(who);
  if (forgotten.kept) return told('kept', 'Done: nothing of you is kept any more.', [leftOver]);
  return told(
    'kept',
    `Nothing was deleted, ${describeNotKept(forgotten.because)}. Please try again later.`,
    [],
    [{ label: 'Try again', ask: 'yes, forget me' }],
  );
}
