import { field, isObject, type Json, parseJson } from './foreign.ts';
import type { LocalSlack } from './local-slack.ts';
import type { Manifest } from './manifest.ts';
import { authentication } from './methods/authentication.ts';
import { chat } from './methods/chat.ts';
import { conversations } from './methods/conversations.ts';
import { people } from './methods/people.ts';
import { threads } from './methods/threads.ts';
import { views } from './methods/views.ts';
import { refuse } from './refusal.ts';

/** The two tokens of the app. */
export interface Tokens {
  readonly botToken: string;
  readonly appToken: string;
}

/** A call of a method: its arguments as they came, over form or JSON. */
export interface Call {
  readonly slack: LocalSlack;
  readonly args: Json;
  /** Makes the address of a new Socket Mode connection. */
  readonly openSocket: () => string;
}

/** A method of the Web API. */
export interface Method {
  readonly token: 'bot' | 'app';
  /** The scope it needs for these arguments, if any. */
  readonly scope: string | null | ((call: Call) => string | null);
  readonly run: (call: Call) => Json;
}

const methods: Readonly<Record<string, Method>> = {
  ...authentication,
  ...chat,
  ...conversations,
  ...people,
  ...threads,
  ...views,
};

/** The arguments of a call: a form whose lists and objects are JSON, or JSON as a whole. */
export function readArguments(contentType: string, body: string): Json {
  if (contentType.startsWith('application/json')) {
    const json = parseJson(body);
    return isObject(json) ? json : {};
  }
  return Object.fromEntries(new URLSearchParams(body));
}

/** The token of a call: in the header, else among the arguments. */
export function readToken(authorization: string | undefined, args: Json): string {
  const bearer = /^Bearer\s+(\S+)$/i.exec(authorization ?? '')?.[1];
  return bearer ?? String(field(args, 'token') ?? '');
}

/** Answers a call of the Web API, as Slack does: refusals are answers too. */
export function callMethod(name: string, token: string, tokens: Tokens, call: Call): Json {
  const method = Object.hasOwn(methods, name) ? methods[name] : undefined;
  if (method === undefined) return refuse('unknown_method', { req_method: name });
  const refusal = refuseToken(method, token, tokens) ?? refuseScope(method, call);
  return refusal ?? method.run(call);
}

function refuseToken(method: Method, token: string, tokens: Tokens): Json | null {
  if (token === '') return refuse('not_authed');
  const { botToken, appToken } = tokens;
  if (token === (method.token === 'bot' ? botToken : appToken)) return null;
  const isOther = token === botToken || token === appToken;
  return refuse(isOther ? 'not_allowed_token_type' : 'invalid_auth');
}

function refuseScope({ scope, token }: Method, call: Call): Json | null {
  if (token === 'app') return null;
  const needed = typeof scope === 'function' ? scope(call) : scope;
  return needed === null ? null : missing(needed, call.slack.manifest);
}

function missing(needed: string, { scopes }: Manifest): Json | null {
  if (scopes.has(needed)) return null;
  return refuse('missing_scope', { needed, provided: [...scopes].join(',') });
}
