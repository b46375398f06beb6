import { type Codebook, codePath } from '../../model/codebook.ts';
import type { Coding, FactorMention } from '../../model/coding.ts';
import { inBoth } from '../../model/format.ts';
import { citedPlace } from '../../model/locator.ts';
import type { Document } from '../../model/source.ts';
import { describeNote, POLARITY_WORDS, SIGNAL_WORDS } from '../../model/vocabulary.ts';
import type { CodedRun } from '../../pipeline.ts';
import type { Io } from '../io.ts';
import { styleFor } from './style.ts';
import { widthOf } from './table.ts';
import { indented, printable, type Say } from './text.ts';

type UnitProposal = CodedRun['proposals'][number]['units'][number];

/** A unit with everything that was weighed for it. */
export interface Explained {
  readonly document: Document;
  readonly proposal: UnitProposal;
  /** The factors it names, by what counts there in the end. */
  readonly factors: readonly FactorMention[];
  readonly codebook: Codebook;
}

function codeLabel(id: string, codebook: Codebook, say: Say): string {
  const code = codebook.codes.find((candidate) => candidate.id === id);
  return code === undefined ? id : say(codePath(codebook, code));
}

/** One coding with all its reasons; a line may hold line breaks. */
export function codingLines(
  coding: Coding,
  { codebook }: Pick<Explained, 'codebook'>,
  say: Say,
  width: number,
): string[] {
  const percent = Math.round(coding.confidence * 100);
  const half =
    coding.weight === 1
      ? ''
      : say({ id: ', bobot 0,5 (ragu atau kata orang)', en: ', weight 0.5 (hedged or second-hand)' });
  const head = `${coding.code}  ${say(POLARITY_WORDS[coding.polarity])}${half}  (${say({ id: 'keyakinan', en: 'confidence' })} ${percent} %, ${coding.coder})`;
  return [
    head,
    indented(codeLabel(coding.code, codebook, say), '  ', width),
    `  ${say({ id: 'Yang menunjuk ke kode ini', en: 'What points to this code' })}:`,
    ...coding.why.map((why) =>
      indented(`${say(SIGNAL_WORDS[why.signal])} "${printable(why.match)}"  ← ${why.rule}`, '    ', width),
    ),
    `  ${say({ id: 'Bagaimana polaritasnya terbaca', en: 'How the polarity was read' })}:`,
    ...(coding.reading.length === 0
      ? [
          `    ${say({ id: 'tidak ada kaidah yang menilai; arahnya dari kata yang dipelajari', en: 'no rule judges anything in it; the direction comes from learned words' })}`,
        ]
      : coding.reading.map((reading) =>
          indented(
            `${say(POLARITY_WORDS[reading.polarity])} ${say({ id: String(reading.weight).replace('.', ','), en: String(reading.weight) })}: “${printable(reading.text)}”  [${reading.notes.map((note) => printable(say(describeNote(note)))).join('; ')}]`,
            '    ',
            width,
          ),
        )),
    ...tendencyLine(coding, say, width),
  ];
}

/** That the others under the code have turned the polarity, where they have. */
function tendencyLine({ tendency }: Coding, say: Say, width: number): string[] {
  if (tendency === undefined) return [];
  const { alone, positive, negative, mixed } = tendency;
  const word = say(POLARITY_WORDS[alone]);
  return [
    indented(
      say({
        id: `Kata-katanya sendiri lebih dekat ke ${word}, tetapi tidak jelas; dibaca bersama kode lain pada satuan ini dan bukti lain untuk kode ini (${positive} positif, ${negative} negatif, ${mixed} campuran), polaritasnya lain.`,
        en: `Its own words are nearer to ${word}, but unclear; read beside the unit’s other codes and the other evidence on this code (${positive} positive, ${negative} negative, ${mixed} mixed), its polarity is another.`,
      }),
      '  ',
      width,
    ),
  ];
}

/** From here on it is said that the rest of the study has moved a confidence. */
const MOVED = 0.05;

