import { stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import {
  type GivenSheet,
  hasFilledIn,
  type ImportPlan,
  planImport,
  readSheet,
  type SheetMaterial,
  sheetCoders,
} from '../../exchange/index.ts';
import { TelaahError } from '../../model/error.ts';
import { grouped } from '../../model/grouped.ts';
import { unitAddress } from '../../model/source.ts';
import { readSpreadsheet } from '../../pipeline/sheets.ts';
import type { CodedRun } from '../../pipeline.ts';
import { namedFile } from '../codings-source.ts';
import type { Io } from '../io.ts';
import type { Desk } from './desk.ts';
import { findQuote } from './lookup.ts';

/** What a coding sheet is made of, for the coder at the desk. */
export function sheetMaterial(desk: Desk<CodedRun>): SheetMaterial {
  const { study, codebook, documents, proposals } = desk.run;
  const byUnit = new Map(
    proposals.flatMap(({ document, units }) =>
      units.map(({ unit, codings }) => [`${document.id}:${unit.ordinal}`, codings] as const),
    ),
  );
  const found = grouped(
    desk.run.coded.factors.filter(({ coder }) => coder === null),
    unitAddress,
  );
  return {
    study,
    codebook,
    documents,
    factors: (document, unit) => found.get(unitAddress({ document, unit })) ?? [],
    proposals: (document, unit) => byUnit.get(`${document}:${unit}`) ?? [],
    people: desk.work(),
    coder: desk.coder,
    blind: desk.blind,
  };
}

function othersSheet(file: string, written: string, coder: string): TelaahError {
  return new TelaahError({
    code: 'CODER_INVALID',
    message: {
      id: `lembar ini dibuat untuk ${written}, bukan untuk ${coder}`,
      en: `this sheet was made for ${written}, not for ${coder}`,
    },
    hint: {
      id: `Impor dengan --coder ${written}, atau buat lembar untuk ${coder}: telaah code sheet --coder ${coder}`,
      en: `Import it with --coder ${written}, or make a sheet for ${coder}: telaah code sheet --coder ${coder}`,
    },
    place: { file },
  });
}

/**
 * Reads a coding sheet that the user named.
 * @throws TelaahError INPUT_NOT_FOUND, INPUT_UNREADABLE, CODINGS_INVALID
 */
export async function namedSheet(name: string, io: Io): Promise<GivenSheet> {
  return readSheet(await readSpreadsheet(await namedFile(name, io)), name);
}

/**
 * What importing a sheet changes for the coder at the desk. A blank sheet made for somebody else may be handed on,
 * but only to a coder who is named: a remembered name must not take over another's work.
 * @throws TelaahError CODER_INVALID for a sheet of somebody else
 */
export function planFor(sheet: GivenSheet, desk: Desk, named: boolean): ImportPlan {
  const other = sheetCoders(sheet).find((coder) => coder !== desk.coder);
  if (other !== undefined && (hasFilledIn(sheet) || !named)) throw othersSheet(sheet.file, other, desk.coder);
  const { codebook, documents, study } = desk.run;
  return planImport(sheet, {
    codebook,
    documents,
    people: desk.work(),
    coder: desk.coder,
    lang: study.lang,
    place: (document, span) => desk.place(document, span),
    findQuote,
  });
}

function unimported(shown: string, count: number): TelaahError {
  return new TelaahError({
    code: 'OUTPUT_REFUSED',
    message: {
      id: `${shown} berisi ${count} isian yang belum diimpor`,
      en: `${shown} holds ${count} entries that have not been imported`,
    },
    hint: {
      id: `Jalankan dulu: telaah code import ${shown}. Untuk membuang isian itu: --force`,
      en: `First run: telaah code import ${shown}. To throw the entries away: --force`,
    },
  });
}

/**
 * Whether a sheet may be written over what is there: nothing, or a sheet of this coder's with nothing left to import.
 * @throws TelaahError OUTPUT_REFUSED for one with entries that would be lost
 */
export async function mayReplace(shown: string, desk: Desk, io: Io): Promise<boolean> {
  const there = await stat(resolve(io.cwd, shown)).catch(() => undefined);
  if (there === undefined) return false;
  const plan = await planOf(shown, desk, io);
  if (plan === null) return false;
  const left = plan.outcomes.length + plan.refusals.length;
  if (left > 0) throw unimported(shown, left);
  return true;
}

/** `null` for a file that is no sheet of this coder's. */
async function planOf(shown: string, desk: Desk, io: Io): Promise<ImportPlan | null> {
  try {
    const sheet = await namedSheet(shown, io);
    return sheetCoders(sheet).includes(desk.coder) ? planFor(sheet, desk, true) : null;
  } catch (error) {
    if (error instanceof TelaahError) return null;
    throw error;
  }
}
