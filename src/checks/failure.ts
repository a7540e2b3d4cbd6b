/** Why something did not come about: a code of the system, of OpenSSL, or one of ours. */
export interface Failure {
  readonly code: string;
  readonly text: string;
}

/** Whether this machine has no way to an address family, whoever has the address. */
export function isWithoutRoute({ code }: Failure): boolean {
  return /^(?:ENETUNREACH|EADDRNOTAVAIL|EAFNOSUPPORT)$/.test(code);
}

/** Whether OpenSSL was answered in something that is no TLS at all. */
export function isPlainAnswer(code: string): boolean {
  return /^ERR_SSL_(?:WRONG_VERSION_NUMBER|PACKET_LENGTH_TOO_LONG|HTTP_REQUEST)$/.test(code);
}

/** Whether TLS was turned away by someone who speaks it. */
export function isTlsAnswer(code: string): boolean {
  return code.startsWith('ERR_SSL_') && !isPlainAnswer(code);
}

/** A socket's error as a value. */
export function toFailure(error: Error & { code?: string; reason?: string }): Failure {
  // Node's words for a connection that ended before TLS was in place, however it ended.
  if (/^Client network socket disconnected/.test(error.message)) {
    return { code: 'closed', text: '' };
  }
  return { code: error.code ?? 'failed', text: error.reason ?? error.message };
}
