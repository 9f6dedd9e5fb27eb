/**
 * What compares quotations: a script of its own, loaded when a reader first asks, so that the page itself stays light.
 * It leaves `sijillVerify` behind.
 */
import { openLibrary } from '../verify/library.ts';
import { verify } from '../verify/verify.ts';
import { show } from './verify/results.ts';

const verifier = { openLibrary, verify, show };

/** What the script leaves behind. */
export type Verifier = typeof verifier;

Object.assign(globalThis, { sijillVerify: verifier });
