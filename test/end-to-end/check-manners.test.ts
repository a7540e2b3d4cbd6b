import { expect, test } from 'vitest';
import { certifiedHost } from '../testbed/certificates.ts';
import { type Behaviour, polite } from '../testbed/peers.ts';
import { openBed } from './bed-checks.ts';

const protocols = {
  25: 'smtp',
  465: 'smtp',
  587: 'smtp',
  143: 'imap',
  993: 'imap',
  110: 'pop3',
  995: 'pop3',
} as const;

test('on all ports nothing is said but hello, what can you do, encrypt, and goodbye', async () => {
  let heard = '';
  const listening = (behaviour: Behaviour): Behaviour => {
    return (socket, keys) => {
      // On the TLS ports it is what came out of the encryption.
      socket.on('data', (chunk: Buffer) => {
        heard += chunk.toString('latin1');
      });
      behaviour(socket, keys);
    };
  };
  const { mailport } = await openBed({
    zone: { [certifiedHost]: { A: ['127.0.0.1'] } },
    ports: Object.fromEntries(
      Object.entries(protocols).map(([port, protocol]) => [port, listening(polite(protocol))]),
    ),
    openings: { nets: ['127.0.0.0/8'], hosts: ['*.bed.test'] },
  });
  const answer = await mailport.reply({ text: `check ${certifiedHost} dialogue` });
  expect(answer.check?.verdict).toBe('good');
  const shown = answer.parts.flatMap((part) => (part.kind === 'code' ? part.code.split('\n') : []));
  const said = shown.flatMap((line) => /^\[[\d.]+\] > (.*)$/.exec(line)?.[1] ?? []);
  const polished =
    /^(?:EHLO mailport\.invalid|STARTTLS|STLS|CAPA|QUIT|\w+ (?:CAPABILITY|STARTTLS|LOGOUT))$/;
  expect(said.length).toBeGreaterThan(20);
  expect(said.filter((line) => !polished.test(line))).toEqual([]);
  expect(heard).toContain('EHLO');
  expect(heard).not.toMatch(
    /^(?:\w+ )?(?:AUTH|AUTHENTICATE|LOGIN|USER|PASS|APOP|MAIL|RCPT|VRFY|EXPN|DATA)\b/im,
  );
});