/** How likely a code is by the unit's own words, where the rest of the study makes that another figure. */
function aloneNote({ confidence, alone }: UnitProposal['candidates'][number], say: Say): string | null {
  if (Math.abs(confidence - alone) < MOVED) return null;
  const percent = Math.round(alone * 100);
  return say({
    id: `menurut kata-katanya sendiri ${percent} %`,
    en: `by its own words ${percent} %`,
  });
}

/** That the rest of the study made a coding surer, or less sure. */
function aloneLine(
  candidate: UnitProposal['candidates'][number] | undefined,
  say: Say,
  width: number,
): string[] {
  if (candidate === undefined) return [];
  const note = aloneNote(candidate, say);
  const units = candidate.alike.join(', ');
  const lines: string[] = [];
  if (note !== null) {
    const rest = say({
      id: 'sisanya dari satuan lain (yang di sekitarnya, seberapa banyak kode ini sudah dibicarakan dalam dokumen ini, dan yang serupa di dokumen lain)',
      en: 'the rest comes from other units (those around it, how much this document speaks of the code, and those like it elsewhere)',
    });
    lines.push(`${say({ id: 'Keyakinan', en: 'Confidence' })}: ${note}; ${rest}`);
  }
  if (units !== '')
    lines.push(
      say({
        id: `Satuan serupa dengan kode ini di dokumen lain: ${units}`,
        en: `Units like it with this code in other documents: ${units}`,
      }),
    );
  return lines.map((line) => indented(line, '  ', width));
}

/** A unit with its question, every code weighed for it, what matched, and how the polarity came about. */
export function formatExplanation(explained: Explained, say: Say, io: Io): string {
  const { document, proposal, factors, codebook } = explained;
  const { unit, codings, candidates } = proposal;
  const style = styleFor(io, 'out');
  const width = widthOf(io);
  const lines = [
    style.bold(say(inBoth((lang) => citedPlace(`${document.id}:${unit.ordinal}`, unit.locator, lang)))) +
      (unit.informant === null ? '' : `  ${unit.informant}`),
  ];
  if (unit.heading !== null) lines.push(`${say({ id: 'Judul', en: 'Heading' })}: ${printable(unit.heading)}`);
  if (unit.question !== null)
    lines.push(
      `${say({ id: 'Pertanyaan', en: 'Question' })}:`,
      indented(printable(unit.question), '  ', width),
    );
  lines.push(
    `${say({ id: 'Satuan', en: 'Unit' })}:`,
    indented(printable(document.text.slice(unit.start, unit.end)), '  ', width),
    '',
  );
  if (codings.length === 0)
    lines.push(say({ id: 'Tidak ada kode yang diberikan.', en: 'No code was given.' }), '');
  for (const coding of codings) {
    const candidate = candidates.find(({ code }) => code === coding.code);
    lines.push(...codingLines(coding, explained, say, width), ...aloneLine(candidate, say, width), '');
  }
  const rejected = candidates
    .filter(({ code, signals }) => signals.length > 0 && !codings.some((coding) => coding.code === code))
    .slice(0, 4);
  if (rejected.length > 0) {
    lines.push(`${say({ id: 'Ditimbang, tidak diberikan', en: 'Weighed, not given' })}:`);
    for (const candidate of rejected) {
      const matches = candidate.signals
        .slice(0, 3)
        .map((signal) => `"${printable(signal.match)}"`)
        .join(', ');
      const note = aloneNote(candidate, say);
      lines.push(
        indented(
          `${codeLabel(candidate.code, codebook, say)} ${Math.round(candidate.confidence * 100)} %${note === null ? '' : ` (${note})`}: ${matches}`,
          '  ',
          width,
        ),
      );
    }
    lines.push('');
  }
  if (factors.length > 0) {
    lines.push(`${say({ id: 'Faktor', en: 'Factors' })}:`);
    for (const factor of factors) {
      const kind =
        factor.kind === 'supporting'
          ? say({ id: 'pendukung', en: 'supporting' })
          : say({ id: 'penghambat', en: 'inhibiting' });
      const by = factor.coder === null ? '' : ` (${printable(factor.coder)})`;
      lines.push(indented(`${kind}: ${printable(factor.label)}${by}`, '  ', width));
    }
    lines.push('');
  }
  return `${lines.join('\n').trimEnd()}\n`;
}
