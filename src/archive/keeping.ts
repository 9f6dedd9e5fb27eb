/** Whether a build keeps its pages for the next: only then it is asked what each of them is made of. */
import { builtOnce } from './built-once.ts';

const name = 'keeping';

/** Tell it, before the first page is made. */
export function tellKeeping(keeps: boolean): void {
  builtOnce(name, () => keeps);
}

/** As it was told; where nothing was, pages may be kept. */
export function isKeeping(): boolean {
  return builtOnce(name, () => true);
}
