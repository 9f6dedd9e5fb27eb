import { startDevelopment } from './development.ts';
const s = await startDevelopment(process.cwd(), { SIJILL_CONTENT: process.argv[2]! });
console.log(s.home);
for (const p of ['', 'reports/0006/', '__check/', 'reports/0001/', 'reports/', 'factions/', 'reports/0006/capture/', 'reports/0006/text.txt', 'coverage/', 'corrections/', 'editions/']) { const {status, text} = await s.ask(p); console.log(p, status, text.length, text.includes('تنبيه للمحرّر'), text.includes('0006')); }
const { writeFile } = await import('node:fs/promises');
await writeFile('/tmp/w/loop-data/draft.html', (await s.ask('reports/0006/')).text);
console.log(s.printed().slice(-1500));
await s.stop();
