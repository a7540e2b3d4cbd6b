import { expect, test } from 'vitest';
import { fold } from '../../src/matching/fold.ts';

test('capitals, marks and ligatures do not matter', () => {
  expect(fold('VERSCHLÜSSELTER Anschluß')).toBe('verschlusselter anschluss');
  expect(fold('port sécurisé, conexión rechazada')).toBe('port securise, conexion rechazada');
});

test('full-width letters from an Asian keyboard are plain letters', () => {
  expect(fold('ＩＭＡＰ　ＳＳＬ')).toBe('imap ssl');
});

test('quotes and dashes that a phone has made pretty are plain again', () => {
  expect(fold('“pop3”—what’s the port?')).toBe('"pop3"-what\'s the port?');
  expect(fold('imap‑ssl')).toBe('imap-ssl');
});

test('what takes up no room is gone', () => {
  expect(fold('im\u200bap\u00ad ssl\ufeff')).toBe('imap ssl');
});

test('a letter typed as letter and mark equals the one typed at once', () => {
  expect(fold('e\u0301')).toBe(fold('é'));
});
