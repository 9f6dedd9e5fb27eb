/** A report with faults, or a draft, as the development server shows it to its editor: never as a report of the archive. */
import { h } from 'hastscript';
import { captureLines } from '../archive/lines.ts';
import { faultCount } from '../archive/problems.ts';
import type { Problem } from '../archive/problems.ts';
import type { Capture, Content, ReportEntry } from '../archive/read.ts';
import { proposalCount } from '../archive/rules/review.ts';
import type { FigureRecord } from '../archive/schema.ts';
import { lineRoles } from '../archive/vocabulary.ts';
import { faultList } from './desk-faults.ts';
import { latin } from './desk-frame.ts';
import { figureSays, namesOf, proposals } from './proposals.ts';
import type { Names, Part } from './proposals.ts';

/** What is shown of it, with the title of its page. */
export function deskReport(content: Content, problems: readonly Problem[], id: string) {
  const entry = content.reports.find(({ source }) => source.file.endsWith(`/reports/${id}.md`));
  const capture = content.captures.get(entry?.record.capture.file ?? `${id}.txt`);
  const names = namesOf(content);
  const open = entry ? proposals(entry, names) : [];
  const own = problems.filter(({ file, rule }) => isOf(file, id) && rule !== 'review/undecided');
  const title = open.length > 0 ? `مسوّدة التقرير ${id}` : `التقرير ${id}: فيه ${faultCount(own.length)}`;
  return {
    title,
    parts: [
      h('div.banner', { role: 'note' }, open.length > 0 ? draftWords : faultyWords),
      h('h1', [open.length > 0 ? 'مسوّدة التقرير ' : 'التقرير ', h('bdi', id)]),
      h('p.where', latin(`${entry?.source.file ?? own[0]?.file ?? ''}`)),
      ...(own.length > 0 ? [h('h2', faultCount(own.length)), faultList(own)] : []),
      ...(open.length > 0 ? proposalParts(open) : []),
      ...(entry && capture ? textParts(entry, capture, names, open.length > 0) : capture ? captureParts(capture) : []),
    ],
  };
}

const isOf = (file: string, id: string) => file.endsWith(`/reports/${id}.md`) || file.endsWith(`/captures/${id}.txt`);

const draftWords = [
  h('p', h('strong', 'مسوّدة غير منشورة.')),
  h('p', 'ليست في صفحات الموقع ولا في قوائمه، ولا يُبنى الموقع حتى يُبتّ في كلّ مقترح فيها.'),
  h('p', ['ما عليه علامة ', h('span.mark', 'لم يُبتّ فيه'), ' اقترحه برنامج ولم يقرّه محرّر، فليس من قول الأرشيف.']),
];

const faultyWords = [
  h('p', h('strong', 'تقرير فيه أخطاء.')),
  h('p', 'متروك من صفحات الموقع وقوائمه حتى تُصحَّح، ولا يُبنى الموقع معها. احفظ الملفّ بعد التصحيح، فتعود صفحته من نفسها.'),
];

const undecidedMark = () => h('span.mark', 'لم يُبتّ فيه');

function proposalParts(open: readonly Part[]) {
  const kinds = [...Map.groupBy(open, ({ kind }) => kind)];
  return [
    h('h2', `ما لم يُبتّ فيه (${proposalCount(open.length)})`),
    h('p', [
      'قابل كلًّا منها بالنسخة الملتقَطة. إن صحّ فاحذف ',
      h('span.command', latin('needs: review')),
      '، وإلا فصحّحه ثم احذفها، أو احذف المقترح نفسه.',
    ]),
    ...kinds.flatMap(([kind, parts]) => [
      h('h3', `${kind} (${parts.length})`),
      h(
        'ul.proposals',
        parts.map((part) =>
          h('li', { id: `at-${part.at}` }, [
            h('p.named', [
              h('bdi.name', part.name),
              undecidedMark(),
              h('span.where', `السطر ${part.at} في ملفّ التقرير`),
              ...(part.line === undefined
                ? []
                : [h('a.where', { href: `#line-${part.line}` }, `السطر ${part.line} في النسخة`)]),
            ]),
            says(part.says),
          ]),
        ),
      ),
    ]),
  ];
}

const says = (words: readonly string[]) =>
  h(
    'p.says',
    words.map((each) => h('bdi', each)),
  );

/** The lines of the capture with their roles, and beside each the figures found in it. */
function textParts({ record, source }: ReportEntry, capture: Capture, names: Names, isDraft: boolean) {
  const undecidedLines = new Set(record.capture.lines.flatMap(({ line, needs }) => (needs ? [line] : [])));
  const figures = record.figures.map((figure, i) => ({ figure, at: source.place(['figures', i, 'needs']).line }));
  const lines = captureLines(record, capture).filter(({ text }) => text.trim() !== '');
  return [
    h('h2', 'النسخة الملتقَطة سطرًا سطرًا، وما سُجّل من أرقام في كلّ سطر'),
    h(
      'ol.lines',
      lines.map(({ number, role, text }) => {
        const own = figures.filter(({ figure }) => figure.line === number);
        return h('li', { id: `line-${number}` }, [
          h('p.named', [
            h('span.where', `السطر ${number}`),
            h('span', lineRoles[role]),
            ...(undecidedLines.has(number) ? [undecidedMark()] : []),
          ]),
          h('p.printed', h('bdi', text)),
          ...(own.length === 0
            ? []
            : [
                h(
                  'ul.figures',
                  own.map(({ figure, at }) => figureItem(figure, at, names, isDraft)),
                ),
              ]),
        ]);
      }),
    ),
  ];
}

function figureItem(figure: FigureRecord, at: number, names: Names, isDraft: boolean) {
  return h('li', [
    h('p.named', [
      h('bdi.name', figure.id),
      ...(figure.needs
        ? [h('a', { href: `#at-${at}` }, undecidedMark())]
        : isDraft
          ? [h('span.decided', 'بُتّ فيه')]
          : []),
    ]),
    says(figureSays(figure, names)),
  ]);
}

/** What is left to show where the record cannot be read. */
function captureParts({ lines }: Capture) {
  return [
    h('h2', 'النسخة الملتقَطة'),
    h('p', 'لا يُقرأ سجلّ التقرير حتى تُصحَّح أخطاؤه، فلا تُعرف أدوار الأسطر.'),
    h(
      'ol.lines',
      lines.flatMap((text, i) =>
        text.trim() === '' ? [] : [h('li', [h('p.where', `السطر ${i + 1}`), h('p.printed', h('bdi', text))])],
      ),
    ),
  ];
}
