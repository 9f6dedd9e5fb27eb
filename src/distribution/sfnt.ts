/** The names inside a font: table `name` of the OpenType format, https://learn.microsoft.com/typography/opentype/spec/. */

/** Bytes of the header, and of each entry of the directory of tables that follows it: tag, checksum, offset, length. */
const header = 12;
const entry = 16;
/** Where `head` holds what makes the checksum of the whole file come out at the constant below. */
const adjustment = 8;
const wholeSum = 0xb1b0afba;
/** Windows, Unicode BMP, English of the United States. */
const platform = [3, 1, 0x0409] as const;

/**
 * A font with these names in place of its own.
 *
 * @param names By name ID: 0 copyright, 1 family, 2 subfamily, 4 full name, 6 PostScript name, 13 licence.
 */
export function withNames(font: Buffer, names: ReadonlyMap<number, string>): Buffer {
  const tables = tablesOf(font).map(({ tag, bytes }) => ({ tag, bytes: tag === 'name' ? nameTable(names) : bytes }));
  let offset = header + entry * tables.length;
  const directory = Buffer.alloc(offset);
  font.copy(directory, 0, 0, header);
  const padded = tables.map(({ tag, bytes }, index) => {
    const whole = Buffer.concat([bytes, Buffer.alloc(-bytes.length & 3)]);
    if (tag === 'head') whole.writeUInt32BE(0, adjustment);
    const at = header + entry * index;
    directory.write(tag, at, 'latin1');
    directory.writeUInt32BE(sum(whole), at + 4);
    directory.writeUInt32BE(offset, at + 8);
    directory.writeUInt32BE(bytes.length, at + 12);
    offset += whole.length;
    return { tag, whole };
  });
  const made = Buffer.concat([directory, ...padded.map(({ whole }) => whole)]);
  const head = tablesAt(made).find(({ tag }) => tag === 'head');
  if (head) made.writeUInt32BE((wholeSum - sum(made)) >>> 0, head.offset + adjustment);
  return made;
}

function tablesAt(font: Buffer): { tag: string; offset: number; length: number }[] {
  return Array.from({ length: font.readUInt16BE(4) }, (_, index) => {
    const at = header + entry * index;
    return {
      tag: font.toString('latin1', at, at + 4),
      offset: font.readUInt32BE(at + 8),
      length: font.readUInt32BE(at + 12),
    };
  });
}

function tablesOf(font: Buffer): { tag: string; bytes: Buffer }[] {
  return tablesAt(font).map(({ tag, offset, length }) => ({
    tag,
    bytes: Buffer.from(font.subarray(offset, offset + length)),
  }));
}

function nameTable(names: ReadonlyMap<number, string>): Buffer {
  const records = [...names].sort(([a], [b]) => a - b);
  const texts = records.map(([, name]) => Buffer.from(name, 'utf16le').swap16());
  const start = 6 + 12 * records.length;
  const table = Buffer.alloc(start);
  table.writeUInt16BE(records.length, 2);
  table.writeUInt16BE(start, 4);
  let offset = 0;
  for (const [index, [id]] of records.entries()) {
    const length = texts[index]?.length ?? 0;
    for (const [field, value] of [...platform, id, length, offset].entries()) {
      table.writeUInt16BE(value, 6 + 12 * index + 2 * field);
    }
    offset += length;
  }
  return Buffer.concat([table, ...texts]);
}

/** The sum of a table's numbers of 32 bits, of which only the last 32 are kept. */
function sum(bytes: Buffer): number {
  let total = 0;
  for (let at = 0; at < bytes.length; at += 4) total = (total + bytes.readUInt32BE(at)) >>> 0;
  return total;
}
