/**
 * From a file saved of a page to a capture and a draft of its report. What it tells of a report is proposed, each proposal
 * marked `needs: review`; the checker refuses to publish until a person has decided all of it.
 */
export { authorityOf, type Authority } from './authority.ts';
export { captureOf, type NewCapture } from './capture.ts';
export { ingest, type Ingested, type Outcome } from './ingest.ts';
export { readLayout, type LaidLine } from './layout.ts';
export { propose, type Statements } from './statements.ts';
