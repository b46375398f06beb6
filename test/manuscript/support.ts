import { checkManuscript, readManuscript } from '../../src/manuscript/index.ts';
import type { ManuscriptRule } from '../../src/manuscript/rule.ts';
import type { Manuscript, ManuscriptCheck } from '../../src/model/manuscript.ts';

/** A manuscript as its text reads; common indentation of a template literal is no part of it. */
export function manuscriptOf(text: string): Manuscript {
  const lines = text.replace(/^\n/u, '').split('\n');
  const indents = lines.filter((line) => line.trim() !== '').map((line) => line.search(/\S/u));
  const indent = Math.min(...indents);
  return readManuscript('naskah.txt', lines.map((line) => line.slice(indent)).join('\n'));
}

/** What one rule holds against a manuscript. */
export function checksOf(rule: ManuscriptRule, text: string): readonly ManuscriptCheck[] {
  return checkManuscript(manuscriptOf(text), { rules: [rule] });
}
