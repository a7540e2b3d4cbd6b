/** By object identifier, in the form of DER's bytes (RFC 3279, 4055, 5758, 8410). */
const signatureAlgorithms: ReadonlyMap<string, string> = new Map([
  ['2a864886f70d010102', 'md2WithRSAEncryption'],
  ['2a864886f70d010104', 'md5WithRSAEncryption'],
  ['2a864886f70d010105', 'sha1WithRSAEncryption'],
  ['2a864886f70d01010a', 'rsassaPss'],
  ['2a864886f70d01010b', 'sha256WithRSAEncryption'],
  ['2a864886f70d01010c', 'sha384WithRSAEncryption'],
  ['2a864886f70d01010d', 'sha512WithRSAEncryption'],
  ['2a8648ce380403', 'dsa-with-sha1'],
  ['2a8648ce3d0401', 'ecdsa-with-SHA1'],
  ['2a8648ce3d040302', 'ecdsa-with-SHA256'],
  ['2a8648ce3d040303', 'ecdsa-with-SHA384'],
  ['2a8648ce3d040304', 'ecdsa-with-SHA512'],
  ['2b0e03021d', 'sha1WithRSASignature'],
  ['2b6570', 'Ed25519'],
  ['2b6571', 'Ed448'],
]);

/** What a certificate in DER form was signed with; null where it is nothing we know. Node 20 does not
 * tell. A certificate is SEQUENCE { what is signed, SEQUENCE { the algorithm's
 * identifier … } … } (RFC 5280 section 4.1). */
export function signatureAlgorithmOf(der: Buffer): string | null {
  const certificate = readDer(der, 0);
  const signed = readDer(der, certificate.start);
  const algorithm = readDer(der, signed.end);
  const identifier = readDer(der, algorithm.start);
  const bytes = der.toString('hex', identifier.start, identifier.end);
  return signatureAlgorithms.get(bytes) ?? null;
}

/** Where the value of the DER element at `at` begins and ends (X.690 section 8.1). */
function readDer(der: Buffer, at: number): { start: number; end: number } {
  const first = der[at + 1] ?? 0;
  const more = first < 0x80 ? 0 : first & 0x7f;
  const start = at + 2 + more;
  const length = more === 0 ? first : der.readUIntBE(at + 2, more);
  return { start, end: start + length };
}
