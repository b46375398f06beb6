const list = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/u));

/** What stands before a name; folded, as tokens are. */
export const TITLES = list(`
  bapak bpk pak ibu bu ibunda ayahanda haji hajah hajjah h hj drs dra dr ir prof kyai kiai kh ust ustaz ustadz ustadzah
  gus sdr sdri saudara saudari mas mbak mba bang abang kak kakak daeng dg puang karaeng petta raden rd tgk teuku cut
  tuan nyonya ny tn nn mr mrs ms miss sir madam doctor professor si neng teh kang ceu
`);

/** Titles that belong to the name and go with it. */
export const WORN = /(?<![\p{L}\p{N}])(?:(?:H|Hj|Dr|dr|Drs|Dra|Ir|Prof|KH|Rd)\.\s?)+$/u;

/** `, S.Sos., M.Si` behind a name. */
export const DEGREES =
  /^(?:,\s?(?:[SM]\.\s(?:Sos|Si|Pd|Kom|Kep|Hum|IP|AP|H|E|T|M)\.?(?!\p{L})|(?:[A-Z][A-Za-z]{0,3}\.)+(?:[A-Z][A-Za-z]{0,4}(?!\p{L})\.?)?|(?:SE|SH|ST|SP|SS|SKM|SIP|SSos|SPd|MM|MH|MT|MSi|MAP|MPA|MPd|AMd|PhD)(?!\p{L})))+/u;

/** What a person is called by without being named: offices held, kin, forms of address. */
const ROLES = list(`
  presiden wapres menteri gubernur wagub bupati wabup walikota wali wakil camat lurah kades kepala sekda sekdis sekcam sekdes
  sekretaris seskab kadis kabid kasi kasie kasubbag kasubag kabag karo kanit katim kaur kapus kapuskesmas kasat kapolsek kapolres
  danramil dandim ketua rt rw dirut direktur direksi manajer manager bendahara pengawas penilik pengurus staf staff admin
  operator petugas pegawai karyawan honorer ppk pptk pejabat asisten ajudan sopir satpam guru dosen dokter perawat bidan
  dewan anggota pimpinan atasan bos komandan hakim jaksa polisi tentara rektor dekan peneliti pewawancara penanya
  informan narasumber responden moderator fasilitator penerjemah subjek partisipan interviewer researcher informant respondent participant
  interviewee head chief director secretary governor mayor minister president doctor nurse teacher officer staff clerk manager
  sek dirjen sekjen irjen kasek kepsek wakasek kadin kadiv kasubdit asda
  anu fulan polan jawab jawaban tanya pertanyaan catatan keterangan kesimpulan question answer note
  guru rumah tangga kandung tiri mertua kos kantin negeri kota kecil besar tua muda sendiri dan atau bapak ibu
  the and of kerja dinas badan kantor bidang bagian seksi subbag subbagian unit umum kepegawaian keuangan pelayanan
  masyarakat warga pedagang pembeli pelaku usaha pemohon penerima pasien pelanggan pengunjung tamu ppl pkk asn pns tni polri
  utama kunci pendukung tambahan key main analis pranata juru penyuluh pengelola pengadministrasi koordinator kordinator
  pembina penata pengatur jabatan fungsional struktural pelaksana
`);

/** Words that open or join sentences and are no names, however they are written. */
const COMMON = list(`
  saya kami kita kamu anda dia ia mereka ini itu ya iya iye tidak bukan jadi kalau kalo yang di ke dari untuk dengan karena
  tapi tetapi namun juga sudah belum akan bisa boleh mau ada apa siapa kapan mana bagaimana mengapa kenapa berapa adalah
  terima kasih selamat pagi siang sore malam assalamualaikum waalaikumsalam alhamdulillah insya allah tuhan
  senin selasa rabu kamis jumat sabtu minggu januari februari maret april mei juni juli agustus september oktober november desember
  menurut tolong mohon maaf silakan baik oke okay nah lho loh kan sih dong deh kok memang maksudnya misalnya artinya
  i you he she we they it this that yes no so but if when what who how why where thank good morning afternoon evening
  nak dik dek ibunda mama papa acil julak teteh ramadan syawal magrib isya subuh excel word
  sekarang dulu nanti besok kemarin tadi lagi saja aja cuma hanya lalu kemudian terus waktu semua setiap tiap
`);

/** Names that are everyday words as well. */
const EVERYDAY = list(`
  indah bintang surya jaya mulia murni sejati setia bakti adil jujur cahaya mekar melati mawar putra putri permata mutiara intan
  mentari bulan fajar senja guntur langit laut gunung teguh tegas santun sopan ramah lembut cantik elok manis harum subur makmur
  sentosa damai tenang tulus ikhlas rela sabar syukur berkah hikmah amanah iman islam cinta kasih sayang rindu harapan karya cipta
  guna darma perkasa utama agung besar takdir nasib rezeki rejeki untung laba mandiri maju bangun jati kayu batu perak emas tembaga
  baja waris selamat lestari abadi alam air angin api bumi mega awan hujan embun senang gembira bahagia riang muda tua lima baru satu
  suci putih hitam merah hijau biru merdeka jalan lalu sari hari janji juni juli april mei oktober asa rumpun teladan
  may june april august grace hope faith joy rose lily mark will bill grant frank jack rich art gene dale glen dean chance
  young brown green black white king knight bishop page reed price law long short strong wise day banks fields rivers stone
`);

/** What stays although a name is in it. */
export const SET_PHRASES: readonly string[] = [
  'budi pekerti',
  'budi daya',
  'budi bahasa',
  'Budi Utomo',
  'Nabi Muhammad',
  'Masjid Nurul',
  'Ibu Kartini',
  'Ibu Pertiwi',
  'Hari Kartini',
];

export const isEveryday = (folded: string): boolean => EVERYDAY.has(folded) || COMMON.has(folded);

/** Whether a word can be part of somebody’s name. */
export const isNameWord = (folded: string): boolean => !ROLES.has(folded) && !TITLES.has(folded);

/** The same for words of running text, where capitals also begin sentences. */
export const isLikelyName = (folded: string): boolean => isNameWord(folded) && !COMMON.has(folded);
