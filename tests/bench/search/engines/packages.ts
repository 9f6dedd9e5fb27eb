/** The engines' own packages. */
import { openPackages } from '../../install.ts';

export const packages = openPackages('tests/bench/search/engines', '15 MB');
