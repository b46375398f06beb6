import type { CodedStudy } from '../../model/analysis.ts';
import type { Check } from '../../model/finding.ts';
import { inBoth } from '../../model/format.ts';
import { informantLabel } from '../../model/informant.ts';
import type { Informant } from '../../model/source.ts';
import { type Bilingual, compareText } from '../../model/text.ts';
import { listOf } from './names.ts';
import { checkOf, type VerificationRule } from './rule.ts';

/** Who was asked, how many of which kind, has to be the same in the method chapter, the roster and the data. */
export const informants: VerificationRule = {
  id: 'R18',
  name: { id: 'Jumlah dan jenis informan', en: 'Number and kinds of informants' },
  severity: 'warning',
  advice: {
    id: 'Samakan jumlah dan jenis informan dalam bab metode (methods.informants di study.yaml), daftar informan, dan transkrip.',
    en: 'Make number and kinds agree in the method chapter (methods.informants in study.yaml), the roster and the transcripts.',
  },
  check(coded): readonly Check[] {
    return [...counts(coded), ...kinds(coded), ...unheard(coded), ...strangers(coded), ...unnamed(coded)];
  },
};

/** Who speaks in the interviews, by id. */
function heard({ documents }: CodedStudy): readonly string[] {
  const speakers = documents
    .filter(({ technique }) => technique === 'interview')
    .flatMap(({ informant, units }) => units.flatMap((unit) => unit.informant ?? informant ?? []));
  return [...new Set(speakers)].sort(compareText);
}

function found(message: Bilingual, where: readonly string[] = []): readonly Check[] {
  return [checkOf(informants, message, ['informants', ...where])];
}

function counts(coded: CodedStudy): readonly Check[] {
  const { count } = coded.study.methods.informants;
  const roster = coded.study.informants.length;
  const speaking = heard(coded).length;
  if (count === null) {
    if (roster > 0 || (speaking === 0 && coded.documents.length > 0 && !hasInterviews(coded))) return [];
    return found({
      id: 'Studi ini tidak menyebutkan berapa informannya: tidak ada daftar informan maupun jumlahnya.',
      en: 'The study does not say how many informants it has: there is neither a roster nor a number.',
    });
  }
  const [listed, source] =
    roster > 0
      ? [roster, { id: 'daftar informan memuat', en: 'the roster lists' }]
      : [speaking, { id: 'yang berbicara dalam data', en: 'those who speak in the data number' }];
  if (listed === count || listed === 0) return [];
  return found({
    id: `Disebutkan ${String(count)} informan, tetapi ${source.id} ${String(listed)}.`,
    en: `${String(count)} informants are stated, but ${source.en} ${String(listed)}.`,
  });
}

function hasInterviews({ documents }: CodedStudy): boolean {
  return documents.some(({ technique }) => technique === 'interview');
}

/** A kind is a group or role of the roster, in whatever case. */
function isOfKind({ group, role }: Informant, kind: string): boolean {
  return [group, role].some((word) => word?.toLowerCase() === kind.toLowerCase());
}

function kinds({ study }: CodedStudy): readonly Check[] {
  const { count, kinds: stated } = study.methods.informants;
  const roster = study.informants;
  const entries = Object.entries(stated);
  const all = count ?? roster.length;
  if (entries.length === 0) {
    if (roster.some(({ group, role }) => group !== null || role !== null) || all === 0) return [];
    return found({
      id: `Jenis dari ${String(all)} informan (informan kunci, utama, tambahan; pimpinan, staf …) tidak disebutkan, baik dalam daftar informan maupun dalam methods.informants.kinds.`,
      en: `Of which kinds the ${String(all)} informants are (key, main, additional; managers, staff …) stands neither in the roster nor in methods.informants.kinds.`,
    });
  }
  const sum = entries.reduce((total, [, number]) => total + number, 0);
  const list = entries.map(([kind, number]) => `${kind} ${String(number)}`);
  const sums =
    sum === all || all === 0
      ? []
      : found(
          inBoth((lang) =>
            lang === 'id'
              ? `Jenis informan (${list.join(', ')}) berjumlah ${String(sum)}, padahal informannya ${String(all)}.`
              : `The kinds of informants (${list.join(', ')}) add up to ${String(sum)}, but there are ${String(all)} informants.`,
          ),
        );
  const differing = entries.flatMap(([kind, number]) => {
    const listed = roster.filter((informant) => isOfKind(informant, kind)).length;
    return listed === 0 || listed === number ? [] : [{ kind, number, listed }];
  });
  if (differing.length === 0) return sums;
  const differ = inBoth((lang) =>
    listOf(
      differing.map(({ kind, number, listed }) =>
        lang === 'id'
          ? `${kind} disebut ${String(number)}, dalam daftar ${String(listed)}`
          : `${kind} ${String(number)} stated, ${String(listed)} in the roster`,
      ),
      lang,
    ),
  );
  return [
    ...sums,
    ...found({
      id: `Jumlah menurut jenis tidak sama dengan daftar informan: ${differ.id}.`,
      en: `The numbers by kind differ from the roster: ${differ.en}.`,
    }),
  ];
}

/** Listed, and not a word of theirs in the data. */
function unheard(coded: CodedStudy): readonly Check[] {
  const speaking = new Set(heard(coded));
  const silent = coded.study.informants.filter(({ id }) => !speaking.has(id)).map(({ id }) => id);
  if (silent.length === 0) return [];
  return found(
    inBoth((lang) => {
      const names = listOf(
        silent.map((id) => informantLabel(coded.study, id)),
        lang,
      );
      return lang === 'id'
        ? `Tercantum dalam daftar informan, tetapi tidak ada jawabannya dalam data: ${names}.`
        : `In the roster, but without a single answer in the data: ${names}.`;
    }),
    silent,
  );
}

function strangers(coded: CodedStudy): readonly Check[] {
  const roster = new Set(coded.study.informants.map(({ id }) => id));
  if (roster.size === 0) return [];
  const unknown = heard(coded).filter((id) => !roster.has(id));
  if (unknown.length === 0) return [];
  return found(
    inBoth((lang) => {
      const names = listOf(unknown, lang);
      return lang === 'id'
        ? `Berbicara dalam data, tetapi tidak tercantum dalam daftar informan: ${names}.`
        : `They speak in the data, but are not in the roster: ${names}.`;
    }),
    unknown,
  );
}

/** Interviews of which nobody knows who answers. */
function unnamed(coded: CodedStudy): readonly Check[] {
  if (coded.study.informants.length === 0 && heard(coded).length === 0) return [];
  const open = coded.documents
    .filter(
      ({ technique, informant, units }) =>
        technique === 'interview' && informant === null && units.some((unit) => unit.informant === null),
    )
    .map(({ id }) => id);
  if (open.length === 0) return [];
  return found(
    inBoth((lang) =>
      lang === 'id'
        ? `Tidak diketahui siapa yang menjawab dalam ${listOf(open, lang)}.`
        : `Nobody knows who answers in ${listOf(open, lang)}.`,
    ),
    open,
  );
}
