/** The SQL that turns a person into a name nobody can read. Pure. */

/** Hex digits kept: 128 bits, half of what SHA-256 gives, as RFC 2104 allows. */
const KEPT = 32;

/**
 * HMAC-SHA256 of a person under the folder's key, spelled without case or stray spaces: enough to see
 * that two rows are of one person, not to see of whom.
 */
export function hmac(text: string, keyHex: string): string {
  const key = Buffer.alloc(64);
  Buffer.from(keyHex, 'hex').copy(key);
  const pad = (byte: number) => `unhex('${Buffer.from(key.map((b) => b ^ byte)).toString('hex')}')`;
  const person = `lower(case when contains(${text}, '  ') then regexp_replace(${text}, ' +', ' ', 'g') else ${text} end)`;
  return `left(sha256(${pad(0x5c)} || unhex(sha256(${pad(0x36)} || encode(${person})))), ${KEPT})`;
}
