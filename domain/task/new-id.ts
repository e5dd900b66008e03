const alphabet = "0123456789abcdef";

/**
 * A UUID of version 7 (RFC 9562, section 5.7): 48 bits of milliseconds, then randomness, so that
 * ids made later sort later. Anyone may make one, which lets a page show a task before it is saved.
 */
export function newId(now: Date): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  let milliseconds = now.getTime();
  for (let index = 5; index >= 0; index--) {
    bytes[index] = milliseconds % 256;
    milliseconds = Math.floor(milliseconds / 256);
  }
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x70;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = Array.from(bytes, (byte) => `${alphabet[byte >> 4]}${alphabet[byte & 15]}`).join("");
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
}
