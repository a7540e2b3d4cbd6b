import type { Entry } from '../knowledge/entry.ts';

/**
 * What a question must speak of to mean a topic or an error: concepts of the vocabulary, numbers, or
 * plain words; `a|b` either, `!a` none of it. The questions and names in the entries themselves count
 * as well (see `clue-index.ts`); these lines are for the other ways in which people put it.
 */
export const topicClues: Readonly<Record<string, readonly string[]>> = {
  'rfc-8314': ['rfc8314'],
  '465-vs-587': [
    'deprecated 465',
    'deprecated 587',
    '465 587',
    'submission implicit compare',
    'deprecated implicit smtp',
  ],
  '25-vs-587': [
    '25 send',
    '25 587',
    '25 465',
    'relay submission compare',
    'smtp submission compare !implicit',
  ],
  'port-25-blocked': [
    'blocked 25',
    'blocked isp',
    'blocked smtp',
    'blocked send',
    'isp 25',
    'why 25 send',
    'why 25 failed',
    '25 send failed',
  ],
  'ssl-vs-tls': ['deprecated ssl', 'ssl tls compare !starttls'],
  'firewall-ports': [
    'firewall port|mail|imap|pop3|smtp|server',
    'firewall open client|provider:outlook-com|provider:microsoft365|provider:gmail',
    'open port mail|imap|pop3|smtp|all|server !25 !465 !587 !993 !995 !143 !110',
  ],
  'mail-flow': [
    'how deliver mail|smtp',
    'how mail work !dane !mtasts !spf !oauth !sieve',
    'path|route|journey mail !failed',
    'deliver send mail !port !server !setting !failed',
    'happens send|mail !failed',
    'how smtp work',
    'how mail send fetch',
    'how send mail !port !server !setting !imap !smtp !client !scan !script !app !25 !465 !587',
    'agents !port',
  ],
  'smtp-auth': [
    'smtp auth !failed !port',
    'smtp|send username !failed',
    'smtp|send password !failed',
    'send auth !failed',
    'smtp|send login !failed',
    'server auth required',
  ],
  'smtp-reply-codes': ['smtp code !failed', 'mail code', 'replyclass'],
  'app-passwords': [
    'ownpassword',
    'why password provider:gmail|provider:yahoo|provider:icloud|provider:aol !535',
    'apppassword',
    'basicauth',
    'twofactor mail|imap|smtp|pop3|password',
  ],
  oauth2: ['oauth'],
  'mta-sts': [
    'mtasts',
    'enforce tls|starttls relay',
    'enforce tls|starttls !imap !pop3 !smtp !version !client !setting',
  ],
  dane: ['dane'],
  'starttls-stripping': ['gone starttls', 'downgrade starttls|tls|ssl|mail|secure'],
  'tls-versions': [
    'tls|ssl version !port !failed !wrong',
    'tls deprecated',
    'enforce version tls|ssl',
    'scan tls|ssl version',
  ],
  'certificate-checks': [
    'certificate warning',
    'certificate how',
    'certificate test',
    'certificate failed',
    'certificate mail',
    'certificate wrong',
  ],
  autodiscovery: [
    'discovery how|compare|setting|why',
    'automatic setting|mail|imap|smtp|pop3|server|client|submission',
    'automatic discovery',
    'discovery failed',
  ],
  managesieve: ['filter server|mail|imap|how', 'sieve how'],
  'connection-limits': ['connection toomany', 'devices toomany imap|mail'],
  'imap-idle': ['idle imap|pop3|mail|server|port', 'idle', 'delayed mail client|why'],
  'offline-reading': [
    'offline mail|imap|pop3|fetch',
    'where stored|leave mail|imap|pop3|copy !server',
    'stored mail|imap client|how !server',
  ],
  'leave-on-server': [
    'leave server copy|mail|pop3',
    'leave copy mail|pop3',
    'gone pop3',
    'gone mail server',
  ],
  'encryption-end-to-end': [
    'endtoend',
    'secure copy port|tls|ssl|starttls|25|465|587|993|995 !leave !server !failed',
    'mail secure !port !server !setting !imap !pop3 !smtp !send !fetch !not',
  ],
  'spf-dkim-dmarc': ['spf'],
  'scan-to-email': ['scan mail|smtp|send|setting|ssl|tls|starttls|relay|port !imap !pop3'],
  'apps-and-scripts': [
    'mailcode',
    'script smtp|mail|send|port|starttls|ssl|tls|setting !sieve',
    'app send mail|smtp|port',
  ],
  'testing-commands': [
    'testing smtp|imap|pop3|mail|test|starttls|server|open|ssl|tls|25|465|587|993|995|143|110',
    'mailtool',
    'test smtp|imap|pop3|mail|port|how|send !certificate',
    'open port 25|465|587|993|995|143|110',
  ],
  'all-ports': [
    'all port !imap !pop3 !smtp !ssl !tls !secure !starttls !plain !send !fetch !relay !submission',
  ],
  'tcp-or-udp': ['udp tcp', 'udp mail|imap|pop3|smtp|port', 'udp'],
};

