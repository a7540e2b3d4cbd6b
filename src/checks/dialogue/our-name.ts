import { createGuard } from '../guard.ts';

const publicInternet = createGuard();

/** RFC 2606 section 2: a name that says who is there, and can never be anybody else's. */
const nameless = 'mailport.invalid';

/**
 * What we call ourselves in EHLO where we have no name in DNS: by the address that we come from
 * (RFC 5321 sections 4.1.3 and 4.1.4). Where that is one of an inner network it would tell strangers
 * how that is built, and [127.0.0.1] is turned away by some servers as an imitation of themselves.
 */
export function ourNameAt(localAddress: string): string {
  if (publicInternet.refuseAddress(localAddress) !== null) return nameless;
  return localAddress.includes(':') ? `[IPv6:${localAddress}]` : `[${localAddress}]`;
}
