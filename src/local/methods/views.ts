import { isObject, type Json } from '../foreign.ts';
import { refuseView } from '../limits/view.ts';
import { refuse } from '../refusal.ts';
import { toViewJson, type View } from '../views.ts';
import type { Call, Method } from '../web-api.ts';
import { jsonOf, textOf } from './arguments.ts';

/** The methods for modals and the Home tab. None needs a scope. */
export const views: Readonly<Record<string, Method>> = {
  'views.open': { token: 'bot', scope: null, run: open },
  'views.push': { token: 'bot', scope: null, run: push },
  'views.update': { token: 'bot', scope: null, run: update },
  'views.publish': { token: 'bot', scope: null, run: publish },
};

function open(call: Call): Json {
  const content = contentOf(call);
  const refusal = refuseView(content, 'modal');
  if (refusal !== null) return refusal;
  const trigger = call.slack.triggers.take(textOf(call, 'trigger_id'));
  if (typeof trigger === 'string') return refuse(trigger);
  return answer(call.slack.views.open(content, trigger.channel));
}

function push(call: Call): Json {
  const content = contentOf(call);
  const refusal = refuseView(content, 'modal');
  if (refusal !== null) return refusal;
  const trigger = call.slack.triggers.take(textOf(call, 'trigger_id'));
  if (typeof trigger === 'string') return refuse(trigger);
  const view = trigger.view === null ? undefined : call.slack.views.push(content);
  return view === undefined ? refuse('push_limit_reached') : answer(view);
}

function update(call: Call): Json {
  const known = call.slack.views.find(
    textOf(call, 'view_id'),
    textOf(call, 'external_id') || undefined,
  );
  if (known === undefined) return refuse('not_found');
  const content = contentOf(call);
  const isHome = call.slack.views.home(call.slack.workspace.me.id)?.id === known.id;
  const refusal = refuseView(content, isHome ? 'home' : 'modal') ?? refuseHash(call, known);
  return refusal ?? answer(call.slack.views.update(known, content));
}

function publish(call: Call): Json {
  const { workspace, manifest, views: all } = call.slack;
  const user = textOf(call, 'user_id');
  const person = workspace.person(user);
  if (person === undefined) return refuse('user_not_found');
  if (!manifest.homeTab) return refuse('not_enabled');
  const content = contentOf(call);
  const known = all.home(user);
  const refusal =
    refuseView(content, 'home') ?? (known === undefined ? null : refuseHash(call, known));
  return refusal ?? answer(all.publish(user, content, workspace.directWith(person).id));
}

function refuseHash(call: Call, known: View): Json | null {
  const hash = textOf(call, 'hash');
  return hash === '' || hash === known.hash ? null : refuse('hash_conflict');
}

function contentOf(call: Call): Json {
  const content = jsonOf(call, 'view');
  return isObject(content) ? content : {};
}

function answer(view: View): Json {
  return { ok: true, view: toViewJson(view) };
}
