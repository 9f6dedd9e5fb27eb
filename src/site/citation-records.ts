/** The records that files of citations are made of, in bytes: a report that stands in many lists is written once. */
import type { Archive, Report } from '../archive/archive.ts';
import type { RecordFormat } from '../exports/record-format.ts';
import { citedReport } from './citing.ts';

type Bytes = Uint8Array<ArrayBuffer>;

/** Gives the record of each report, made once as long as this function is kept. */
export function citationRecords(archive: Archive, { record }: RecordFormat): (report: Report) => Bytes {
  const known = new Map<Report, Bytes>();
  return (report) => {
    const made = known.get(report) ?? encoder.encode(record(citedReport(archive, report)));
    known.set(report, made);
    return made;
  };
}

/**
 * The file of such records, in pieces of some size: small ones cost more to write than to join.
 *
 * @param records At least one.
 */
export function* joined({ begin, between, end }: RecordFormat, records: readonly Bytes[]): Generator<Bytes> {
  const comma = encoder.encode(between);
  let gathered: Bytes[] = [encoder.encode(begin)];
  let size = 0;
  for (const [i, record] of records.entries()) {
    if (i > 0) gathered.push(comma);
    gathered.push(record);
    size += record.length;
    if (size < atOnce) continue;
    yield Buffer.concat(gathered);
    [gathered, size] = [[], 0];
  }
  yield Buffer.concat([...gathered, encoder.encode(end)]);
}

const encoder = new TextEncoder();

/** Bytes of a piece, or somewhat more. */
const atOnce = 250_000;
