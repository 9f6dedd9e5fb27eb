/** Eleventy's own packages. */
import { openPackages } from '../../install.ts';

export const packages = openPackages('tests/bench/scale/eleventy', '20 MB');
