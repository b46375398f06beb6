import type { ManuscriptPlace } from '../../model/manuscript.ts';
import type { Lang } from '../../model/text.ts';
import { type Located, type ManuscriptContext, placeOf, placeOfSection } from '../context.ts';
import { type Institution, institutionsIn, mayBeOne, siteOf, titled } from '../institutions.ts';
import type { ManuscriptFinding, ManuscriptRule } from '../rule.ts';

/** Another institution stands where the one studied should. */
export const locusDrift: ManuscriptRule = {
  id: 'R13',
  name: { id: 'Nama lokus berganti', en: 'Another institution as the site' },
  severity: 'error',
  advice: {
    id: 'Pakai satu nama instansi di seluruh naskah; periksa apakah kalimat itu tertinggal dari naskah lain.',
    en: 'Use one name throughout; check whether the sentence was left over from another manuscript.',
  },
  check(context) {
    const site = siteOf(context);
    if (site === null) return [];
    const drifted = [
      ...context
        .sentencesOf('abstract', 'introduction', 'method', 'findings', 'conclusion', 'recommendations')
        .flatMap((at) =>
          isOwnText(at) ? others(at, at.section.lang, site, (focus) => placeOf(at, focus)) : [],
        ),
      ...context
        .sectionsOf('findings', 'conclusion')
        .flatMap((section) =>
          others({ text: titled(section.heading), section }, section.lang, site, () =>
            placeOfSection(section),
          ),
        ),
    ];
    const byName = new Map<string, Drift[]>();
    for (const drift of drifted) {
      const key = [drift.other.kind, ...drift.other.field].join(' ');
      byName.set(key, [...(byName.get(key) ?? []), drift]);
    }
    return [...byName.values()].flatMap((group) => findingOf(context, site, group));
  },
};

interface Drift {
  readonly other: Institution;
  readonly place: ManuscriptPlace;
  /** A rating is given of it. */
  readonly judged: boolean;
}

/** An introduction speaks of other places, but for where it says what this study is about. */
const OWN =
  /\b(?:penelitian ini|peneliti (?:tertarik|melakukan|mengambil|memilih)|rumusan masalah|tujuan penelitian|this (?:study|research))\b/iu;

function isOwnText({ block, section, text }: Located): boolean {
  if (section.role === 'introduction' && !OWN.test(text)) return false;
  return block.kind !== 'quote' && block.kind !== 'caption';
}

/** What is said of the institution studied: its people and their work. */
const PLACE = String.raw`(?:(?:pada|di)(?:\s+(?:lingkungan|kantor|lokasi|lokus|instansi|tempat))?|lokus|lokasi|situs)(?:\s+(?:penelitian|studi|kajian|ini|yaitu|adalah|ialah|yakni)){0,2}`;
const STUDIED = {
  id: new RegExp(
    String.raw`\b(?:kinerja|pegawai|aparatur|asn|pns|pthl|thl|staf|karyawan|tenaga|personel|pelayanan|pelaksanaan|penelitian|peneliti|lokasi|lokus|observasi|wawancara|kualitas|kedisiplinan|kemampuan|koordinasi|komunikasi|inisiatif|efektivitas|disiplin)\b[^.;:,]{0,70}?\b${PLACE}\s$|\b(?:bertempat|berlokasi|berlangsung|dilaksanakan|dilakukan)\s+${PLACE}\s$|\b(?:kinerja|pegawai|aparatur|asn|pns|staf|karyawan)\s$`,
    'iu',
  ),
  en: /\b(?:performance|employees?|staff|officers?|workers?|service|research|study|quality|initiative|communication|discipline|effectiveness|conducted|carried out|located)\b[^.;:,]{0,60}?\b(?:at|in|of)\s(?:the\s)?$/iu,
} as const;
const AT = { id: new RegExp(String.raw`\b${PLACE}\s$`, 'iu'), en: /\b(?:at|in|of)\s(?:the\s)?$/iu } as const;
/** `(wawancara dengan Kepala Dinas …, 3 Mei 2025)`: where a finding comes from. */
const SOURCE =
  /\((?:hasil\s+)?(?:wawancara|observasi|dokumentasi|interview)[^()]*\s(?:kepala|sekretaris|pada|di|head of|at)\s(?:the\s)?$/iu;
/** To whom a recommendation is addressed. */
const ADDRESSED =
  /\b(?:kepada|bagi|untuk|pihak)\s(?:(?:pihak|pimpinan|kepala|seluruh|para|pegawai)\s){0,3}$/iu;
/** Others are named for other reasons. */
const ELSEWHERE =
  /\((?:[^()]*\D)?(?:19|20)\d\d|\b(?:penelitian (?:terdahulu|sebelumnya|serupa|yang dilakukan|oleh)|berbeda dengan|dibandingkan|perbandingan|sebaliknya|pindah|dipindahkan|mutasi|dimutasi|mantan|kerja ?sama (?:dengan|antara)|berkoordinasi|koordinasi dengan|pernah bekerja|magang|instansi lain|compared|unlike|previous|formerly|transferred)\b/iu;
const VERDICT =
  /\b(?:baik|optimal|sesuai|efektif|berdasarkan hasil|menunjukkan|good|adequate|effective|poor)\b/iu;

function others(
  { text, section }: Pick<Located, 'text' | 'section'>,
  lang: Lang,
  site: Institution,
  place: (focus: string) => ManuscriptPlace,
): Drift[] {
  return institutionsIn(text, lang).flatMap((other): Drift[] => {
    if (other.kind !== site.kind || mayBeOne(other, site)) return [];
    const head = text.slice(0, other.start);
    const judged = VERDICT.test(text.slice(other.start));
    const isAddressed = section.role === 'recommendations' && ADDRESSED.test(head);
    const isSite = STUDIED[lang].test(head) || (judged && AT[lang].test(head)) || isAddressed;
    if (SOURCE.test(head)) return [{ other, judged: false, place: place(other.text) }];
    if (!isSite || ELSEWHERE.test(text.slice(0, other.start + other.text.length + 30))) return [];
    return [{ other, judged, place: place(other.text) }];
  });
}

function findingOf(
  context: ManuscriptContext,
  site: Institution,
  group: readonly Drift[],
): ManuscriptFinding[] {
  const [first] = group;
  if (first === undefined) return [];
  const named = context.sentences.find(
    ({ text, section }) =>
      section.role !== 'title' &&
      institutionsIn(text, section.lang).some((one) => one.kind === site.kind && mayBeOne(one, site)),
  );
  const isSure = group.length > 1 || first.judged;
  const message = {
    id: `${first.other.text} disebut sebagai lokus, padahal yang diteliti ${site.text}.`,
    en: `${first.other.text} appears as the site, though the study is of ${site.text}.`,
  };
  const places = group.map(({ place }) => place).sort((x, y) => x.line - y.line);
  const where = [...(named === undefined ? [] : [placeOf(named, site.text)]), ...places.slice(0, 4)];
  return [{ confidence: isSure ? 0.8 : 0.6, message, where }];
}