/** The same for errors: how people word them who do not paste the text. */
export const symptomClues: Readonly<Record<string, readonly string[]>> = {
  'connection-refused': [
    'connection refused',
    'refused smtp|imap|pop3|mail|port|server|25|465|587|993|995|143|110 !login !auth !password !plain',
    'refusing connection|server|25|465|587|993|995|143|110 !login !auth !password !plain !no-ssl !no-tls !no-secure',
  ],
  'connection-timed-out': [
    'timeout connection',
    'timeout smtp|imap|pop3|mail|port|server|client|send|fetch|25|465|587|993|995|143|110 !greeting',
    'timeout',
    'unreachable',
    'unreachable server',
    'unreachable smtp|imap|pop3|mail',
  ],
  'connection-reset': [
    'reset connection',
    'reset smtp|imap|pop3|server|mail !password',
    'interrupted connection',
  ],
  'dns-not-found': ['notfound server|hostname|smtp|imap|pop3 !port', 'unknown server', 'dnsfail'],
  'tls-certificate-expired': ['certificate expired'],
  'tls-self-signed': ['selfsigned', 'selfsigned certificate'],
  'tls-hostname-mismatch': [
    'certificate mismatch',
    'certificate mismatch hostname',
    'hostname mismatch',
    'certificate wrong hostname',
  ],
  'tls-incomplete-chain': ['certificate untrusted'],
  'tls-handshake-failure': [
    'handshake failed',
    'handshake tls|ssl|starttls|smtp|imap',
    'handshake',
  ],
  'tls-wrong-version': ['wrong version'],
  'tls-protocol-version': ['tls|ssl version failed !wrong'],
  'tls-greeting-never-received': ['greeting', 'greeting timeout'],
  'smtp-auth-failed-535': [
    'login failed|refused|refusing',
    'auth failed',
    'password wrong',
    'password failed|refused|refusing',
    'username failed',
    'smtp login|auth|password failed',
    '535',
  ],
  'imap-auth-failed': [
    'imap login failed|refused|refusing',
    'imap auth failed',
    'imap password failed|refused|refusing',
    'imap username failed',
    'imap password wrong failed',
    'imap username wrong failed',
  ],
  'pop3-auth-failed': [
    'pop3 login failed|refused|refusing',
    'pop3 auth failed',
    'pop3 password failed|refused|refusing',
    'pop3 username failed',
    'pop3 password wrong failed',
    'pop3 username wrong failed',
  ],
  'imap-login-disabled': ['plain auth|login|password disabled', 'login disabled imap'],
  'imap-too-many-connections': ['toomany connection imap'],
  'smtp-basic-auth-disabled-535-5-7-139': ['smtp auth disabled', 'basicauth disabled smtp'],
  'smtp-relay-denied': ['relaydenied', 'relay failed'],
  'smtp-greylisted': ['greylisted'],
  'smtp-553': ['sendas failed|refused|disabled'],
  'mailbox-full-552': ['full mail', 'toolarge', 'full user'],
  'imap-overquota': ['full imap', 'full imap mail'],
  'mailbox-not-found-550': ['user', 'user mail'],
  'pop3-mailbox-locked': ['locked mail', 'locked pop3'],
  'dmarc-rejected': ['spf failed', 'spf bounce', 'spf blocked'],
  'smtp-550-policy': ['blacklist', 'blacklist failed'],
  'spam-rejected-554': ['spam failed', 'spam bounce'],
  'thunderbird-starttls-missing': ['no-starttls server !port', 'notoffered starttls'],
  'smtp-starttls-required-530': ['starttls required !port', 'starttls 530'],
  'smtp-auth-required-530': ['auth required smtp !server', '530 auth'],
};

/** Topics that give way when a provider's settings are asked for as well, or ports weighed. */
export const givingWay: ReadonlySet<string> = new Set(['apps-and-scripts', '25-vs-587']);
/** Topics that give way to a service that is asked for by its own name: "rspamd scan port". */
export const givingWayToServices: ReadonlySet<string> = new Set(['scan-to-email']);
/** Topics whose words are met in every field: beside others they need a word of mail. */
export const ofAnyField: ReadonlySet<string> = new Set(['all-ports']);

/** The plain words in the clues and in the topics' questions: they must be known to be counted. */
export function clueWords(entries: readonly Entry[]): Set<string> {
  const lines = [...Object.values(topicClues), ...Object.values(symptomClues)].flat();
  const words = lines.flatMap((line) => line.split(/[\s|!]+/));
  for (const entry of entries) {
    if (entry.kind !== 'topic' && entry.kind !== 'symptom') continue;
    const texts = entry.kind === 'topic' ? [...entry.questions, ...entry.aliases] : entry.aliases;
    words.push(...texts.flatMap((text) => text.split(/\W+/)));
  }
  return new Set(
    words.map((word) => word.toLowerCase()).filter((word) => /^[a-z]{3,}$/.test(word)),
  );
}
