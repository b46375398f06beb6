/** A thing metadata can say of a source. */
export type MetaField = 'id' | 'technique' | 'informant' | 'date' | 'place' | 'title' | 'speakers';

const FRONT_MATTER_KEYS: Readonly<Record<string, MetaField>> = {
  id: 'id',
  kode: 'id',
  technique: 'technique',
  teknik: 'technique',
  metode: 'technique',
  method: 'technique',
  informant: 'informant',
  informan: 'informant',
  narasumber: 'informant',
  responden: 'informant',
  respondent: 'informant',
  date: 'date',
  tanggal: 'date',
  tgl: 'date',
  'hari/tanggal': 'date',
  place: 'place',
  tempat: 'place',
  lokasi: 'place',
  location: 'place',
  title: 'title',
  judul: 'title',
  speakers: 'speakers',
  pembicara: 'speakers',
};

/** What a key of front matter stands for; `null` for one that Telaah has no use for. */
export function frontMatterField(key: string): MetaField | null {
  const name = key.trim().toLowerCase();
  return Object.hasOwn(FRONT_MATTER_KEYS, name) ? (FRONT_MATTER_KEYS[name] ?? null) : null;
}

/** Whether front matter may have this key. */
export function isKnownKey(key: string): boolean {
  return frontMatterField(key) !== null;
}

/** The keys as they may be written, for hints. */
export const frontMatterKeys: readonly string[] = Object.keys(FRONT_MATTER_KEYS);

/** What a line of a title block can say; `other` is known to be no speech, and of no use to us. */
export type TitleField = Exclude<MetaField, 'id' | 'speakers'> | 'name' | 'other';

const TITLE_KEYS: Readonly<Record<TitleField, readonly string[]>> = {
  name: [
    'nama',
    'nama informan',
    'nama narasumber',
    'nama responden',
    'nama lengkap',
    'nama subjek',
    'nama subyek',
    'name',
    'informant name',
    'name of informant',
    'interviewee',
    'full name',
    'respondent name',
  ],
  informant: [
    'kode',
    'kode informan',
    'kode narasumber',
    'kode responden',
    'id informan',
    'no informan',
    'nomor informan',
    'inisial',
    'inisial informan',
    'informan ke',
    'informant code',
    'informant id',
    'code',
    'initials',
    'informan',
    'informant',
    'narasumber',
    'responden',
    'respondent',
    'participant',
    'partisipan',
  ],
  date: [
    'tanggal',
    'tgl',
    'hari/tanggal',
    'hari / tanggal',
    'hari, tanggal',
    'hari dan tanggal',
    'hari/tgl',
    'hari, tgl',
    'tanggal wawancara',
    'tanggal observasi',
    'tanggal pengamatan',
    'waktu wawancara',
    'waktu pelaksanaan',
    'hari',
    'date',
    'day/date',
    'date of interview',
    'interview date',
    'observation date',
  ],
  place: [
    'tempat',
    'lokasi',
    'tempat wawancara',
    'lokasi wawancara',
    'tempat observasi',
    'lokasi observasi',
    'tempat pelaksanaan',
    'tempat pengamatan',
    'lokasi pengamatan',
    'place',
    'location',
    'venue',
    'site',
  ],
  technique: ['teknik', 'teknik pengumpulan data', 'metode', 'jenis data', 'technique', 'method'],
  title: ['judul', 'judul dokumen', 'nama dokumen', 'topik', 'title', 'topic', 'perihal'],
  other: [
    'jabatan',
    'jabatan informan',
    'pekerjaan',
    'posisi',
    'role',
    'position',
    'occupation',
    'job title',
    'umur',
    'usia',
    'age',
    'jenis kelamin',
    'kelamin',
    'gender',
    'sex',
    'pendidikan',
    'pendidikan terakhir',
    'education',
    'masa kerja',
    'lama bekerja',
    'lama kerja',
    'years of service',
    'length of service',
    'alamat',
    'address',
    'agama',
    'pangkat',
    'golongan',
    'pangkat/golongan',
    'pangkat/gol',
    'nip',
    'nik',
    'unit kerja',
    'instansi',
    'bidang',
    'bagian',
    'unit',
    'agency',
    'office',
    'department',
    'division',
    'waktu',
    'jam',
    'pukul',
    'time',
    'durasi',
    'duration',
    'lama wawancara',
    'no hp',
    'no. hp',
    'telepon',
    'peneliti',
    'pewawancara',
    'interviewer',
    'researcher',
    'observer',
    'pengamat',
    'nama peneliti',
    'nama pewawancara',
    'kegiatan',
    'objek',
    'obyek',
    'sumber',
    'source',
    'status',
    'nomor',
    'no',
  ],
};

const TITLE_FIELDS: ReadonlyMap<string, TitleField> = new Map(
  (Object.keys(TITLE_KEYS) as TitleField[]).flatMap((field) =>
    TITLE_KEYS[field].map((key): [string, TitleField] => [key, field]),
  ),
);

/** What a key at the head of a title block's line stands for; `null` for one that no title block has. */
export function titleField(key: string): TitleField | null {
  const name = key.toLowerCase().replace(/\s+/gu, ' ').replace(/\.$/u, '').trim();
  return TITLE_FIELDS.get(name) ?? null;
}

/** Keys that also are speakers' labels, so that `Informan: …` may be the first turn of an interview. */
export function isAlsoSpeaker(key: string): boolean {
  return /^(?:informan|informant|narasumber|responden|respondent|participant|partisipan|peneliti|pewawancara|interviewer|interviewee|researcher|observer)$/iu.test(
    key.trim(),
  );
}
