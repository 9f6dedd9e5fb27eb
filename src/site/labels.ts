/** The Arabic names of a report's fields, from the one table of fields. */
import { report } from '../archive/schema.ts';

const { shape } = report;
const captureShape = shape.capture.shape;

/** What a field of a report's record is called: «تاريخ النشر». */
export function reportLabel(field: keyof typeof shape): string {
  const schema = shape[field];
  // A field that may be missing has its name inside; a list has one of its own, and inside it that of one entry.
  const inside = 'unwrap' in schema ? schema.unwrap().meta()?.label : undefined;
  return schema.meta()?.label ?? inside ?? field;
}

/** What a field of a report's capture is called: «تاريخ الالتقاط». */
export function captureLabel(field: keyof typeof captureShape): string {
  return captureShape[field].meta()?.label ?? field;
}

/** What the state of a transcription is called. */
export const transcriptionLabel: string = shape.transcription.shape.status.meta()?.label ?? 'status';
