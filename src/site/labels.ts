/** The Arabic names of a report's fields, from the one table of fields. */
import { report } from '../archive/schema.ts';

/** A field that a report may be without carries its words inside. */
const shape = { ...report.shape, section: report.shape.section.unwrap() };
const captureShape = shape.capture.shape;

/** What a field of a report's record is called: «تاريخ النشر». */
export function reportLabel(field: keyof typeof shape): string {
  return shape[field].meta()?.label ?? field;
}

/** What a field of a report's capture is called: «تاريخ الالتقاط». */
export function captureLabel(field: keyof typeof captureShape): string {
  return captureShape[field].meta()?.label ?? field;
}

/** What the state of a transcription is called. */
export const transcriptionLabel: string = shape.transcription.shape.status.meta()?.label ?? 'status';
