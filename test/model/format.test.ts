import { describe, expect, it } from 'vitest';
import { decimals, joinList, longDate, lowerFirst, upperFirst } from '../../src/model/format.ts';

describe('decimals', () => {
  it('writes the comma in Indonesian, the point in English', () => {
    expect(decimals(0.456, 'id')).toBe('0,46');
    expect(decimals(0.456, 'en')).toBe('0.46');
    expect(decimals(92.4, 'id', 1)).toBe('92,4');
    expect(decimals(3, 'id', 0)).toBe('3');
  });

  it('writes a true minus sign, and none before nothing', () => {
    expect(decimals(-0.25, 'en')).toBe('−0.25');
    expect(decimals(-0.001, 'id')).toBe('0,00');
  });
});

describe('longDate', () => {
  it('writes the months of both languages', () => {
    expect(longDate('2025-03-12', 'id')).toBe('12 Maret 2025');
    expect(longDate('2025-08-01', 'en')).toBe('1 August 2025');
    expect(longDate('2025-02', 'id')).toBe('Februari 2025');
    expect(longDate('2025', 'id')).toBe('2025');
  });

  it('leaves alone what is no date', () => {
    expect(longDate('awal Maret', 'id')).toBe('awal Maret');
    expect(longDate('2025-13-01', 'id')).toBe('2025-13-01');
  });
});

describe('joinList', () => {
  it('joins as each language does', () => {
    expect(joinList([], 'id')).toBe('');
    expect(joinList(['a'], 'id')).toBe('a');
    expect(joinList(['a', 'b'], 'id')).toBe('a dan b');
    expect(joinList(['a', 'b', 'c'], 'id')).toBe('a, b, dan c');
    expect(joinList(['a', 'b', 'c'], 'en')).toBe('a, b and c');
    expect(joinList(['a dan b', 'c'], 'id')).toBe('a dan b serta c');
    expect(joinList(['a and b', 'c'], 'en')).toBe('a and b as well as c');
  });
});

describe('first letters', () => {
  it('are small inside a sentence, but for abbreviations', () => {
    expect(lowerFirst('Kualitas kerja')).toBe('kualitas kerja');
    expect(lowerFirst('SOP')).toBe('SOP');
    expect(lowerFirst('')).toBe('');
    expect(upperFirst('wawancara')).toBe('Wawancara');
  });
});
