import { expect, test } from 'vitest';
import { ConfigError } from '../src/config.ts';
import { describeStartProblem } from '../src/start-problem.ts';

function errorWith(fields: object, message = 'as Node or Slack words it'): Error {
  return Object.assign(new Error(message), fields);
}

test('every problem of the configuration is told', () => {
  const text = describeStartProblem(new ConfigError(['One is wrong.', 'Two is wrong.']));
  expect(text).toContain('- One is wrong.\n- Two is wrong.');
});

test('a port that is taken, or needs more rights, is named with the way out', () => {
  const describe = (code: string, port: number) =>
    describeStartProblem(errorWith({ code, port, syscall: 'listen' }));
  expect(describe('EADDRINUSE', 3000)).toMatch(/: port 3000 .*\nAnother program .* PORT=/);
  expect(describe('EACCES', 80)).toMatch(/: port 80 .*\n.*above 1023/);
});

test('what the Slack room put into words is kept, with what to do below it', () => {
  const answered = errorWith({
    code: 'slack_webapi_platform_error',
    data: { ok: false, error: 'invalid_auth' },
  });
  const error = errorWith({ cause: answered }, 'Signing in with the bot token failed');
  expect(describeStartProblem(error)).toMatch(
    /^Mailport cannot start: Signing in with the bot token failed\.\nCopy the token again/,
  );
});

test('a Slack that cannot be reached is told apart from a token that it refuses', () => {
  const code = 'slack_webapi_request_error';
  const noNetwork = errorWith({
    code,
    original: errorWith({ cause: errorWith({ code: 'ENOTFOUND' }) }),
  });
  const silent = errorWith({ code, original: errorWith({}) });
  for (const error of [noNetwork, silent])
    expect(describeStartProblem(error)).toMatch(/\nCheck that this machine reaches Slack/);
});

test('an app-level token without its scope is told so', () => {
  const error = errorWith({ data: { ok: false, error: 'missing_scope' } });
  expect(describeStartProblem(error)).toContain('connections:write');
});

test('anything else keeps its own words, and never shows a stack', () => {
  const error = errorWith({ cause: errorWith({ cause: null }) }, 'the manifest cannot be read');
  expect(describeStartProblem(error)).toBe('Mailport cannot start: the manifest cannot be read.');
  expect(describeStartProblem('thrown text')).toBe('Mailport cannot start: thrown text.');
});

test('an error that is its own cause does not hang the start', () => {
  const error: Error & { cause?: unknown } = new Error('round');
  error.cause = error;
  expect(describeStartProblem(error)).toBe('Mailport cannot start: round.');
});
