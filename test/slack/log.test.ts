import { RespondError, UnknownError, webApi } from '@slack/bolt';
import { expect, test } from 'vitest';
import { describeError, redact, toBoltLogger } from '../../src/slack/log.ts';
import { recordLog } from './scene.ts';

test.each([
  ['token xoxb-123-456-abcDEF', 'token [token]'],
  ['xapp-1-A1-99-deadbeef!', '[token]!'],
  ['xoxe.xoxp-1-Mi0yLTg5', '[token]'],
  [
    'POST https://hooks.slack.com/commands/T1/2/abc failed',
    'POST https://hooks.slack.com/[…] failed',
  ],
  ['wss://wss-primary.slack.com/link?ticket=1', 'wss://wss-primary.slack.com/[…]'],
  ['(GET) made to /x?code=secret', '(GET) made to /x?[…]'],
  ['An API error occurred: invalid_auth', 'An API error occurred: invalid_auth'],
])('%s goes into the log without its secrets', (text, redacted) => {
  expect(redact(text)).toBe(redacted);
});

test("Bolt's debug lines, which hold messages and tokens, are never written", () => {
  const { lines, logger } = recordLog();
  toBoltLogger(logger).debug('the whole message');
  expect(lines).toEqual([]);
});

test("Bolt's other lines are written redacted, and of errors only the name", () => {
  const { lines, logger } = recordLog();
  const bolt = toBoltLogger(logger);
  bolt.error('failed with xoxb-1-2', new TypeError('my question'));
  bolt.warn('slow');
  bolt.info('fine');
  expect(lines.map(({ level, msg }) => [level, msg])).toEqual([
    [50, 'failed with [token] TypeError'],
    [40, 'slow'],
    [30, 'fine'],
  ]);
});

test('an error of ours is logged by name and place, because its message may quote a person', () => {
  const error = new TypeError('cannot read my question', { cause: new Error('my question') });
  const described = describeError(error);
  expect(described).toMatchObject({ name: 'TypeError', cause: { name: 'Error' } });
  expect(described.frames).toContain('log.test.ts');
  expect(JSON.stringify(described)).not.toContain('my question');
});

test("an error of Slack's is logged with its message, and the scope that it misses", () => {
  const missing = {
    ok: false,
    error: 'missing_scope',
    needed: 'chat:write',
    response_metadata: {},
  };
  expect(describeError(new webApi.WebAPIPlatformError(missing))).toMatchObject({
    code: 'slack_webapi_platform_error',
    message: 'An API error occurred: missing_scope',
    needed: 'chat:write',
  });
  expect(describeError(new RespondError('Failed to respond: 404', 404)).message).toContain('404');
});

test('an error that Bolt wrapped is logged with what it wrapped', () => {
  expect(describeError(new UnknownError(new RangeError('my question')))).toMatchObject({
    code: 'slack_bolt_unknown_error',
    cause: { name: 'RangeError' },
  });
});

test('even what is no error can be described', () => {
  expect(describeError('my question')).toEqual({ name: 'string' });
});
