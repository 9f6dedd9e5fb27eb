import { describe, expect, test } from 'vitest';
import { eventRegister } from '../../../src/site/timeline-pages.ts';
import { firstFive } from './first-five.ts';

const register = { address: '/timeline/events/1/', kind: 'page' as const, edition: '2026.4', anchors: {} };
const published = { ...firstFive.published, pages: [...firstFive.published.pages, register] };

describe('eventRegister(archive)', () => {
  test('is empty where the timeline fits on its page', () => {
    expect(eventRegister(firstFive)).toEqual([]);
  });

  test('stays once it was published, and leads to where the events stand again', () => {
    const [page] = eventRegister({ ...firstFive, published });
    expect(page?.events.map(({ id }) => id)).toEqual(firstFive.events.map(({ id }) => id));
    expect(page?.events[0]?.href).toBe('../../#e1');
  });
});
