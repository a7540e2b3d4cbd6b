import type { Query } from './query.ts';

const wholes = new Set([
  'help',
  'help me',
  'menu',
  'commands',
  'command list',
  'start',
  'usage',
  'about',
  'examples',
  'example questions',
  'sample questions',
  'hi',
  'hello',
  'hey',
  'hallo',
  'hola',
  'bonjour',
  'salut',
  'hi there',
  'hello there',
  'hey there',
  'hi help',
  'info',
  'man',
  'hilfe',
  'aide',
  'ayuda',
]);

const polite = new Set([
  'please',
  'pls',
  'plz',
  'thanks',
  'thx',
  'bitte',
  'danke',
  'merci',
  'gracias',
]);

/** What people call Mailport when they speak to it or of it, and what they want of it. */
const it = '(you|this|it|the bot|this bot|this thing|this app|mailport)';
const doing = '(do|help|answer|know|offer|cover|handle|explain|check)';
const asking = '(ask|type|say|write)';
const subject = '((kinds?|sorts?|types?) of )?(questions?|things?|stuff|topics?)';

/** Questions about Mailport itself, as one pattern. */
const aboutItself = new RegExp(
  [
    `(so |and |hey |hi )?what (else )?(can|do|could) ${it} ${doing}`,
    `(what|which) ${subject} (can|do|does|could|should|may) (${it} ${doing}|(i|we) ${asking})`,
    `(so )?(what|who) (is|are) ${it}( good)?( bot| for| thing| app)?$`,
    'whats (mailport|this)( bot| for)?$',
    `what are you able to ${doing}`,
    `how (do|can|should|to|does|could) ?(i|we|one)? ?(use|talk to|ask|work with|query) ${it}\\b`,
    `how (does|do) ${it} work$`,
    `what (can|should|do|could|may) (i|we) ${asking}`,
    '(show|list|give)( me)?( the| all| your| some| a few| an)? (help|commands|options|examples?|features)',
    `((can|could) you )?(tell|show|list|explain)( me| us)? what ${it} can ${doing}`,
    '(i )?(need|want) (some )?help$',
    'can you help( me)?$',
    '(was|wie) (kannst|weisst) du',
    'wie (benutze|verwende|nutze|bediene) ich (dich|mailport|das)',
    'was (ist|macht) mailport',
    'was kann (ich (dich )?fragen|mailport)',
    'que (puedes|sabes) (hacer|responder)',
    'que puedo preguntar',
    'que? (est ce que tu )?(peux|sais) (tu )?faire',
    'comment (t )?utiliser',
  ]
    .map((form) => `^${form}`)
    .join('|'),
);

/** Whether somebody greets, or asks what Mailport is for. */
export function asksForHelp(query: Query): boolean {
  if (query.words.length > 12) return false;
  const words = query.words.map((word) => word.text).filter((word) => !polite.has(word));
  const text = words.join(' ');
  return wholes.has(text) || aboutItself.test(text);
}
