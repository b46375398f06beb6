import { inBoth, joinList } from '../../model/format.ts';
import type { Bilingual } from '../../model/text.ts';
import { type Located, type ManuscriptContext, placeOf, placeOfSection } from '../context.ts';
import type { ManuscriptFinding, ManuscriptRule } from '../rule.ts';

/** How the study was made credible: declared and not shown, done and not declared, or nothing at all. */
export const credibility: ManuscriptRule = {
  id: 'R19',
  name: { id: 'Uji keabsahan tidak jelas', en: 'Credibility of the data unclear' },
  severity: 'warning',
  advice: {
    id: 'Sebutkan di bagian metode uji keabsahan yang dilakukan (triangulasi sumber, teknik, atau waktu; member check; dan seterusnya), lalu tunjukkan hasilnya pada temuan.',
    en: 'Name in the method the credibility tests that were made (triangulation of sources, techniques or time; member checks; …), and show in the findings what they gave.',
  },
  check(context) {
    const [method] = context.sectionsOf('method');
    if (method === undefined || context.sectionsOf('findings').length === 0) return [];
    const declared = declarations(context);
    if (declared.length === 0) return nothing(context, method);
    return [...undeclared(context, declared), ...unshown(context, declared)];
  },
};

type TestId = keyof typeof TESTS;

/** The tests as methods name them, and what in the findings shows that they were made. */
const TESTS = {
  techniques: {
    name: { id: 'triangulasi teknik', en: 'triangulation of techniques' },
    declared:
      /\btriangulasi (?:(?:sumber|waktu|data)(?: |,|dan)*)*(?:teknik|metode)\b|\b(?:technique|method(?:s|ological)?) triangulation\b|\btriangulation of (?:techniques|methods|sources and techniques)\b/iu,
    shown:
      /\b(?:wawancara|interview)\p{L}*\b.{0,60}\b(?:observasi|pengamatan|dokumen\p{L}*|observation|document\p{L}*)\b|\b(?:ketiga|kedua) teknik\b|\btriangulasi\b|\btriangulation\b/iu,
  },
  sources: {
    name: { id: 'triangulasi sumber', en: 'triangulation of sources' },
    declared:
      /\btriangulasi (?:(?:teknik|waktu|metode)(?: |,|dan)*)*(?:sumber|data)\b|\b(?:source|data) triangulation\b|\btriangulation of (?:techniques and )?sources\b/iu,
    shown:
      /\b(?:senada|hal (?:yang )?(?:sama|serupa|senada)|membenarkan|dibenarkan|diperkuat|menguatkan|dikonfirmasi|berbeda dengan (?:keterangan|pernyataan)|baik .{3,40} maupun|informan lain\p{L}*|keterangan .{3,40} dan .{3,40}(?:sama|sesuai|berbeda)|triangulasi|triangulation|confirmed|likewise|other informants?|both .{3,40} and)\b/iu,
  },
  members: {
    name: { id: 'member check', en: 'member checks' },
    declared: /\bmember[- ]?check(?:s|ing)?\b|\bpengecekan anggota\b|\brespondent validation\b/iu,
    shown:
      /\b(?:dikonfirmasi(?:kan)?|diperlihatkan|ditunjukkan|dikembalikan|dibacakan|disampaikan|dikirim(?:kan)?) (?:\p{L}+ ){0,4}(?:kepada )?(?:para |setiap |\d+ |\p{L}+ ){0,2}(?:informan|narasumber|kepala|pegawai|petugas|mereka|yang bersangkutan)\b|\binforman (?:\p{L}+ ){0,3}(?:membetulkan|mengoreksi|membenarkan|menyetujui)\b|\b(?:returned|read out|shown|sent back|checked back|confirmed) (?:to|with|by) (?:the |\p{L}+ )?(?:informants|participants)\b/iu,
  },
  peers: {
    name: { id: 'diskusi dengan teman sejawat', en: 'peer debriefing' },
    declared: /\b(?:diskusi|berdiskusi) (?:dengan )?(?:teman|rekan) sejawat\b|\bpeer[- ]?debriefing\b/iu,
    shown:
      /\b(?:dibahas|didiskusikan|berdiskusi|diskusi) (?:\p{L}+ ){0,3}(?:dengan |bersama )(?:seorang|dua|tiga|\d+) |\b(?:teman|rekan) sejawat (?:\p{L}+ ){0,3}(?:menyarankan|mempertanyakan|memberi\p{L}*|menilai)|\bpeers? (?:\p{L}+ ){0,2}(?:suggested|questioned|doubted)\b/iu,
  },
} as const satisfies Record<string, { name: Bilingual; declared: RegExp; shown: RegExp }>;

