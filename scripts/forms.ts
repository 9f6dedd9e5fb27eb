/**
 * `npm run -s forms > forms.tsv`: every form of the lexicon, one a line: the form as written, its lemma, the lemma's kind
 * and the name of the form. For programs in other languages; neither clitics nor what stands only before a pronoun
 * («مدينت») is among the forms.
 */
import { derivedOf } from '../src/arabic/derived.ts';
import { nominalForms, readEntries, verbalForms } from '../src/arabic/lexicon/index.ts';
import { commandLine } from '../src/distribution/command-line.ts';

commandLine('npm run -s forms > forms.tsv');
const { nouns, verbs } = await readEntries();
const forms = [...[...nouns, ...derivedOf(nouns, verbs)].flatMap(nominalForms), ...verbs.flatMap(verbalForms)];
const free = forms.filter(({ ends }) => ends !== 'bound');
const lines = new Set(free.map(({ written, lemma, kind, name }) => [written, lemma, kind, name].join('\t')));
process.stdout.write(`${[...lines].sort().join('\n')}\n`);
