import type { ManuscriptContext } from '../context.ts';
import { readFactors } from './factors.ts';
import { readItems } from './items.ts';
import { readLists } from './lists.ts';
import { itemsOfParagraphs } from './paragraphs.ts';
import type { Outline } from './types.ts';

/** The framework that the parts of a manuscript name: indicators announced, discussed and concluded, and factors. */
export function outlineOf(context: ManuscriptContext): Outline {
  return context.derive(readOutline);
}

function readOutline(context: ManuscriptContext): Outline {
  const headed = readItems(context.manuscript.sections);
  const lists = readLists(context, headed);
  const items = headed.length > 0 ? headed : itemsOfParagraphs(context, lists);
  return { items, lists, factors: readFactors(context) };
}