const TEST_IDS: readonly TestId[] = ['techniques', 'sources', 'members', 'peers'];

const GROUP =
  '(?:kepala\\p{L}*|pimpinan|pegawai|staf|petugas|warga|masyarakat|pedagang|pemustaka|penumpang|pejabat|atasan|bawahan|camat|lurah|sekretaris|pelanggan|pengguna|pemohon|kabid|kasi|kasubbag|arsiparis|penyuluh|petani|honorer|tenaga honorer|head|officials?|employees|staff|officers?|citizens|residents|passengers|traders|visitors|supervisors?|users)';
const SAYS =
  '(?:mengatakan|menyatakan|mengaku|mengakui|menuturkan|menyebut\\p{L}*|membenarkan|menjelaskan|menyampaikan|berkata|mengeluh\\p{L}*|mengiyakan|merasa|menilai|berpendapat|menambahkan|mengungkapkan|bercerita|said|stated|confirmed|complained|told|felt|added|explained|admitted|recalled)';
/** `petugas mengaku`, `ujar pedagang`, `dibenarkan oleh kepala bidang`. */
const SPEAKING = [
  new RegExp(`\\b(${GROUP})\\b[^.;]{0,40}?\\b${SAYS}\\b`, 'giu'),
  new RegExp(
    `\\b(?:kata|ujar|tutur|ungkap|jelas|menurut|diakui|dibenarkan|disampaikan|dikatakan|dinyatakan|according to|said)\\s+(?:oleh\\s+)?(?:seorang\\s+|salah satu\\s+|para\\s+|an?\\s+|the\\s+|one\\s+)?(?:\\p{L}+\\s+){0,1}?(${GROUP})\\b`,
    'giu',
  ),
];
/** What one group said is set against what another said: more than the definition of the test. */
const COMPARED = new RegExp(
  `\\b(?:dibanding\\p{L}*|membanding\\p{L}*|dicocokkan|mencocokkan|dicek|mengecek|dikonfirmasi\\p{L}*|mengonfirmasi\\p{L}*|diperiksa|diuji|disandingkan|compared?|checked|cross-checked|set against)\\b[^.]*\\b${GROUP}\\b[^.]*\\b(?:dengan|dan|kepada|terhadap|with|and|against)\\b[^.]*\\b${GROUP}\\b|\\b${GROUP}\\b[^.]*\\b(?:dibanding\\p{L}*|dicocokkan|dicek|dikonfirmasi\\p{L}*|diuji|disandingkan|compared|checked)\\b[^.]*\\b${GROUP}\\b`,
  'iu',
);
const SEEN = {
  interview: /\b(?:wawancara|interview\p{L}*)\b|[“"][^“”"]{15,}[”"]/iu,
  observation: /\b(?:observasi|pengamatan|diamati|mengamati|observ\p{L}+|saw|seen during)\b/iu,
  document:
    /\b(?:dokumen\p{L}*|rekap\p{L}*|daftar hadir|laporan|buku|arsip|catatan|register|notulen|document\p{L}*|records?|reports?|log)\b/iu,
} as const;

/** Any word that credibility was thought of. */
const DECLARED =
  /\b(?:keabsahan|kredibilitas|uji (?:validitas|keabsahan|kredibilitas)|triangulasi|member[- ]?check\p{L}*|peer[- ]?debriefing|perpanjangan (?:pengamatan|keikutsertaan)|(?:peningkatan )?ketekunan(?: pengamatan)?|(?:bahan|kecukupan) referensi\p{L}*|teman sejawat|(?:uji|cek|periksa|pengecekan|pemeriksaan) silang|cross[- ]?check\p{L}*|(?:validitas|kepercayaan|kebenaran) data|(?:men|di)cocokkan|membandingkan (?:hasil|jawaban|keterangan|data)|audit trail|trustworth\p{L}*|credib\p{L}*|triangulat\p{L}*|prolonged (?:engagement|observation))\b/iu;
const TRIANGULATION = /\btriangula\p{L}*/iu;
/** Techniques joined under one finding. */
const JOINED =
  /\b(?:wawancara|interviews?)\b[^.]{0,25}\b(?:observasi|pengamatan|dokumen\p{L}*|observation|document\p{L}*)\b|\b(?:observasi|observation)\b[^.]{0,12}\b(?:dan|serta|maupun|and)\b[^.]{0,12}\b(?:wawancara|dokumen\p{L}*|interviews?|document\p{L}*)\b|\bketiga teknik\b|\b(?:the )?three techniques\b/iu;

function declarations(context: ManuscriptContext): readonly Located[] {
  return context
    .sentencesOf('method', 'abstract', 'introduction')
    .filter(({ text }) => DECLARED.test(text) || COMPARED.test(text));
}

const joinedIn = (context: ManuscriptContext): readonly Located[] =>
  context.sentencesOf('findings').filter(({ text }) => JOINED.test(text));

function nothing(
  context: ManuscriptContext,
  method: ReturnType<ManuscriptContext['sectionsOf']>[number],
): ManuscriptFinding[] {
  // Declared where it should not be is declared all the same.
  if (context.sentences.some(({ text, section }) => section.role !== 'references' && DECLARED.test(text)))
    return [];
  const [joined] = joinedIn(context);
  const last = context
    .sentencesOf('method')
    .findLast(({ block, text }) => block.kind === 'paragraph' && text.length > 40);
  const message =
    joined === undefined
      ? { id: 'Tidak ada uji keabsahan data yang disebut.', en: 'No test of credibility is named.' }
      : {
          id: 'Beberapa teknik digabungkan dalam temuan, tetapi triangulasi atau uji keabsahan lain tidak disebut di metode.',
          en: 'Techniques are combined in the findings, but the method names neither triangulation nor any other test of credibility.',
        };
  const where = [
    last === undefined ? placeOfSection(method) : placeOf(last),
    ...(joined === undefined ? [] : [placeOf(joined)]),
  ];
  return [{ confidence: 0.85, message, where }];
}

/** Several times, so that it is a way of working. */
const OFTEN = 3;

function undeclared(context: ManuscriptContext, declared: readonly Located[]): ManuscriptFinding[] {
  const joined = joinedIn(context);
  const [first] = joined;
  const isNamed = context.sentences.some(
    ({ text, section }) => section.role !== 'references' && TRIANGULATION.test(text),
  );
  const [declaration] = declared;
  if (first === undefined || declaration === undefined || joined.length < OFTEN || isNamed) return [];
  const message = {
    id: 'Temuan menggabungkan beberapa teknik, tetapi triangulasi tidak dinyatakan sebagai uji keabsahan.',
    en: 'The findings combine several techniques, but triangulation is not declared as a test of credibility.',
  };
  return [{ confidence: 0.75, message, where: [placeOf(declaration), placeOf(first)] }];
}

/** Members and peers are asked outside the findings, and groups compared: what came of it is often told with the method. */
function shownInMethod(context: ManuscriptContext, id: TestId): boolean {
  const method = context.sentencesOf('method');
  if (id === 'sources') return method.some(({ text }) => COMPARED.test(text));
  return (id === 'members' || id === 'peers') && method.some(({ text }) => TESTS[id].shown.test(text));
}

/** Whether a part of the findings gives the words of two groups, or what two techniques gave. */
function shownInPart(context: ManuscriptContext, id: TestId): boolean {
  return context.sectionsOf('findings').some(({ blocks }) => {
    const text = blocks.map((block) => block.text).join(' ');
    if (id === 'techniques') return Object.values(SEEN).filter((pattern) => pattern.test(text)).length > 1;
    const groups = SPEAKING.flatMap((pattern) => [...text.matchAll(pattern)].map(([, group = '']) => group));
    return id === 'sources' && new Set(groups.map((group) => group.toLowerCase())).size > 1;
  });
}

/** How many informants are quoted in the findings: `“…” (I-03, …)`, `“…” (Wawancara dengan kepala seksi, …)`. */
function voices(context: ManuscriptContext): number {
  const quoted = context
    .sentencesOf('findings')
    .flatMap(({ text }) =>
      [...text.matchAll(/[”"][.,]?\s*\(([^()]{2,80})\)/gu)].map(([, who = '']) => who.split(',')[0]),
    );
  return new Set(quoted).size;
}

function unshown(context: ManuscriptContext, declared: readonly Located[]): ManuscriptFinding[] {
  const found = context.sentencesOf('findings');
  const missing = TEST_IDS.flatMap((id) => {
    const { name, declared: pattern, shown } = TESTS[id];
    const at = declared.find(({ text, section }) => section.role === 'method' && pattern.test(text));
    const isShown =
      found.some(({ text }) => shown.test(text)) ||
      shownInMethod(context, id) ||
      shownInPart(context, id) ||
      (id === 'sources' && voices(context) > 1);
    return at === undefined || isShown ? [] : [{ name, at }];
  });
  const [first] = missing;
  if (first === undefined) return [];
  const message = inBoth((lang) => {
    const names = joinList(
      missing.map(({ name }) => name[lang]),
      lang,
    );
    return lang === 'id'
      ? `Dinyatakan di metode, tetapi tidak tampak dalam temuan: ${names}.`
      : `Declared in the method, but not to be seen in the findings: ${names}.`;
  });
  return [{ confidence: 0.65, severity: 'info', message, where: missing.map(({ at }) => placeOf(at)) }];
}
