/** What the templates of Eleventy show: made by the same modules as our pages, since it is the pages that are compared. */
import type { Archive, Report } from '../../../../src/archive/archive.ts';
import { pageMetadata } from '../../../../src/exports/page-metadata.ts';
import * as addresses from '../../../../src/site/addresses.ts';
import { linesInView, lineCounts, omittedLines } from '../../../../src/site/capture.ts';
import { citedReport, reportCitation } from '../../../../src/site/citing.ts';
import { claim } from '../../../../src/site/claims.ts';
import { linkedData } from '../../../../src/site/described.ts';
import { decisionsIn, namesInReport } from '../../../../src/site/names.ts';
import { renderPassages } from '../../../../src/site/prose.ts';
import { statements } from '../../../../src/site/statements.ts';

/** A report for its page. */
export async function preparedReport(archive: Archive, report: Report) {
  const here = addresses.report(report.id);
  const html = await renderPassages(report, here);
  const { published, source, byline, dateline } = statements(archive, report);
  const place = Number(report.id) - 1;
  return {
    report,
    title: `${report.heading.text} · التقرير ${report.id}`,
    heading: html('title'),
    sum: report.heading.sha256.slice(0, 16),
    passages: report.passages.map((passage) => ({
      ...passage,
      html: html(passage.id),
      sum: passage.sha256.slice(0, 16),
      claims: passage.figures.map((figure) => claim(archive, figure, here)),
    })),
    facts: [published, source, byline, dateline],
    metadata: pageMetadata(citedReport(archive, report)),
    linked: JSON.stringify(linkedData.report(archive, report)),
    citation: reportCitation(archive, report),
    names: namesInReport(archive, report, here),
    decisions: decisionsIn(archive, report, here),
    neighbours: [archive.reports[place - 1], archive.reports[place + 1]].filter((each) => each !== undefined),
  };
}

/** A report's capture for its page. */
export function preparedCapture(report: Report) {
  const here = addresses.capture(report.id);
  return { report, counts: lineCounts(report), omitted: omittedLines(report, here), lines: linesInView(report, here) };
}
