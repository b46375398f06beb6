import { describe, expect, it } from 'vitest';
import { citedPlace, type Locator, locatorWords } from '../../src/model/locator.ts';

describe('where a passage stands in its original', () => {
  it.each<[Locator, string, string]>([
    [{ kind: 'page', page: 3 }, 'hlm. 3', 'p. 3'],
    [{ kind: 'time', seconds: 751.9 }, '00:12:31', '00:12:31'],
    [{ kind: 'time', seconds: -2 }, '00:00:00', '00:00:00'],
    [{ kind: 'time', seconds: 360_000 }, '100:00:00', '100:00:00'],
    [{ kind: 'row', row: 14 }, 'baris 14', 'row 14'],
    [{ kind: 'moment', at: '2025-03-12T09:14' }, '12-03-2025 09:14', '12-03-2025 09:14'],
    [{ kind: 'moment', at: 'T09:14:22' }, '09:14:22', '09:14:22'],
    [{ kind: 'moment', at: '2025-03-12' }, '12-03-2025', '12-03-2025'],
    [{ kind: 'moment', at: 'kemarin' }, 'kemarin', 'kemarin'],
  ])('%j', (locator, id, en) => {
    expect([locatorWords(locator, 'id'), locatorWords(locator, 'en')]).toEqual([id, en]);
  });

  it('stands behind the address, where it is known', () => {
    expect(citedPlace('W-03:7', { kind: 'page', page: 3 }, 'id')).toBe('W-03:7, hlm. 3');
    expect(citedPlace('W-03:7', undefined, 'id')).toBe('W-03:7');
  });
});
