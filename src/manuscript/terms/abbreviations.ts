import { compareText } from '../../model/text.ts';
import type { Located, ManuscriptContext } from '../context.ts';

/** An abbreviation with the sentences it stands in, in order. */
export interface Abbreviation {
  readonly word: string;
  readonly at: readonly Located[];
}

/** Abbreviations that are each their own, though of the same letters. */
const KNOWN: ReadonlySet<string> = new Set(
  `KPK PKK PNS ASN SOP SPO DPR PPP PPPK APBN APBD BPK BKP BPS BSP PAN RPP LKIP LAKIP RKPD RPKD SIM SMI PAD DPA PDA KPU PKU UPT PUT
  IPK PIK KIP SPM SMP PMS PPK KPP PKP BKD BDK SKP SPK PSK KTP TKP PKT PTK KSP KK TPP PTP DAK KAD SMA MSA BPKAD BKPAD`.split(
    /\s+/u,
  ),
);

/** Capitals, or small letters that no word could be spelt with: sppd. */
const SHAPE = /(?<![\p{L}\d-])(?:\p{Lu}{3,8}|[bcdfghjklmnpqrstvwxz]{4,6})(?![\p{L}\d-])/gu;

/** What is written in abbreviations in running text, by word. */
export function abbreviationsOf(context: ManuscriptContext): readonly Abbreviation[] {
  const found = new Map<string, Located[]>();
  for (const at of context.sentences) {
    if (at.section.role === 'references' || at.section.role === 'title' || !/\p{Ll}/u.test(at.text)) continue;
    for (const [match] of at.text.matchAll(SHAPE)) {
      const word = match.toUpperCase();
      const before = found.get(word) ?? [];
      if (before.at(-1) !== at) found.set(word, [...before, at]);
    }
  }
  return [...found].sort(([a], [b]) => compareText(a, b)).map(([word, at]) => ({ word, at }));
}

const sorted = (word: string): string => Array.from(word).sort(compareText).join('');
const undoubled = (word: string): string => word.replace(/(.)\1/gu, '$1');

/** Two letters next to each other, or next but one, swapped (PTHL, PHTL), or another one doubled (SPPD, SSPD). */
export function isSlip(a: string, b: string): boolean {
  if (a.length !== b.length || a === b || (KNOWN.has(a) && KNOWN.has(b))) return false;
  if (a.length >= 4 && undoubled(a) === undoubled(b) && undoubled(a) !== a) return true;
  const differing = Array.from(a).flatMap((letter, index) => (letter === b[index] ? [] : [index]));
  const [first = 0, last = 0] = [differing[0], differing.at(-1)];
  return sorted(a) === sorted(b) && differing.length === 2 && last - first <= 2;
}

/** What an abbreviation is said to stand for: `SATGAS (satuan tugas)`, `pegawai tidak tetap (PTT)`; in small letters. */
export function expansionsOf({ word, at }: Abbreviation): string[] {
  return at.flatMap(({ text }) => {
    const behind = new RegExp(String.raw`\b${word}\s?\(([^()]{4,60})\)`, 'u').exec(text)?.[1];
    const before = new RegExp(String.raw`((?:[\p{L}-]+\s){1,6})\(\s?${word}\s?\)`, 'u').exec(text)?.[1];
    const stated = behind ?? (before === undefined ? undefined : spelling(before, word));
    return stated === undefined || /\d/u.test(stated)
      ? []
      : [stated.toLowerCase().replace(/\s+/gu, ' ').trim()];
  });
}

/** The last words of a text, where their initials are those of the abbreviation. */
export function spelling(text: string, abbreviation: string): string | undefined {
  const last = text.trim().split(/\s+/u).slice(-abbreviation.length);
  const initials = last.map((word) => word.charAt(0).toUpperCase()).join('');
  return initials === abbreviation ? last.join(' ') : undefined;
}
