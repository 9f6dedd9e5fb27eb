/**
 * A short name for a text that changes when the text does.
 */

/**
 * Eight letters and digits of a text, the same in Node and in every browser; for names of files and to find damage, not
 * against forgery. Browsers give their own digests to secure pages only.
 */
export function checksum(text: string): string {
  let [low, high] = [0x811c9dc5, 0x2545f491];
  for (let i = 0; i < text.length; i += 1) {
    const unit = text.charCodeAt(i);
    low = Math.imul(low ^ unit, 0x01000193);
    high = Math.imul((high ^ unit) + (low >>> 13), 0x2c1b3c6d);
  }
  const bits = ((high >>> 0) & 0x1ff) * 0x1_0000_0000 + (low >>> 0);
  return bits.toString(36).padStart(8, '0');
}
