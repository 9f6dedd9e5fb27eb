/**
 * `npm run icon`: draw `public/icon.svg` into `public/favicon.ico`, for browsers that read no SVG icon and for those
 * that ask for `/favicon.ico` whatever the page says. Run it when the SVG changes.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { startChromium } from './chromium.ts';
import { connect } from './visits.ts';

const sizes = [16, 32, 48];

/** An ICO file of PNG pictures: a header of 6 bytes, 16 bytes about each picture, the pictures. */
function ico(pictures: readonly { readonly size: number; readonly png: Buffer }[]): Buffer {
  const header = Buffer.alloc(6 + 16 * pictures.length);
  header.writeUInt16LE(1, 2);
  header.writeUInt16LE(pictures.length, 4);
  let offset = header.length;
  for (const [i, { size, png }] of pictures.entries()) {
    const at = 6 + 16 * i;
    header.writeUInt8(size, at);
    header.writeUInt8(size, at + 1);
    header.writeUInt16LE(1, at + 4);
    header.writeUInt16LE(32, at + 6);
    header.writeUInt32LE(png.length, at + 8);
    header.writeUInt32LE(offset, at + 12);
    offset += png.length;
  }
  return Buffer.concat([header, ...pictures.map(({ png }) => png)]);
}

const svg = await readFile('public/icon.svg', 'base64');
const chromium = await startChromium();
const browser = await connect(chromium.endpoint);
try {
  const page = await browser.newPage();
  const pictures = [];
  for (const size of sizes) {
    await page.setViewportSize({ width: size, height: size });
    await page.setContent(
      `<body style="margin:0"><img src="data:image/svg+xml;base64,${svg}" width="${size}" height="${size}" style="display:block">`,
    );
    pictures.push({ size, png: await page.screenshot({ omitBackground: true }) });
  }
  await writeFile('public/favicon.ico', ico(pictures));
} finally {
  await browser.close();
  await chromium.close();
}
