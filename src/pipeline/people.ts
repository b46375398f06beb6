import { Anchorage, type Orphan, type Placed, type PlacedWork } from '../anchoring/index.ts';
import { TelaahError } from '../model/error.ts';
import type { PeoplesWork } from '../model/journal.ts';
import type { CoderShare, Count, StudyMemo } from '../model/people.ts';
import type { Warned } from '../model/result.ts';
import { type Document, unitAddress } from '../model/source.ts';
import { compareText } from '../model/text.ts';
import type { Warning } from '../model/warning.ts';
import { foldJournals, readJournals } from '../store/journal/index.ts';
import { counted } from './join.ts';

const ORPHAN_REASON = {
  document: {
    id: 'dokumennya tidak ada lagi dalam studi',
    en: 'its document is not in the study any more',
  },
  words: {
    id: 'kutipannya tidak ditemukan lagi dengan pasti',
    en: 'its words are not found again for sure',
  },
  unit: {
    id: 'kutipannya kini di luar satuan atau melintasi dua satuan',
    en: 'its words now stand outside the units, or across two',
  },
} as const;

/** The warning that an orphan amounts to. */
function orphaned({ of, place, reason }: Orphan): Warning {
  const { id, en } = ORPHAN_REASON[reason];
  return {
    code: 'CODING_ORPHANED',
    where: place.document,
    message: {
      id: `${of.id} (${of.coder}): ${id}; lihat telaah code orphans`,
      en: `${of.id} (${of.coder}): ${en}; see telaah code orphans`,
    },
  };
}

function mended(
  coding: Placed<{ readonly id: string; readonly coder: string; readonly anchor: { quote: string } }>,
) {
  return {
    code: 'CODING_MENDED',
    where: unitAddress(coding),
    message: {
      id: `${coding.id} (${coding.coder}) kini pada "${coding.quote}", semula "${coding.anchor.quote}"`,
      en: `${coding.id} (${coding.coder}) now stands on "${coding.quote}", which was "${coding.anchor.quote}"`,
    },
  } satisfies Warning;
}

/** @throws TelaahError CODER_INVALID when nobody of this name has coded */
export function checkCoder(given: string, coders: readonly string[]): void {
  if (coders.includes(given)) return;
  const known = coders.join(', ');
  throw new TelaahError({
    code: 'CODER_INVALID',
    message: { id: `tidak ada koding oleh "${given}"`, en: `there are no codings by "${given}"` },
    hint:
      known === ''
        ? {
            id: 'Belum ada yang mengode dalam studi ini; mulai dengan telaah code add.',
            en: 'Nobody has coded in this study yet; begin with telaah code add.',
          }
        : { id: `Yang mengode: ${known}`, en: `Those who coded: ${known}` },
  });
}

/** What people did, with everything at its place in the documents as they are now. */
export function placeWork(work: PeoplesWork, documents: readonly Document[]): PlacedWork {
  return new Anchorage(documents).settle(work);
}

/**
 * Reads the journals of a study.
 * @param blindFor read this coder's alone
 */
export async function readWork(root: string, blindFor: string | undefined): Promise<Warned<PeoplesWork>> {
  const { value, warnings } = await readJournals(root);
  const journals = value.filter(({ coder }) => blindFor === undefined || coder === blindFor);
  return { value: foldJournals(journals), warnings };
}

/** What has no sure home any more, and what was found under another spelling. */
export function placeWarnings({ orphans, codings, rejections }: PlacedWork): Warning[] {
  return [
    ...orphans.map(orphaned),
    ...[...codings, ...rejections].filter(({ how }) => how === 'mended').map(mended),
  ];
}

/** How much each person has done, by name; with `count.coder` that person alone. */
export function sharesOf(work: PlacedWork, { coder: only }: Count): CoderShare[] {
  return work.coders
    .filter((coder) => only === undefined || coder === only)
    .map((coder) => {
      const own = <T extends { readonly coder: string }>(all: readonly T[]): T[] =>
        all.filter((one) => one.coder === coder);
      const codings = own(work.codings);
      const rejections = own(work.rejections);
      const confirmed = codings.filter(({ status }) => status === 'confirmed').length;
      const seen = [...codings, ...rejections, ...own(work.reviews), ...own(work.factors)].map(unitAddress);
      return {
        coder,
        made: codings.length - confirmed,
        confirmed,
        rejected: rejections.length,
        units: new Set(seen).size,
        orphans: own(work.orphans.map(({ of }) => of)).length,
      };
    });
}

const KINDS = ['study', 'document', 'code', 'passage'] as const;

function subjectKey({ about }: StudyMemo): string {
  switch (about.kind) {
    case 'study':
      return '';
    case 'document':
      return about.document;
    case 'code':
      return about.code;
    case 'passage':
      return `${about.document}\0${String(about.start).padStart(9, '0')}`;
  }
}

/** The memos of a study: on the whole, on documents, on codes, on passages; those of what counts. */
export function memosOf(work: PlacedWork, count: Count): StudyMemo[] {
  const own = ({ coder }: { readonly coder: string }): boolean =>
    count.coder === undefined || coder === count.coder;
  const memos = work.memos.filter(own).map(({ coder, about, place, text }): StudyMemo => {
    if (about.kind !== 'passage') return { coder, about, text };
    if (place === null) throw new Error('a memo on a passage has its place');
    const { document, unit, start, end, quote } = place;
    return { coder, about: { kind: 'passage', document, unit, start, end, quote, code: null }, text };
  });
  const { codings, rejections, factors } = counted(work, count);
  const ofCodings = [...codings, ...rejections, ...factors].flatMap((said): StudyMemo[] => {
    const { coder, memo, document, unit, start, end, quote } = said;
    if (memo === null) return [];
    const code = 'code' in said ? said.code : null;
    return [{ coder, about: { kind: 'passage', document, unit, start, end, quote, code }, text: memo }];
  });
  return [...memos, ...ofCodings].sort(
    (a, b) =>
      KINDS.indexOf(a.about.kind) - KINDS.indexOf(b.about.kind) ||
      compareText(subjectKey(a), subjectKey(b)) ||
      compareText(a.coder, b.coder),
  );
}
