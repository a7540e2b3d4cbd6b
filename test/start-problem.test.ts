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

test('a port that is taken is named, with the way out', () => {
  const text = describeStartProblem(errorWith({ code: 'EADDRINUSE', port: 3000 }));
  expect(text).toMatch(/^Port 3000 is taken .*PORT/);
});

test('a port that only the administrator may open is named', () => {
  expect(describeStartProblem(errorWith({ code: 'EACCES', port: 80 }))).toMatch(/^Port 80 may not/);
});

test('a token that Slack refuses is told apart from a Slack that cannot be reached', () => {
  const refused = errorWith({
    code: 'slack_webapi_platform_error',
    data: { ok: false, error: 'invalid_auth' },
  });
  expect(describeStartProblem(refused)).toMatch(/does not take the tokens \(invalid_auth\)/);

  const noNetwork = errorWith({
    code: 'slack_webapi_request_error',
    original: errorWith({ cause: errorWith({ code: 'ENOTFOUND' }) }),
  });
  expect(describeStartProblem(noNetwork)).toMatch(/cannot be reached \(ENOTFOUND\)/);
  const silent = errorWith({ code: 'slack_webapi_request_error', original: errorWith({}) });
  expect(describeStartProblem(silent)).toMatch(/cannot be reached \(no answer\)/);
});

test('an app-level token without its scope is told so', () => {
  const error = errorWith({ data: { ok: false, error: 'missing_scope' } });
  expect(describeStartProblem(error)).toContain('connections:write');
});

test('anything else keeps its own words, and never shows a stack', () => {
  const error = errorWith({ cause: errorWith({ cause: null }) }, 'the manifest cannot be read');
  expect(describeStartProblem(error)).toBe('Mailport cannot start: the manifest cannot be read');
  expect(describeStartProblem('thrown text')).toBe('Mailport cannot start: thrown text');
});

test('an error that is its own cause does not hang the start', () => {
  const error: Error & { cause?: unknown } = new Error('round');
  error.cause = error;
  expect(describeStartProblem(error)).toBe('Mailport cannot start: round');
});
