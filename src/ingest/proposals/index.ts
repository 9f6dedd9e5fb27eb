/**
 * What a program can propose of a report's lines: the names that stand in them, and every number with what it counts and who
 * says it. Proposals only: each is decided by a person. Pure; nothing is guessed that the words do not show.
 */
export type { BodyLine } from './line.ts';
export { proposeNames, type ProposedDecision, type ProposedNames } from './names.ts';
export { proposeFigures, type ProposedFigures } from './figures.ts';
