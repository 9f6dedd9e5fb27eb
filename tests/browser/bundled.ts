/** The Chromium inside the npm package `@sparticuz/chromium`: a headless shell with its libraries, for Linux on x64. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** What a page is drawn with besides its own fonts: those of the package, or the machine's as well. */
export type Fonts = 'package' | 'machine';

export interface Unpacked {
  readonly path: string;
  /** What the program needs in its environment: its libraries, its fonts, a temporary folder of its own. */
  readonly env: Readonly<Record<string, string>>;
  remove(): Promise<void>;
}

/**
 * Unpack it, some 250 MB, into a new folder.
 *
 * The package unpacks into `os.tmpdir()` and takes whatever lies there for its own; hence the folder, new each time,
 * and `TMPDIR` set for as long as it works. Its launch arguments are not used: they switch web security off.
 *
 * @throws On other platforms than Linux on x64.
 */
export async function unpackBundled(fonts: Fonts): Promise<Unpacked> {
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new Error(`It is for linux x64, and this is ${process.platform} ${process.arch}.`);
  }
  const { inflate } = await import('@sparticuz/chromium');
  const bin = join(dirname(createRequire(import.meta.url).resolve('@sparticuz/chromium')), '../bin');
  const folder = await mkdtemp(join(tmpdir(), 'sijill-chromium-'));
  const before = process.env['TMPDIR'];
  process.env['TMPDIR'] = folder;
  try {
    const [path] = await Promise.all(
      ['chromium.br', 'al2023.tar.br', 'fonts.tar.br', 'swiftshader.tar.br'].map((file) => inflate(join(bin, file))),
    );
    if (path === undefined) throw new Error('The package unpacked to nothing.');
    await writeFile(join(folder, 'fonts/fonts.conf'), fontsIn(folder, fonts));
    return {
      path,
      env: {
        LD_LIBRARY_PATH: join(folder, 'al2023/lib'),
        FONTCONFIG_PATH: join(folder, 'fonts'),
        TMPDIR: folder,
      },
      remove: () => rm(folder, { recursive: true, force: true }),
    };
  } catch (error) {
    await rm(folder, { recursive: true, force: true });
    throw error;
  } finally {
    if (before === undefined) delete process.env['TMPDIR'];
    else process.env['TMPDIR'] = before;
  }
}

/**
 * A Fontconfig file that names this folder, and nothing else if not asked to, so that a page is drawn alike on every machine. The
 * package's own names folders of a cloud host; where they are missing there is no font at all, and the browser dies of
 * the first search field that it draws.
 */
function fontsIn(folder: string, fonts: Fonts): string {
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${folder}/fonts/fonts</dir>
  <cachedir>${folder}/fonts-cache</cachedir>${fonts === 'machine' ? '\n  <include ignore_missing="yes">/etc/fonts/fonts.conf</include>' : ''}
</fontconfig>
`;
}
