import type { KnipConfig } from 'knip';

/** Types named in a door's signatures are exported though nobody need name them; everything else is used or gone. */
export default {
  // Benches start some processes by path. The last scripts are named by their paths alone, as those of `src/client/` are.
  entry: [
    'scripts/*.ts',
    'tests/bench/*.ts',
    'tests/bench/scale/site.ts',
    'tests/bench/scale/eleventy/build.ts',
    'tests/bench/shards/task.ts',
    'src/client/*.ts',
    'src/client/files/disk.ts',
    'src/worker/worker.ts',
    'src/search/joined-engine.ts',
    'src/site/desk.ts',
    'src/styles/site.css',
    'src/styles/pages/*.css',
  ],
  project: ['scripts/**/*.ts', 'src/**/*.{ts,astro,css}', 'tests/**/*.ts'],
  // Run by `astro check`, which knip does not see behind `node --env-file`; and files that `npm run fonts` reads.
  ignoreDependencies: [
    '@astrojs/check',
    '@expo-google-fonts/ibm-plex-sans-arabic',
    '@expo-google-fonts/scheherazade-new',
  ],
  // A part of Linux, for a bench that mounts disks.
  ignoreBinaries: ['unshare'],
  exclude: ['types'],
  ignoreExportsUsedInFile: true,
  compilers: {
    // Knip's own reads the frontmatter only, and misses `addresses.icon` in what is shown.
    astro: (text: string) => {
      const [, frontmatter = '', shown = ''] = /^\s*---\n(.*?)\n---(.*)$/s.exec(text) ?? [];
      const members = shown.match(/\b[a-z]\w*\.[a-z]\w*/gi) ?? [];
      return [frontmatter, ...members].join('\n;');
    },
    css: (text: string) =>
      [...text.matchAll(/(?:url\(|@import )'([^']+)'/g)].map((match) => `import '${match[1]}';`).join('\n'),
  },
} satisfies KnipConfig;
