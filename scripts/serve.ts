/** `npm run serve [-- folder --base /path/ --port 4321]`: serve the built site on this machine until stopped. */
import { commandLine } from '../src/distribution/command-line.ts';
import { serve } from '../src/distribution/serve.ts';

try {
  const { values, positionals } = commandLine('npm run serve [-- folder --base /path/ --port 4321]', {
    most: 1,
    options: { base: { type: 'string', default: '/' }, port: { type: 'string', default: '4321' } },
  });
  const port = Number(values.port);
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    throw new Error(`--port ${values.port} is no port: 0–65535.`);
  const { address } = await serve(positionals[0] ?? 'dist', { base: values.base, port });
  process.stdout.write(`الأرشيف على ${address}\nThe archive is at ${address} (Ctrl+C stops it)\n`);
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
