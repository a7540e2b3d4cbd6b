import type { RequestListener } from 'node:http';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import { afterEach, expect, test } from 'vitest';
import { createGuard } from '../../src/checks/guard.ts';
import { createFetchText } from '../../src/checks/https-text.ts';
import { createNames } from '../../src/checks/resolve.ts';
import { type CertificateName, certifiedHost, readCertificates } from '../testbed/certificates.ts';
import { startDnsServer, type Zone } from '../testbed/dns.ts';

const certificates = readCertificates();
const open: (() => void | Promise<void>)[] = [];
afterEach(async () => {
  for (const stop of open.splice(0)) await stop();
});

interface Site {
  readonly answer: RequestListener;
  readonly certificate?: CertificateName;
  readonly zone?: Zone;
  readonly timeoutMs?: number;
}

/** A web site on loopback, the name that leads to it, and somebody who fetches a page of it. */
async function fetchFrom({ answer, certificate = 'sound', zone, timeoutMs = 3000 }: Site) {
  const asked: string[] = [];
  const server = createServer(certificates.of(certificate), (request, response) => {
    asked.push(`${request.method} ${request.headers.host}${request.url}`);
    answer(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const dns = await startDnsServer(zone ?? { [certifiedHost]: { A: ['127.0.0.1'] } });
  open.push(() => dns.stop());
  open.push(() => {
    server.closeAllConnections();
    server.close();
  });

  const guard = createGuard({ nets: ['127.0.0.0/30'], hosts: [] });
  const names = createNames({ guard, servers: [dns.address], timeoutMs: 2000 });
  const { port } = server.address() as AddressInfo;
  const fetchText = createFetchText({ port, ca: certificates.root, timeoutMs });
  const page = { host: certifiedHost, path: '/mail/config-v1.1.xml' };
  const lookup = names.open();
  return { outcome: await fetchText(page, lookup), asked, dns };
}

test('a page is fetched from the address that the name was resolved to', async () => {
  const { outcome, asked, dns } = await fetchFrom({
    answer: (request, response) => {
      response.setHeader('content-type', 'Text/XML; charset=utf-8');
      response.end(`<grüße encoding="${request.headers['accept-encoding']}"/>`);
    },
  });
  expect(outcome).toEqual({ text: '<grüße encoding="identity"/>', mediaType: 'text/xml' });
  expect(asked).toEqual([`GET ${certifiedHost}/mail/config-v1.1.xml`]);
  expect(dns.questions.toSorted()).toEqual([`A ${certifiedHost}`, `AAAA ${certifiedHost}`]);
});

test.each([301, 302, 307, 308])('a redirect (%i) is not followed', async (status) => {
  const { outcome, asked } = await fetchFrom({
    answer: (_, response) => {
      response.writeHead(status, { location: 'http://169.254.169.254/latest/' }).end();
    },
  });
  expect(outcome).toEqual({ failed: 'redirect', evidence: String(status) });
  expect(asked).toHaveLength(1);
});

test.each([404, 410, 500, 204, 206])('a page with status %i is none', async (status) => {
  const { outcome } = await fetchFrom({
    answer: (_, response) => {
      response.writeHead(status).end();
    },
  });
  expect(outcome).toEqual({ failed: 'http-status', evidence: String(status) });
});

test('a name that leads inside is not connected to', async () => {
  const { outcome, asked } = await fetchFrom({
    answer: (_, response) => void response.end('secret'),
    zone: { [certifiedHost]: { A: ['127.0.0.9'] } },
  });
  expect(outcome).toEqual({ failed: 'resolves-private', evidence: '127.0.0.9' });
  expect(asked).toEqual([]);
});

test('the second address is tried where nobody answers at the first', async () => {
  const { outcome } = await fetchFrom({
    answer: (_, response) => void response.end('here'),
    zone: { [certifiedHost]: { A: ['127.0.0.2', '127.0.0.1'] } },
  });
  expect(outcome).toMatchObject({ text: 'here' });
});

test('a host that nobody answers at is out of reach', async () => {
  const { outcome } = await fetchFrom({
    answer: (_, response) => void response.end('here'),
    zone: { [certifiedHost]: { A: ['127.0.0.2'] } },
  });
  expect(outcome).toEqual({ failed: 'unreachable', evidence: 'ECONNREFUSED' });
});

test.each(['expired', 'wrong-host', 'self-signed', 'unknown-issuer'] as const)(
  'a certificate that is %s is not trusted',
  async (certificate) => {
    const { outcome, asked } = await fetchFrom({
      answer: (_, response) => void response.end('here'),
      certificate,
    });
    expect(outcome).toMatchObject({ failed: 'certificate' });
    expect(asked).toEqual([]);
  },
);

test('a text without an end is given up at 64 KiB', async () => {
  let sent = 0;
  const { outcome } = await fetchFrom({
    answer: (_, response) => {
      const pour = () => {
        while (!response.destroyed && response.write('x'.repeat(1024))) sent += 1024;
      };
      response.on('drain', pour);
      pour();
    },
  });
  expect(outcome).toEqual({ failed: 'too-long' });
  expect(sent).toBeLessThan(32 * 1024 * 1024);
});

test('a text of exactly 64 KiB is taken', async () => {
  const text = 'x'.repeat(64 * 1024);
  const { outcome } = await fetchFrom({ answer: (_, response) => void response.end(text) });
  expect(outcome).toEqual({ text, mediaType: '' });
});

test.each([
  ['before the answer', () => undefined],
  [
    'within the text',
    (response: { write(text: string): void }) => {
      const timer = setInterval(() => response.write('x'), 20);
      open.push(() => clearInterval(timer));
    },
  ],
])('a server that dawdles %s is waited for no longer than was said', async (_, dawdle) => {
  const { outcome } = await fetchFrom({
    answer: (_request, response) => dawdle(response),
    timeoutMs: 200,
  });
  expect(outcome).toEqual({ failed: 'timeout' });
});

test('what is packed is not unpacked', async () => {
  const { outcome } = await fetchFrom({
    answer: (_, response) => {
      response.setHeader('content-encoding', 'gzip');
      response.end(gzipSync('x'.repeat(1024 * 1024)));
    },
  });
  expect(outcome).toEqual({ failed: 'not-text', evidence: 'content-encoding' });
});

test('what is not UTF-8 is no text', async () => {
  const { outcome } = await fetchFrom({
    answer: (_, response) => void response.end(Buffer.from([0xff, 0xfe, 0x00])),
  });
  expect(outcome).toEqual({ failed: 'not-text', evidence: 'UTF-8' });
});

test('a connection that breaks off is an outcome', async () => {
  const { outcome } = await fetchFrom({
    answer: (_, response) => {
      response.writeHead(200, { 'content-length': '100' });
      response.write('half');
      setImmediate(() => response.destroy());
    },
  });
  expect(outcome).toMatchObject({ failed: 'unreachable' });
});
