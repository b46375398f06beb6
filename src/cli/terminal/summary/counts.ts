import type { ChalkInstance } from 'chalk';
import { TECHNIQUES } from '../../../model/source.ts';
import type { AnalyzedRun } from '../../../pipeline.ts';
import { plural, printable, type Say } from '../text.ts';

const TECHNIQUE_COUNT = {
  interview: { id: 'wawancara', en: 'interview' },
  observation: { id: 'observasi', en: 'observation' },
  document: { id: 'dokumen', en: 'document' },
} as const;

/** What was read: `12 wawancara, 4 observasi · 349 satuan`. */
function readText({ analysis, unreadable }: AnalyzedRun, say: Say): string {
  const byTechnique = TECHNIQUES.flatMap((technique) => {
    const own = analysis.documents.filter((document) => document.technique === technique);
    const number = own.length;
    const empty = own.filter(({ units }) => units.length === 0).length;
    const { id, en } = TECHNIQUE_COUNT[technique];
    const without =
      empty === 0 ? '' : ` (${say({ id: `${empty} tanpa satuan`, en: `${empty} without units` })})`;
    return number === 0 ? [] : [`${say({ id: `${number} ${id}`, en: plural(number, en) })}${without}`];
  });
  const units = analysis.documents.reduce((sum, document) => sum + document.units.length, 0);
  const lost = unreadable.length;
  return [
    byTechnique.join(', '),
    say({ id: `${units} satuan`, en: plural(units, 'unit') }),
    ...(lost === 0
      ? []
      : [say({ id: `${lost} berkas tidak terbaca`, en: `${plural(lost, 'file')} not read` })]),
  ].join(' · ');
}

/** What was coded, and how much of it a person has seen. */
function codedText({ analysis }: AnalyzedRun, say: Say, style: ChalkInstance): string {
  const counted = analysis.codings.filter(({ status }) => status !== 'rejected');
  const total = counted.length;
  const seen = counted.filter(({ status }) => status === 'confirmed' || status === 'human').length;
  const draft = {
    id: 'draf: belum ada yang dikonfirmasi peneliti',
    en: 'draft: none confirmed by a person yet',
  };
  const share = {
    id: `${seen} dikonfirmasi peneliti, ${total - seen} usulan`,
    en: `${seen} confirmed by a person, ${total - seen} proposed`,
  };
  return `${say({ id: `${total} koding`, en: plural(total, 'coding') })} (${seen === 0 ? style.yellow(say(draft)) : say(share)})`;
}

/** What each person made and confirmed; nothing where nobody has coded. */
function codersText({ analysis }: AnalyzedRun, say: Say): string {
  return analysis.coders
    .map(
      ({ coder, made, confirmed, rejected }) =>
        `${printable(coder)} ${say({
          id: `${made} koding sendiri, ${confirmed} dikonfirmasi, ${rejected} ditolak`,
          en: `${made} of their own, ${confirmed} confirmed, ${rejected} rejected`,
        })}`,
    )
    .join('; ');
}

/** What went in: names and values, for `formatPairs`. */
export function countPairs(
  run: AnalyzedRun,
  say: Say,
  style: ChalkInstance,
): (readonly [name: string, value: string])[] {
  const coders = codersText(run, say);
  const { title, id } = run.codebook;
  return [
    ['Codebook', `${say(title)} (${id})`],
    [say({ id: 'Dibaca', en: 'Read' }), readText(run, say)],
    [say({ id: 'Dikode', en: 'Coded' }), codedText(run, say, style)],
    ...(coders === '' ? [] : [[say({ id: 'Pengode', en: 'Coders' }), coders] as const]),
  ];
}
