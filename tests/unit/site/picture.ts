/** A PNG as a test looks at it: which pixels are inked, and how many pieces the ink is in. */
import { inflateSync } from 'node:zlib';

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface Picture {
  readonly width: number;
  readonly height: number;
  /** No pixel lets through what is behind it. */
  readonly opaque: boolean;
  /** The pieces of ink within a box, each by the box around it, from the west. Of the ground is what is in the first row's last pixel of it. */
  pieces(within: Box): Box[];
}

/** Read a PNG of eight bits a channel, with opacity, not interlaced: what resvg writes. */
export function readPicture(png: Uint8Array): Picture {
  const bytes = Buffer.from(png);
  const [width, height] = [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
  const chunks: Buffer[] = [];
  for (let at = 8; at < bytes.length; at += bytes.readUInt32BE(at) + 12) {
    const data = bytes.subarray(at + 8, at + 8 + bytes.readUInt32BE(at));
    if (bytes.toString('latin1', at + 4, at + 8) === 'IDAT') chunks.push(data);
  }
  const pixels = unfiltered(inflateSync(Buffer.concat(chunks)), width * 4, height);
  const opaque = pixels.every((value, at) => at % 4 !== 3 || value === 255);
  return { width, height, opaque, pieces: (box) => pieces(pixels, width, box) };
}

function unfiltered(rows: Uint8Array, length: number, height: number): Uint8Array {
  const out = new Uint8Array(length * height);
  for (let y = 0; y < height; y += 1) {
    const filter = rows[y * (length + 1)] ?? 0;
    for (let x = 0; x < length; x += 1) {
      const at = y * length + x;
      const before = x < 4 ? 0 : (out[at - 4] ?? 0);
      const above = y === 0 ? 0 : (out[at - length] ?? 0);
      const both = x < 4 || y === 0 ? 0 : (out[at - length - 4] ?? 0);
      const guess = [0, before, above, (before + above) >> 1, paeth(before, above, both)][filter] ?? 0;
      out[at] = (rows[y * (length + 1) + 1 + x] ?? 0) + guess;
    }
  }
  return out;
}

function paeth(before: number, above: number, both: number): number {
  const [a, b, c] = [Math.abs(above - both), Math.abs(before - both), Math.abs(before + above - 2 * both)];
  return a <= b && a <= c ? before : b <= c ? above : both;
}

function pieces(pixels: Uint8Array, width: number, box: Box): Box[] {
  const channel = (x: number, y: number) => pixels[(y * width + x) * 4] ?? 0;
  const ground = channel(box.x, box.y);
  const seen = new Set<number>();
  const found: Box[] = [];
  for (let x = box.x; x < box.x + box.width; x += 1) {
    for (let y = box.y; y < box.y + box.height; y += 1) {
      const piece = [[x, y] as const];
      const edges = { west: x, east: x, north: y, south: y };
      for (let [at] = piece; at; at = piece.pop()) {
        const [i, j] = at;
        const outside = i < box.x || j < box.y || i >= box.x + box.width || j >= box.y + box.height;
        // What is more than half ink: soft edges of two letters may touch.
        if (outside || seen.has(j * width + i) || Math.abs(channel(i, j) - ground) < 128) continue;
        seen.add(j * width + i);
        edges.west = Math.min(edges.west, i);
        edges.east = Math.max(edges.east, i);
        edges.north = Math.min(edges.north, j);
        edges.south = Math.max(edges.south, j);
        piece.push([i + 1, j], [i - 1, j], [i, j + 1], [i, j - 1]);
      }
      const { west, east, north, south } = edges;
      if (east > west) found.push({ x: west, y: north, width: east - west + 1, height: south - north + 1 });
    }
  }
  return found;
}
