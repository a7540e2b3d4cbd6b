/** A web or mail address that may become a link; null for anything else (`javascript:` and friends). */
export function safeUrl(address: string): string | null {
  if (!URL.canParse(address)) return null;
  const { protocol } = new URL(address);
  return ['http:', 'https:', 'mailto:'].includes(protocol) ? address : null;
}
