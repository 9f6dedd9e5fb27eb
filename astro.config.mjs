import { defineConfig } from 'astro/config';
import { unified } from '@astrojs/markdown-remark';
import { transcriptionMarkdown } from './src/markdown/index.ts';
import { editing } from './src/site/editing.ts';

const origin = process.env['SITE_URL'];

/** Static, relocatable, and silent: see the README for the decisions behind it. */
export default defineConfig({
  ...(origin ? { site: origin } : {}),
  output: 'static',
  trailingSlash: 'ignore',
  build: { format: 'directory' },
  compressHTML: 'jsx',
  devToolbar: { enabled: false },
  prerenderConflictBehavior: 'error',
  integrations: [editing()],
  markdown: { processor: unified(transcriptionMarkdown), syntaxHighlight: false },
});
