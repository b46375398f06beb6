import { inBoth, joinList } from '../../model/format.ts';
import type { Technique } from '../../model/source.ts';
import type { Bilingual, Lang } from '../../model/text.ts';
import { TECHNIQUE_WORDS } from '../../model/vocabulary.ts';
import { type ManuscriptContext, placeOf } from '../context.ts';
import { declaredTechniques, techniquesOf } from '../outline/declared.ts';
import { outlineOf } from '../outline/index.ts';
import type { LabelPlace, OutlineBlock } from '../outline/types.ts';
import type { ManuscriptFinding, ManuscriptRule } from '../rule.ts';
import { quotedList } from './wording.ts';

interface Unit extends LabelPlace {
  readonly blocks: readonly OutlineBlock[];
}

interface Group {
  readonly units: readonly Unit[];
  readonly name: Bilingual;
}

/** Three techniques declared, and some findings that rest on two or one of them. */
export const techniqueMissing: ManuscriptRule = {
  id: 'R07',
  name: { id: 'Teknik yang dinyatakan tidak dipakai', en: 'A declared technique is not used' },
  severity: 'warning',
  advice: {
    id: 'Tambahkan bukti dari teknik yang belum dipakai, atau jelaskan di bagian metode mengapa temuan itu cukup didukung teknik yang ada.',
    en: 'Add evidence from the missing technique, or explain in the method section why the others are enough for these findings.',
  },
  check(context): readonly ManuscriptFinding[] {
    const declared = declaredTechniques(context);
    if (declared.techniques.length < 2) return [];
    return groupsOf(context).flatMap((group) => lacking(context, group, declared.techniques));
  },
};

/** What has a finding of its own: sub-indicators, indicators without any, and factors. */
function groupsOf(context: ManuscriptContext): readonly Group[] {
  const { items, factors } = outlineOf(context);
  const parents = new Set(items.map(({ parent }) => parent));
  const leaves = items.filter(({ key }) => !parents.has(key));
  const isSub = leaves.some(({ kind }) => kind === 'sub-indicator');
  return [
    {
      units: leaves,
      name: isSub ? { id: 'sub-indikator', en: 'sub-indicators' } : { id: 'indikator', en: 'indicators' },
    },
    {
      units: factors.filter(({ section, form }) => section.role === 'findings' && form === 'heading'),
      name: { id: 'faktor', en: 'factors' },
    },
  ];
}

function lacking(
  context: ManuscriptContext,
  { units, name }: Group,
  declared: readonly Technique[],
): readonly ManuscriptFinding[] {
  const saying = units.flatMap((unit) => {
    const used = techniquesOf(unit.blocks);
    return used === null
      ? []
      : [{ unit, missing: declared.filter((technique) => !used.includes(technique)) }];
  });
  const without = saying.filter(({ missing }) => missing.length > 0);
  // Where many findings name no technique the manuscript does not write that way.
  if (without.length === 0 || saying.length < units.length * MOST) return [];
  const message = inBoth((lang) => {
    const all = techniqueList(declared, lang);
    const count = `${String(without.length)} ${lang === 'id' ? 'dari' : 'of'} ${String(units.length)} ${name[lang]}`;
    return lang === 'id'
      ? `Metode menyatakan ${all}, tetapi ${count} tidak didukung semuanya: ${lackingList(without, lang)}.`
      : `The method declares ${all}, but ${count} do not rest on all of them: ${lackingList(without, lang)}.`;
  });
  const [declaring] = declaredTechniques(context).sentences;
  const where = [
    ...(declaring === undefined ? [] : [placeOf(declaring)]),
    ...without.map(({ unit }) => evidencePlace(context, unit)),
  ];
  return [{ confidence: saying.length === units.length ? 0.9 : 0.75, message, where }];
}

/** The share of findings that say what they rest on. */
const MOST = 0.6;

interface Lacking {
  readonly unit: Unit;
  readonly missing: readonly Technique[];
}

function techniqueList(techniques: readonly Technique[], lang: Lang): string {
  return joinList(
    techniques.map((technique) => TECHNIQUE_WORDS[technique][lang]),
    lang,
  );
}

/** `“A” dan “B” tanpa dokumentasi; “C” tanpa observasi dan dokumentasi`. */
function lackingList(entries: readonly Lacking[], lang: Lang): string {
  const byMissing = new Map<string, string[]>();
  for (const { unit, missing } of entries) {
    const key = techniqueList(missing, lang);
    byMissing.set(key, [...(byMissing.get(key) ?? []), unit.label]);
  }
  const without = lang === 'id' ? 'tanpa' : 'without';
  return [...byMissing]
    .map(([missing, labels]) => `${quotedList(labels, lang, 8)} ${without} ${missing}`)
    .join('; ');
}

/** The sentence that says what the finding rests on. */
function evidencePlace(context: ManuscriptContext, unit: Unit): ManuscriptFinding['where'][number] {
  const blocks = new Set(unit.blocks.map(({ start }) => start));
  const sentence = context.sentences.find(
    ({ block, text }) =>
      blocks.has(block.start) &&
      /\b(?:wawancara|observasi|dokumentasi|interview|observation|documentation)/iu.test(text),
  );
  return sentence === undefined ? unit.place : placeOf(sentence);
}
