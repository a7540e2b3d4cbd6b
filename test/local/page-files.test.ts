import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { toPolicy } from '../../src/local/page-files.ts';
import { open } from './scene.ts';

const html = readFileSync(join(import.meta.dirname, '../../src/local/page/index.html'), 'utf8');

test('whatever the page names is served, as what it is', async () => {
  const { url } = await open();
  const styles = [...html.matchAll(/href="(\/[^"]+)"/g)].map(([, path]) => [path, 'text/css']);
  const modules = [...html.matchAll(/"(\/vendor\/[^"]+)"/g)].map(([, path]) => [
    path,
    'javascript',
  ]);
  expect(styles.length).toBeGreaterThan(0);
  expect(modules).toHaveLength(3);
  for (const [path, type] of [...styles, ...modules]) {
    const response = await fetch(`${url}${path}`);
    expect(response.headers.get('content-type')).toContain(type);
  }
});

test('nothing else on this machine is served', async () => {
  const { url } = await open();
  const paths = [
    '/package.json',
    '/page/tsconfig.json',
    '/page/main.tsx',
    '/page/..%2f..%2f..%2fpackage.json',
    '/page//etc/passwd',
    '/vendor/ws.js',
    '/vendor/constructor.js',
    '/.env',
  ];
  for (const path of paths) expect((await fetch(url + path)).status).toBe(404);
});

test('the page may run its own scripts and its import map, and load nothing from elsewhere', () => {
  const [, map = ''] = /<script type="importmap">([\s\S]*?)<\/script>/.exec(html) ?? [];
  const hash = createHash('sha256').update(map).digest('base64');
  const policy = toPolicy(html);
  expect(map).toContain('preact');
  expect(policy).toContain(`script-src 'self' 'sha256-${hash}';`);
  expect(policy).toContain("default-src 'none'");
  expect(policy).not.toContain('unsafe');
});
