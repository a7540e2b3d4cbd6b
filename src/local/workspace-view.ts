import { listAt, stringAt } from './foreign.ts';
import type { LocalSlack } from './local-slack.ts';
import type { ConversationView, MessageView, ModalView, WorkspaceView } from './page-protocol.ts';
import type { View } from './views.ts';
import type { Conversation, Message, Workspace } from './workspace.ts';

/** What the person at the page may see of the workspace. */
export function toWorkspaceView(slack: LocalSlack): WorkspaceView {
  const { workspace, views, manifest } = slack;
  const { team, me, bot } = workspace;
  const home = views.home(me.id);
  return {
    team: { id: team.id, name: team.name },
    me: { id: me.id, name: me.name },
    bot: { id: bot.id, name: bot.name },
    people: workspace.people.map(({ id, name, isBot }) => ({ id, name, isBot })),
    connected: slack.delivery.connected,
    conversations: workspace.conversations
      .filter((conversation) => conversation.members.has(me.id))
      .map((conversation) => toConversationView(workspace, conversation)),
    modal: views.top === undefined ? null : toModalView(views.top),
    home: manifest.homeTab ? { blocks: listAt(home?.content, 'blocks') } : null,
    commands: manifest.commands,
    shortcuts: manifest.shortcuts,
    notice: workspace.notice,
  };
}

function toConversationView(workspace: Workspace, conversation: Conversation): ConversationView {
  const { id, kind, messages } = conversation;
  // To each person, their conversation with the app is called as the app.
  const name = kind === 'direct' ? workspace.bot.name : conversation.name;
  const mine = messages.filter(({ onlyFor }) => onlyFor === null || onlyFor === workspace.me.id);
  return { id, name, kind, messages: mine.map((message) => toMessageView(workspace, message)) };
}

function toMessageView(workspace: Workspace, message: Message): MessageView {
  const { ts, threadTs, text, blocks, edited } = message;
  const writer = workspace.person(message.user);
  const user = { id: message.user, name: writer?.name ?? '', isBot: writer?.isBot ?? false };
  return { ts, threadTs, user, text, blocks, ephemeral: message.onlyFor !== null, edited };
}

function toModalView({ id, content, errors }: View): ModalView {
  const words = (name: string) => stringAt(content, name, 'text') ?? null;
  return {
    id,
    title: words('title') ?? '',
    submit: words('submit'),
    close: words('close'),
    blocks: listAt(content, 'blocks'),
    errors,
  };
}
