import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import nodemailer from 'nodemailer';
import { expect, onTestFinished, test } from 'vitest';
import { type Practice, startPractice } from '../../../src/local/practice/practice.ts';

async function start(holdBackMs = 10_000): Promise<Practice> {
  const practice = await startPractice({ now: Date.now(), holdBackMs });
  onTestFinished(() => practice.stop());
  return practice;
}

/** Where a port of a server really is. */
function placeOf(practice: Practice, host: string, port: number) {
  const address = practice.addressOf(host);
  if (address === null) throw new Error(`there is no ${host}`);
  return practice.route({ address, port });
}

async function reach(practice: Practice, host: string, port: number): Promise<Socket> {
  const place = placeOf(practice, host, port);
  const socket = connect({ host: place.address, port: place.port });
  onTestFinished(() => void socket.destroy());
  await once(socket, 'connect');
  return socket;
}

const isRefused = { code: 'ECONNREFUSED' };

test('the sound one is sound to another program too, which trusts its root', async () => {
  const practice = await start();
  for (const { port, more } of [
    { port: 465, more: { secure: true } },
    { port: 587, more: { requireTLS: true } },
  ]) {
    const { address: host, port: real } = placeOf(practice, 'sound.practice.test', port);
    const tls = { ca: practice.root, servername: 'sound.practice.test' };
    const transport = nodemailer.createTransport({ host, port: real, tls, ...more });
    await expect(transport.verify()).resolves.toBe(true);
    transport.close();
  }
});

test('the expired one is refused by another program', async () => {
  const practice = await start();
  const { address: host, port } = placeOf(practice, 'expired.practice.test', 465);
  const tls = { ca: practice.root, servername: 'expired.practice.test' };
  const transport = nodemailer.createTransport({ host, port, tls, secure: true });
  await expect(transport.verify()).rejects.toThrow('certificate has expired');
});

test('what is no door of theirs leads to where nobody listens', async () => {
  const practice = await start();
  await expect(reach(practice, 'closed.practice.test', 993)).rejects.toMatchObject(isRefused);
  await expect(reach(practice, 'sound.practice.test', 80)).rejects.toMatchObject(isRefused);
  expect(practice.addressOf('mail.example.com')).toBeNull();
});

test('a login is not taken, and a command that came along with STARTTLS is not answered', async () => {
  const practice = await start();
  const socket = await reach(practice, 'sound.practice.test', 587);
  let heard = '';
  socket.on('data', (chunk) => (heard += chunk));
  socket.write('AUTH PLAIN AGEAYg==\r\nSTARTTLS\r\nEHLO me\r\n');
  while (!heard.includes('go ahead')) await once(socket, 'data');
  expect(heard).toMatch(/^220 [^\n]+\n502 what\?\r\n220 go ahead\r\n$/);
});

test('a line without an end is hung up on', async () => {
  const practice = await start();
  const socket = await reach(practice, 'sound.practice.test', 143);
  socket.on('error', () => {});
  socket.resume();
  socket.write('A'.repeat(4096));
  await once(socket, 'close');
});

test('who speaks before the slow one does is turned away', async () => {
  const practice = await start(20);
  const socket = await reach(practice, 'slow.practice.test', 25);
  socket.write('EHLO me\r\n');
  const [chunk] = await once(socket, 'data');
  expect(String(chunk)).toMatch(/^554 /);
});

test('with a stop all is closed: connections, and ports', async () => {
  const practice = await startPractice({ now: Date.now() });
  const hosts = ['silent.practice.test', 'slow.practice.test', 'sound.practice.test'];
  const sockets = await Promise.all(hosts.map((host) => reach(practice, host, 25)));
  const closed = sockets.map((socket) => once(socket.resume(), 'close'));
  await practice.stop();
  await Promise.all(closed);
  for (const host of hosts) {
    await expect(reach(practice, host, 25)).rejects.toMatchObject(isRefused);
  }
});
