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

/** Questions about Mailport itself, as one pattern. */
const aboutItself = anyOf(
  /^(so |and |hey |hi )?what (can|do|could) (you|this|it|the bot|mailport) (do|help|answer|know|offer)/,
  /^(so )?what (is|are) (this|you)( bot| for| thing| app)?$/,
  /^who are you$/,
  /^how (do|can|should|to|does) ?(i|we|one)? ?(use|talk to|ask|work with|query) (this|you|it|the bot|mailport|this bot|this thing)\b/,
  /^how does (this|it|the bot|mailport|this bot|this thing) work$/,
  /^how do you work$/,
  /^what (can|should|do|could) i (ask|type|say|write)/,
  /^(show|list|give)( me)?( the| all| your| some| a few| an)? (help|commands|options|examples?|features)/,
  /^(i )?(need|want) (some )?help$/,
  /^can you help( me)?$/,
  /^(was|wie) kannst du/,
  /^was kann ich (dich )?fragen/,
  /^que (puedes|sabes) hacer/,
  /^(que|qu) (peux|sais) tu faire/,
);

function anyOf(...forms: readonly RegExp[]): RegExp {
  return new RegExp(forms.map(({ source }) => source).join('|'));
}

/** Whether somebody greets, or asks what Mailport is for. */
export function asksForHelp(query: Query): boolean {
  if (query.words.length > 12) return false;
  const words = query.words.map((word) => word.text).filter((word) => !polite.has(word));
  const text = words.join(' ');
  return wholes.has(text) || aboutItself.test(text);
}
