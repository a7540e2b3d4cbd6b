import { expect, test } from 'vitest';
import { isSent, readManifest } from '../../src/local/manifest.ts';
import { manifestOf, manifestPath } from './scene.ts';

test('the manifest says what the app is called and what can be typed', () => {
  expect(readManifest(manifestPath)).toMatchObject({
    name: 'Porter',
    commands: [
      { command: '/porter', usageHint: 'anything', shouldEscape: false },
      { command: '/polite', shouldEscape: true },
    ],
    shortcuts: [
      { type: 'global', callbackId: 'open_door' },
      { type: 'message', callbackId: 'explain' },
    ],
    homeTab: true,
    messagesTab: true,
    interactivity: true,
  });
});

test('an empty manifest allows nothing', () => {
  const manifest = readManifest(manifestOf(''));
  expect(manifest).toMatchObject({ commands: [], shortcuts: [], homeTab: false });
  expect(manifest.scopes.size).toBe(0);
  expect(isSent(manifest, 'app_mention')).toBe(false);
});

test('an event is sent if it is subscribed and its scope is granted, not optional', () => {
  const manifest = readManifest(
    manifestOf(`
oauth_config:
  scopes:
    bot: [app_mentions:read]
    bot_optional: [im:history]
settings:
  event_subscriptions:
    bot_events: [app_mention, message.im, app_home_opened]
`),
  );
  expect(isSent(manifest, 'app_mention')).toBe(true);
  expect(isSent(manifest, 'message.im')).toBe(false);
  expect(isSent(manifest, 'app_home_opened')).toBe(true);
  expect(isSent(manifest, 'message.channels')).toBe(false);
});

test('a manifest that is missing or no YAML stops the start', () => {
  expect(() => readManifest(`${manifestPath}.not`)).toThrow('ENOENT');
  expect(() => readManifest(manifestOf('a: ['))).toThrow();
});
