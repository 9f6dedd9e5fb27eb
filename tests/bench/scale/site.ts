/** A process that builds the site and prints each stage as it begins: `node site.ts <folder>`. */
import { build } from '../../../src/distribution/build.ts';

const [out = ''] = process.argv.slice(2);
const problems = await build({ out, stage: (begins) => process.stdout.write(`${begins}\n`) });
if (problems.length > 0) throw new Error('The content is not sound.');
