/** How far keeping is, as elements of the page. */
import type { Progress } from '../../worker/keep.ts';
import { element } from '../dom/element.ts';
import { announced, keeping } from './messages.ts';

/**
 * A bar with its words.
 *
 * @param announce Takes a sentence for who hears the page: at the start and at each quarter, since a word for each file
 *   would drown all else.
 */
export function progressBar(announce: (said: string) => void): {
  readonly nodes: readonly Node[];
  readonly told: (at: Progress) => void;
} {
  const bar = element('progress', { id: 'offline-progress' }, []);
  const words = element('label', { for: 'offline-progress' }, []);
  let quarter = -1;
  const told = (at: Progress): void => {
    bar.max = Math.max(1, at.of);
    bar.value = at.kept;
    words.textContent = keeping(at);
    const reached = Math.floor((4 * at.kept) / bar.max);
    if (reached > quarter) announce(announced(at));
    quarter = Math.max(quarter, reached);
  };
  return { nodes: [words, bar], told };
}
