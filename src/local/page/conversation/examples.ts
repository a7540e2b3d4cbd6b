import type { ConversationView, WorkspaceView } from '../../page-protocol.ts';

/** Something to try at once: what it shows, and the text that is sent. */
export interface Example {
  readonly caption: string;
  readonly text: string;
}

const pastedError = '535 5.7.8 Username and Password not accepted';

/** One of the mail servers that run beside the workspace to be practised on. */
const check = 'check expired.practice.test';

/** A few things a newcomer can try in this kind of conversation. */
export function examplesFor(
  kind: ConversationView['kind'],
  { bot, commands }: Pick<WorkspaceView, 'bot' | 'commands'>,
): readonly Example[] {
  const command = commands[0]?.command;
  if (kind === 'direct' || command === undefined) {
    const at = kind === 'direct' ? '' : `@${bot.name} `;
    return [
      { caption: 'Ask for a port', text: `${at}pop3 secure` },
      { caption: 'Ask for a provider', text: `${at}gmail smtp` },
      { caption: 'Paste an error', text: at + pastedError },
      { caption: 'Check a mail server', text: at + check },
    ];
  }
  return [
    { caption: 'Only you see the answer', text: `${command} pop3 secure` },
    { caption: 'Everyone sees it, in a thread', text: `@${bot.name} gmail smtp` },
    { caption: 'Paste an error', text: `${command} ${pastedError}` },
    { caption: 'Check a mail server', text: `${command} ${check}` },
  ];
}
