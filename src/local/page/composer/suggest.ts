import type { WorkspaceView } from '../../page-protocol.ts';

/** Something that the composer can complete: what it is, and the text with it filled in. */
export interface Suggestion {
  readonly label: string;
  readonly hint: string;
  readonly description: string;
  /** The whole text of the composer once it is taken, the caret at `caret`. */
  readonly text: string;
  readonly caret: number;
}

/** What completes the word before the caret: commands after `/` at the start, people after `@`. */
export function suggest(
  text: string,
  caret: number,
  known: Pick<WorkspaceView, 'commands' | 'people' | 'me'>,
): readonly Suggestion[] {
  const before = text.slice(0, caret);
  if (/^\/\S*$/.test(before)) return suggestCommands(text, before, known.commands);
  const { name } = /(?:^|\s)@(?<name>[\p{L}\p{N}_-]*)$/u.exec(before)?.groups ?? {};
  if (name === undefined) return [];
  const others = known.people.filter(({ id }) => id !== known.me.id);
  return others
    .filter((person) => startsWith(person.name, name))
    .map((person) => {
      const written = `${before.slice(0, before.length - name.length)}${person.name} `;
      return {
        label: `@${person.name}`,
        hint: '',
        description: person.isBot ? 'Ask it in this conversation' : 'Somebody in this workspace',
        text: written + text.slice(caret).trimStart(),
        caret: written.length,
      };
    });
}

/** The command that a text begins with, whole, and what may follow it; null when there is none. */
export function commandIn(
  text: string,
  commands: WorkspaceView['commands'],
): WorkspaceView['commands'][number] | null {
  const [first] = text.split(/\s/, 1);
  return commands.find(({ command }) => command === first) ?? null;
}

/** Slack's words for a command in a thread, where it takes none; null for any other text. */
export function refusalInThread(text: string, commands: WorkspaceView['commands']): string | null {
  const command = commandIn(text, commands);
  return command && `\`${command.command}\` is not supported in threads. Sorry!`;
}

function suggestCommands(
  text: string,
  typed: string,
  commands: WorkspaceView['commands'],
): readonly Suggestion[] {
  return commands
    .filter(({ command }) => startsWith(command, typed) && command !== typed)
    .map(({ command, description, usageHint }) => ({
      label: command,
      hint: usageHint,
      description,
      text: `${command} ${text.slice(typed.length).trimStart()}`,
      caret: command.length + 1,
    }));
}

function startsWith(name: string, typed: string): boolean {
  return name.toLowerCase().startsWith(typed.toLowerCase());
}
