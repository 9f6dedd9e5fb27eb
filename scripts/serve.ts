/** `npm run serve [-- folder --base /path/ --port 4321]`: serve the built site on this machine until stopped. */
import { parseArgs } from 'node:util';
import { serve } from '../src/distribution/serve.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { base: { type: 'string', default: '/' }, port: { type: 'string', default: '4321' } },
});
const folder = positionals[0] ?? 'dist';

try {
  const { address } = await serve(folder, { base: values.base, port: Number(values.port) });
  process.stdout.write(`الأرشيف على ${address}\nThe archive is at ${address} (Ctrl+C stops it)\n`);
} catch (error) {
  process.stderr.write(`${(error as Error).message}\nRun \`npm run build\` first, or name another folder or port.\n`);
  process.exitCode = 1;
}
