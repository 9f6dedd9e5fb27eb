/**
 * `npm run portable [-- folder|file.zip]`: build the site into `dist`, and write it with the content it is made of as
 * `sijill-<edition>.zip`: a BagIt bag that is read without a network, by a double-click on its `index.html`.
 */
import { describeProblems } from '../src/archive/problems.ts';
import { contentFolder } from '../src/archive/read.ts';
import { weight } from '../src/distribution/bag/bag-info.ts';
import { pack, requirePlace } from '../src/distribution/bag/pack.ts';
import { build } from '../src/distribution/build.ts';
import { commandLine } from '../src/distribution/command-line.ts';

const site = 'dist';

try {
  const { positionals } = commandLine('npm run portable [-- folder|file.zip]', { most: 1 });
  const [out = '.'] = positionals;
  await requirePlace(out);
  const problems = await build({ out: site });
  process.stderr.write(describeProblems(problems));
  if (problems.length > 0) process.exitCode = 1;
  else {
    const packed = await pack({ site, content: contentFolder(), out });
    process.stdout.write(
      [
        packed.path,
        `  ${packed.files} files, ${weight(packed.unzipped)}, in a zip of ${weight(packed.size)} (${packed.size} bytes)`,
        `  SHA-256 of the zip:  ${packed.sha256}`,
        `  seal of its files:   ${packed.seal}`,
        ...(packed.withheld > 0 ? [`  captures left out, with words of readers: ${packed.withheld}`] : []),
        ...(packed.released
          ? []
          : [`  edition ${packed.edition} is not released: give out what \`npm run release\` published`]),
        '',
      ].join('\n'),
    );
  }
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
