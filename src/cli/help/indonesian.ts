/** Indonesian of everything that help says, by its English. A test holds it complete, and free of what no help says. */
export const INDONESIAN: Readonly<Record<string, string>> = {
  // Frame
  'Usage:': 'Cara pakai:',
  '[options]': '[pilihan]',
  '[command]': '[perintah]',
  'Arguments:': 'Argumen:',
  'Options:': 'Pilihan:',
  'Commands:': 'Perintah:',
  'Examples:': 'Contoh:',
  'Study:': 'Studi:',
  'Reduction (coding):': 'Reduksi (pengodean):',
  'Display:': 'Penyajian data:',
  'Conclusion and verification:': 'Simpulan dan verifikasi:',
  'Report:': 'Laporan:',
  'Help:': 'Bantuan:',
  'Exit codes:': 'Kode keluar:',
  'Start here:': 'Mulai di sini:',
  'Qualitative data analysis from transcripts to a verified conclusion.\nAnalisis data kualitatif dari transkrip sampai simpulan: telaah --help --lang id':
    'Analisis data kualitatif dari transkrip sampai simpulan yang terverifikasi.',
  'output the version number': 'tampilkan nomor versi',
  'display help for command': 'tampilkan bantuan perintah ini',
  'show the help of a command': 'tampilkan bantuan sebuah perintah',
  done: 'selesai',
  'a check that was asked for found something': 'pemeriksaan yang diminta menemukan sesuatu',
  'a mistake in the call or the input, or a source that could not be read':
    'kesalahan pada perintah atau masukan, atau ada sumber yang tidak dapat dibaca',
  'a bug of ours': 'kesalahan program Telaah sendiri',

  // Options that many commands take
  "the study's folder, or files and folders; by default this folder":
    'folder studi, atau berkas dan folder; bila kosong: folder ini',
  'shipped codebook (see `telaah codebook list`) or a YAML file; by default the one in study.yaml':
    'buku kode bawaan (lihat `telaah codebook list`) atau berkas YAML; bila kosong: yang ada di study.yaml',
  'language of what is shown and written': 'bahasa yang ditampilkan dan ditulis',
  'print JSON': 'cetak JSON',
  'print everything as JSON': 'cetak semuanya sebagai JSON',
  'count only what people coded or confirmed, no proposals':
    'hitung hanya yang dikode atau dikonfirmasi orang, tanpa usulan otomatis',
  'count only what this person coded or confirmed': 'hitung hanya yang dikode atau dikonfirmasi orang ini',
  'form of the output; by default as the file of --out ends':
    'bentuk keluaran; bila kosong: menurut akhiran nama berkas --out',
  'form of the output; by default text on a terminal, markdown into a file or pipe':
    'bentuk keluaran; bila kosong: teks di terminal, markdown ke berkas atau pipa',
  'write to a file instead of the screen': 'tulis ke berkas, bukan ke layar',
  'write over an existing file': 'timpa berkas yang sudah ada',
  'write over existing files': 'timpa berkas-berkas yang sudah ada',
  'the same as --format json': 'sama dengan --format json',
  'write a markdown report; - prints it instead of the tables':
    'tulis laporan markdown; - mencetaknya sebagai ganti tabel',
  'the study in this folder': 'studi di folder ini',
  'of the study in this folder': 'dari studi di folder ini',
  'for other programs': 'untuk program lain',
  'for a spreadsheet': 'untuk lembar hitung',
  'for Word': 'untuk Word',
  'in English': 'dalam bahasa Inggris',
  'all of them': 'semuanya',

  // Filters
  'only these codes; an indicator (kualitas) stands for all of its codes':
    'hanya kode ini; sebuah indikator (kualitas) mewakili semua kodenya',
  'only what these informants say': 'hanya yang dikatakan informan ini',
  'only informants of this role; may be repeated': 'hanya informan berjabatan ini; boleh diulang',
  'only informants of this group; may be repeated': 'hanya informan dari kelompok ini; boleh diulang',
  'only informants with this in a column of the roster; may be repeated':
    'hanya informan dengan isi ini pada sebuah kolom daftar informan; boleh diulang',
  'only interview, observation or document': 'hanya interview, observation, atau document',
  'only these sources': 'hanya sumber ini',
  'only sources of this day (month, year) or later':
    'hanya sumber bertanggal ini (bulan, tahun) atau sesudahnya',
  'only sources of this day (month, year) or earlier':
    'hanya sumber bertanggal ini (bulan, tahun) atau sebelumnya',
  'only positive, negative, mixed or neutral codings': 'hanya koding positive, negative, mixed, atau neutral',
  'only proposed, confirmed or human codings': 'hanya koding proposed, confirmed, atau human',
  'count only what this person coded or confirmed; "auto" for the proposals alone':
    'hitung hanya yang dikode atau dikonfirmasi orang ini; "auto" untuk usulan otomatis saja',

  // init
  'start a study: a folder with study.yaml, a roster and examples of each kind of source':
    'mulai studi: folder berisi study.yaml, daftar informan, dan contoh tiap jenis sumber',
  'lay down a complete small study instead, to try everything on':
    'buat studi kecil yang lengkap, untuk mencoba segala sesuatu',
  'title of the study': 'judul studi',
  'where it takes place': 'lokasi penelitian',
  'ask nothing': 'jangan bertanya apa pun',
  'where; by default in this folder': 'di mana; bila kosong: di folder ini',
  'a complete small study in ./coba': 'studi kecil yang lengkap di ./coba',
  'a study of your own': 'studi Anda sendiri',

  // check
  'read the study and show how each source is understood, with everything that was guessed':
    'baca studi dan tunjukkan bagaimana tiap sumber dipahami, beserta semua yang ditebak',
  'one file, without a study': 'satu berkas, tanpa studi',

  // analyze
  'carry a study from its sources to matrices, ratings and a conclusion, written to out/':
    'bawa studi dari sumbernya sampai matriks, penilaian, dan simpulan, ditulis ke out/',
  "where to write; by default out/ in the study's folder":
    'tempat menulis; bila kosong: out/ di folder studi',
  'write over files in the output folder that are not Telaah’s':
    'timpa berkas di folder keluaran yang bukan buatan Telaah',
  'what to write, with commas between: md, html, docx, xlsx, json, csv (default: all)':
    'yang ditulis, dipisah koma: md, html, docx, xlsx, json, csv (bila kosong: semua)',
  'a Word file of yours: the report takes its styles, page, header and footer':
    'berkas Word Anda: laporan memakai gaya, halaman, kepala, dan kakinya',
  'print analysis.json instead of the tables': 'cetak analysis.json sebagai ganti tabel',
  'a folder of transcripts, without a study': 'satu folder transkrip, tanpa studi',
  'single files, report in English': 'beberapa berkas, laporan berbahasa Inggris',
  'only the Word report and the workbook': 'hanya laporan Word dan buku kerja',

  // codebook
  'list, show, check, start, import or export a codebook':
    'daftar, tampilkan, periksa, mulai, impor, atau ekspor buku kode',
  'the codebooks that come with Telaah': 'buku kode yang ikut terpasang dengan Telaah',
  'a codebook with its codes, definitions and questions':
    'buku kode beserta kode, definisi, dan pertanyaannya',
  'a shipped codebook or a YAML file': 'buku kode bawaan atau berkas YAML',
  'check a codebook and run its examples': 'periksa buku kode dan jalankan contoh-contohnya',
  'start a codebook of your own from a commented template':
    'mulai buku kode sendiri dari kerangka berkomentar',
  'start from a copy of this codebook instead of the template':
    'mulai dari salinan buku kode ini, bukan kerangka',
  'where to write it; by default codebook.yaml': 'tempat menulisnya; bila kosong: codebook.yaml',
  'ids, titles and sources': 'id, judul, dan sumber',
  'a shipped one': 'yang bawaan',
  'your own, in English': 'milik Anda, dalam bahasa Inggris',
  'mistakes with line and column, and the examples run':
    'kesalahan dengan baris dan kolomnya, dan contoh yang dijalankan',
  'codebook.yaml, with comments that say what to write':
    'codebook.yaml, dengan komentar tentang apa yang ditulis',
  'a copy to change': 'salinan untuk diubah',
  'what is there': 'yang tersedia',
  'codes, definitions, questions': 'kode, definisi, pertanyaan',
  'a commented template': 'kerangka berkomentar',

  'make a codebook of another program’s codes: CSV or Excel (Taguette, MAXQDA, Delve), .qdc, or a plain list':
    'buat buku kode dari kode program lain: CSV atau Excel (Taguette, MAXQDA, Delve), .qdc, atau daftar biasa',
  'write a codebook for other programs': 'tulis buku kode untuk program lain',
  'from the codes of another program': 'dari kode program lain',
  'for another program': 'untuk program lain',
  '.csv, .xlsx, .ods, .qdc, .txt or .md': '.csv, .xlsx, .ods, .qdc, .txt, atau .md',
  'where to write it': 'tempat menulisnya',
  'its title; by default the name of the file': 'judulnya; bila kosong: nama berkas',
  'from Taguette, MAXQDA or Delve, or a table of your own':
    'dari Taguette, MAXQDA, atau Delve, atau tabel buatan sendiri',
  'from NVivo, ATLAS.ti or MAXQDA (REFI-QDA)': 'dari NVivo, ATLAS.ti, atau MAXQDA (REFI-QDA)',
  'a list: one code a line, indented under its indicator':
    'sebuah daftar: satu kode tiap baris, menjorok di bawah indikatornya',
  'form of the output; by default as the file of --out ends, else csv':
    'bentuk keluaran; bila kosong: menurut akhiran nama berkas --out, atau csv',
  'for NVivo, ATLAS.ti, MAXQDA': 'untuk NVivo, ATLAS.ti, MAXQDA',
  'for Taguette': 'untuk Taguette',
  'for the appendix of a thesis': 'untuk lampiran skripsi',

  // import, ingest, anonymize
  'make a study of another tool’s project: REFI-QDA (.qdpx of NVivo, ATLAS.ti, MAXQDA), Taguette, QualCoder':
    'buat studi dari proyek alat lain: REFI-QDA (.qdpx dari NVivo, ATLAS.ti, MAXQDA), Taguette, QualCoder',
  'the project': 'proyeknya',
  'where to write the study; by default a folder named like the file':
    'tempat menulis studi; bila kosong: folder dengan nama berkas itu',
  'a study in ./penelitian; says what could not be carried over':
    'studi di ./penelitian; menyebutkan yang tidak dapat dibawa',
  'into a folder of another name': 'ke folder dengan nama lain',
  'a study with the codebook alone, to put transcripts into':
    'studi berisi buku kode saja, untuk diisi transkrip',
  'show how files are read: who speaks, the units, what was guessed; write clean transcripts':
    'tunjukkan bagaimana berkas dibaca: siapa bicara, unitnya, yang ditebak; tulis transkrip bersih',
  'show every unit in full, not only the first': 'tampilkan semua unit seutuhnya, tidak hanya yang pertama',
  'write a canonical markdown transcript of each file into this folder':
    'tulis transkrip markdown baku dari tiap berkas ke folder ini',
  'who speaks, and what is coded': 'siapa bicara, dan apa yang dikode',
  'transcripts that can be read and edited': 'transkrip yang dapat dibaca dan disunting',
  'replace names, numbers and addresses by pseudonyms, in a copy of the study; reversible with a key':
    'ganti nama, nomor, dan alamat dengan samaran, dalam salinan studi; dapat dikembalikan dengan kunci',
  'write the anonymised copy, as the proposal says': 'tulis salinan anonim, menurut daftar usulan',
  'a new folder for the copy': 'folder baru untuk salinan',
  'the list to look through and edit; by default anonymize.yaml in the study':
    'daftar untuk diperiksa dan disunting; bila kosong: anonymize.yaml di studi',
  'propose names of offices and places as well': 'usulkan juga nama kantor dan tempat',
  'where to keep the key; by default in the study, named after the copy':
    'tempat menyimpan kunci; bila kosong: di studi, bernama seperti salinannya',
  'lock the key with a passphrase': 'kunci berkas kunci dengan kata sandi',
  'read the passphrase from the first line of a file': 'baca kata sandi dari baris pertama sebuah berkas',
  'put the names back, into a copy of the study or a text made from it':
    'kembalikan nama-nama, dalam salinan studi atau teks yang dibuat darinya',
  'what would be replaced, in anonymize.yaml': 'apa yang akan diganti, di anonymize.yaml',
  'the copy, and its key apart from it': 'salinan, dan kuncinya terpisah',
  'the same with a locked key': 'sama, dengan kunci bersandi',
  'the study with its names back': 'studi dengan nama-nama aslinya',

  // explain
  'show why a unit is coded as it is: its question, what matched, how the polarity came about':
    'tunjukkan mengapa sebuah unit dikode demikian: pertanyaannya, kata yang cocok, asal polaritasnya',
  'document and number of the unit: W-03:7': 'dokumen dan nomor unit: W-03:7',

  // review
  'code at the keyboard: accept, reject or change what is proposed, one unit at a time':
    'kode lewat papan ketik: terima, tolak, atau ubah usulan, unit demi unit',
  'who is coding; remembered in this study': 'siapa yang mengode; diingat dalam studi ini',
  'hide what the other coders did; remembered in this study':
    'sembunyikan pekerjaan pengode lain; diingat dalam studi ini',
  'show it again': 'tampilkan lagi',
  'by document, or first what teaches the automatic coder most':
    'menurut dokumen, atau dahulukan yang paling mengajari pengode otomatis',
  'begin with this unit instead of where you stopped: W-03:7':
    'mulai dari unit ini, bukan dari tempat Anda berhenti: W-03:7',
  'the study in this folder; the name is remembered': 'studi di folder ini; namanya diingat',
  'uncertain and varied units first': 'unit yang meragukan dan beragam lebih dahulu',

  // code
  'code by hand: add, confirm, reject, change and remove codings; factors, memos, spreadsheets, undo, the log, a consensus':
    'kode dengan tangan: tambah, konfirmasi, tolak, ubah, dan hapus koding; faktor, memo, lembar koding, urungkan, log, konsensus',
  'code a unit, or a passage of it': 'kode sebuah unit, atau sebagian teksnya',
  'the passage within the unit; by default the whole unit':
    'kutipan di dalam unit; bila kosong: seluruh unit',
  'a memo to go with it': 'memo yang menyertainya',
  'a code of the codebook: kualitas/sop': 'kode dari buku kode: kualitas/sop',
  'positive, negative, mixed or neutral': 'positive, negative, mixed, atau neutral',
  'take over an automatic proposal as it stands': 'terima usulan otomatis apa adanya',
  'the proposed code, or all that is proposed for the unit: all':
    'kode yang diusulkan, atau semua usulan untuk unit itu: all',
  'turn down an automatic proposal: it never comes back': 'tolak usulan otomatis: tidak akan muncul lagi',
  'change a coding or memo of one’s own, or give an orphan its place again':
    'ubah koding atau memo milik sendiri, atau beri tempat lagi pada koding yang kehilangan tempat',
  'another code': 'kode lain',
  'another memo; an empty one takes it away': 'memo lain; yang kosong menghapusnya',
  'another unit: W-03:8': 'unit lain: W-03:8',
  'another passage within the unit': 'kutipan lain di dalam unit',
  'the place that reads most like it (see `telaah code orphans`)':
    'tempat yang bunyinya paling mirip (lihat `telaah code orphans`)',
  'the coding or memo, as `telaah code list` shows it; its beginning is enough':
    'koding atau memo, seperti ditampilkan `telaah code list`; awal id-nya sudah cukup',
  'remove a coding, rejection, memo or factor of one’s own':
    'hapus koding, penolakan, memo, atau faktor milik sendiri',
  'why, for the log': 'alasannya, untuk log',
  'as `telaah code list` shows it; its beginning is enough':
    'seperti ditampilkan `telaah code list`; awalnya sudah cukup',
  'note a factor that a passage names, or that it names none; proposals there no longer count':
    'catat faktor yang disebut sebuah kutipan, atau bahwa tidak ada; usulan di situ tidak dihitung lagi',
  'a factor of the codebook, a name of one’s own, or none':
    'faktor dari buku kode, sebutan sendiri, atau none (tidak-ada)',
  'supporting or inhibiting; of a factor of one’s own':
    'supporting (pendukung) atau inhibiting (penghambat); untuk faktor sendiri',
  'a factor of the codebook': 'faktor dari buku kode',
  'one of one’s own': 'faktor sendiri',
  'what is proposed there is no factor': 'yang diusulkan di situ bukan faktor',
  'write a memo on the study, a document, a passage or a code; memos appear in the report':
    'tulis memo tentang studi, dokumen, kutipan, atau kode; memo tampil dalam laporan',
  'study, a document (W-03), a unit (W-03:7) or a code (kualitas/sop)':
    'study, dokumen (W-03), unit (W-03:7), atau kode (kualitas/sop)',
  'the memo': 'isi memo',
  'write a spreadsheet to code in: a row for each unit, with proposals and what you have coded so far':
    'tulis lembar koding: satu baris tiap unit, dengan usulan dan yang sudah Anda kode',
  'for Excel and LibreOffice, with drop-down lists (the default)':
    'untuk Excel dan LibreOffice, dengan daftar pilihan (bawaan)',
  'for any other program': 'untuk program lain mana pun',
  'name of the file; by default koding-NAME.xlsx, or coding-NAME.xlsx':
    'nama berkas; bila kosong: koding-NAMA.xlsx',
  'read codings: a filled-in coding sheet, a table of codings (CSV or Excel, also Taguette’s and QualCoder’s), or the comments of a Word file; says what changed':
    'baca koding: lembar koding yang sudah diisi, tabel koding (CSV atau Excel, juga dari Taguette dan QualCoder), atau komentar berkas Word; melaporkan yang berubah',
  'only say what would change': 'hanya sebutkan apa yang akan berubah',
  '.xlsx, .ods, .xls, .csv, .docx or .html': '.xlsx, .ods, .xls, .csv, .docx, atau .html',
  'list codings, rejections, memos and factors, of all coders or of one':
    'daftar koding, penolakan, memo, dan faktor, dari semua pengode atau seorang saja',
  'the audit trail: everything that was ever done, undone things too, oldest first':
    'jejak audit: semua yang pernah dilakukan, juga yang diurungkan, dari yang terlama',
  'take back what one did last, step by step, to any depth':
    'urungkan yang terakhir dilakukan, langkah demi langkah, sejauh apa pun',
  'how many steps; an import is one': 'berapa langkah; satu impor adalah satu langkah',
  'list the codings that find no sure place in a changed transcript, with the likeliest one':
    'daftar koding yang tidak menemukan tempat pasti dalam transkrip yang berubah, beserta yang termungkin',
  'attach those of one’s own whose likeliest place is at least 80% alike':
    'pasang kembali milik sendiri yang tempat termungkinnya paling sedikit 80% mirip',
  'list where the coders disagree, the greatest differences first, or settle one with a reason':
    'daftar perbedaan antarpengode, yang terbesar lebih dahulu, atau putuskan satu dengan alasan',
  'the unit to settle: W-03:7': 'unit yang diputuskan: W-03:7',
  'the code to settle': 'kode yang diputuskan',
  'what is agreed on: positive, negative, mixed, neutral, or none':
    'yang disepakati: positive, negative, mixed, neutral, atau none',
  'why; kept in the log and as a memo': 'alasannya; disimpan di log dan sebagai memo',
  'take what all coders agree on over into the consensus':
    'masukkan yang disepakati semua pengode ke dalam konsensus',
  'koding-ani.xlsx, to be filled in': 'koding-ani.xlsx, untuk diisi',
  'without what other coders did': 'tanpa pekerjaan pengode lain',
  'semicolons in Indonesian studies, else commas':
    'titik koma pada studi berbahasa Indonesia, selain itu koma',
  'what would change': 'apa yang akan berubah',
  'undone as a whole with: telaah code undo': 'diurungkan seluruhnya dengan: telaah code undo',
  'for a study elsewhere': 'untuk studi di tempat lain',
  'of everybody': 'dari semua orang',
  'Ani’s, for other programs': 'milik Ani, untuk program lain',
  'Ani’s, for an appendix': 'milik Ani, untuk lampiran',
  'what has lost its place': 'yang kehilangan tempatnya',
  'give back those that read nearly the same': 'kembalikan yang bunyinya hampir sama',
  'attach one by hand': 'pasang satu dengan tangan',
  'code an answer; the name is remembered': 'kode sebuah jawaban; namanya diingat',
  'what everybody coded, with the ids': 'yang dikode semua orang, dengan id-nya',
  'take the last step back': 'urungkan langkah terakhir',
  'on the whole study': 'tentang seluruh studi',
  'on a passage': 'tentang sebuah kutipan',
  'on a code': 'tentang sebuah kode',
  'where the coders disagree': 'di mana para pengode berbeda',
  'settle one, with the reason': 'putuskan satu, dengan alasannya',
  'take over what all agree on': 'masukkan yang disepakati semua',
  'everything that is proposed for the unit': 'semua yang diusulkan untuk unit itu',
  'one code': 'satu kode',
  'back with telaah code undo': 'dikembalikan dengan telaah code undo',
  'the whole answer': 'seluruh jawaban',
  'a passage of it': 'sebagian jawaban',
  'another polarity': 'polaritas lain',
  'another passage': 'kutipan lain',
  'an orphan to where it reads most alike': 'koding tanpa tempat ke bagian yang paling mirip',
  'the last step': 'langkah terakhir',
  'five of Ani’s': 'lima langkah Ani',

  // agreement
  'how far several coders agree: percent, κ, π, AC1, α, and where they differ':
    'sejauh mana beberapa pengode sepakat: persen, κ, π, AC1, α, dan di mana mereka berbeda',
  'only these coders': 'hanya pengode ini',
  'what to compare': 'apa yang dibandingkan',
  'only these codes, or all of an indicator': 'hanya kode ini, atau semua kode sebuah indikator',
  'least share of common words for two passages to be the same (0.5)':
    'bagian kata sama paling sedikit agar dua kutipan dianggap sama (0.5)',
  'a table of units × coders instead of a study': 'tabel unit × pengode, bukan studi',
  'with --table: all values there are, in order': 'bersama --table: semua nilai yang ada, berurutan',
  'with --table: what the values mean': 'bersama --table: makna nilai-nilainya',
  'of the resamples': 'benih pengambilan sampel ulang',
  'resamples for the 95 % intervals; 0 for none': 'sampel ulang untuk selang 95 %; 0 berarti tanpa selang',
  'how many to list': 'berapa yang didaftar',
  'everybody who coded, unit by unit': 'semua yang mengode, unit demi unit',
  'two coders, as NVivo counts': 'dua pengode, seperti NVivo menghitung',
  'one indicator, all to be settled': 'satu indikator, semua yang perlu diputuskan',
  'any table': 'tabel apa pun',
  [`
Tables for --table (CSV; commas, semicolons or tabs):
  wide  one row a unit, one column a coder     Unit,Rina,Budi
                                               W-01:1,good,poor
  long  one row a value                        Unit,Coder,Value
                                               W-01:1,Rina,good
  An empty cell, NA, a dot, a star or a hyphen is no value. Numbers are in their
  order; words have one only with --categories, worst to best.`]: `
Tabel untuk --table (CSV; koma, titik koma, atau tab):
  lebar    satu baris tiap unit, satu kolom tiap pengode   Unit,Rina,Budi
                                                           W-01:1,baik,kurang
  panjang  satu baris tiap nilai                           Unit,Coder,Value
                                                           W-01:1,Rina,baik
  Sel kosong, NA, titik, bintang, atau tanda hubung berarti tanpa nilai. Angka
  berurutan sendiri; kata hanya dengan --categories, dari terburuk ke terbaik.`,

  // evaluate
  'compare two sets of codings: precision, recall, F1, κ, polarity, factors, ratings, and where they differ':
    'bandingkan dua kumpulan koding: presisi, recall, F1, κ, polaritas, faktor, penilaian, dan di mana berbeda',
  'ratings of the reference; by default verdicts.json beside a .jsonl':
    'penilaian acuan; bila kosong: verdicts.json di samping .jsonl',
  'what is taken for right: .jsonl, analysis.json, codings.csv, or a study’s folder':
    'yang dianggap benar: .jsonl, analysis.json, codings.csv, atau folder studi',
  'what is judged by it, in any of these forms; a study is coded on the spot':
    'yang dinilai dengannya, dalam bentuk yang sama; studi langsung dikode',
  'automatic coding against a person': 'pengodean otomatis terhadap orang',
  'coder against coder': 'pengode terhadap pengode',
  'a run’s result, for other programs': 'hasil satu analisis, untuk program lain',
  'with a report to hand in': 'dengan laporan untuk diserahkan',

  // matrix
  'show one display: technique, source, time, framework, clustered, role-ordered, case-ordered, time-ordered, checklist, factors, effects, code-document, code-informant, co-occurrence, crosstab, quotes, words':
    'tampilkan satu matriks: technique, source, time, framework, clustered, role-ordered, case-ordered, time-ordered, checklist, factors, effects, code-document, code-informant, co-occurrence, crosstab, quotes, words',
  'what the rows or columns are': 'apa baris atau kolomnya',
  'checklist: whom the columns are (default: technique)':
    'checklist: kolomnya untuk siapa (bawaan: technique)',
  'co-occurrence: what two codes must share (default: unit)':
    'co-occurrence: apa yang harus sama pada dua kode (bawaan: unit)',
  'code-document, code-informant: 1 and 0 instead of how often':
    'code-document, code-informant: 1 dan 0 sebagai ganti jumlah',
  'words: as they are written, not their stems': 'words: seperti tertulis, bukan kata dasarnya',
  'words: only the most frequent (default: 100)': 'words: hanya yang paling sering (bawaan: 100)',
  'which display (see docs/displays.md)': 'matriks yang mana (lihat docs/displays.md)',
  'triangulation by technique': 'triangulasi teknik',
  'triangulation by source, per indicator': 'triangulasi sumber, per indikator',
  'who says what about one indicator': 'siapa berkata apa tentang satu indikator',
  'codes by a column of the roster': 'kode menurut sebuah kolom daftar informan',
  'every negative quote, for Excel': 'semua kutipan negatif, untuk Excel',

  // chart
  'draw one chart, or all: ratings, convergence, polarity, evidence, timeline, saturation, co-occurrence':
    'gambar satu grafik, atau semua: ratings, convergence, polarity, evidence, timeline, saturation, co-occurrence',
  'say which charts there are, and what they show': 'sebutkan grafik yang ada, dan apa yang ditunjukkannya',
  'as a drawing; to the screen without --out': 'sebagai gambar vektor; ke layar bila tanpa --out',
  'as a picture, 1440 pixels across': 'sebagai gambar, lebar 1440 piksel',
  'write to this file, .svg or .png; of all charts to this folder (default: charts)':
    'tulis ke berkas ini, .svg atau .png; semua grafik ke folder ini (bawaan: charts)',
  'what the chart says, and its numbers, instead of the picture':
    'apa yang dikatakan grafik beserta angkanya, sebagai ganti gambar',
  'which chart, or all': 'grafik yang mana, atau all',
  'which charts there are': 'grafik apa saja yang ada',
  'the heat map, for Word or a slide': 'peta panas, untuk Word atau slide',
  'a drawing that stays sharp at any size': 'gambar yang tetap tajam pada ukuran apa pun',
  'of a part of the study': 'dari sebagian studi',

  // search
  'find words in all their forms, phrases or regular expressions, with what stands around them':
    'cari kata dalam semua bentuknya, frasa, atau ekspresi reguler, beserta teks di sekitarnya',
  'words as they are written, not their other forms': 'kata seperti tertulis, bukan bentuk lainnya',
  'the pattern is a regular expression (RE2)': 'polanya ekspresi reguler (RE2)',
  'characters on either side in files (default: 60)':
    'jumlah huruf di kiri dan kanan dalam berkas (bawaan: 60)',
  'also in interviewers’ words, headings and title blocks':
    'juga dalam kata-kata pewawancara, judul, dan kepala berkas',
  'words that must all stand in one unit; "…" is a phrase; | stands between alternatives':
    'kata-kata yang semuanya harus ada dalam satu unit; "…" adalah frasa; | memisahkan pilihan',
  'also kedisiplinan, mendisiplinkan …': 'juga kedisiplinan, mendisiplinkan …',
  'a phrase, or a word': 'sebuah frasa, atau sebuah kata',
  figures: 'angka',
  'only in negative passages of an indicator': 'hanya dalam kutipan negatif sebuah indikator',

  // conclude
  'print the conclusion: verdicts, factors, recommendations; or decide over it, with reasons':
    'cetak simpulan: penilaian, faktor, rekomendasi; atau putuskan sendiri, dengan alasan',
  'decide over what is computed, with a reason: rating, alignment with the theory, recommendation':
    'putuskan atas hasil hitungan, dengan alasan: penilaian, kesesuaian dengan teori, rekomendasi',
  'a word of the study’s scale, or the number of its level': 'kata dari skala studi, atau nomor tingkatnya',
  'only by this technique: interview, observation or document':
    'hanya menurut teknik ini: interview, observation, atau document',
  'sejalan, belum sepenuhnya sejalan, belum sejalan': 'sejalan, belum sepenuhnya sejalan, belum sejalan',
  'what is to be done; none leaves the recommendation out':
    'apa yang perlu dilakukan; none meniadakan rekomendasi',
  'to whom the recommendation goes': 'kepada siapa rekomendasi ditujukan',
  'the reason, as the report will print it; never left out':
    'alasan, sebagaimana dicetak laporan; tidak boleh kosong',
  'who decides; by default who is remembered as coding in this study':
    'siapa yang memutuskan; bila kosong: pengode yang diingat dalam studi ini',
  'a code (kualitas/sop), an indicator (kualitas), or overall':
    'kode (kualitas/sop), indikator (kualitas), atau overall',
  'keep, leave out, rename or add a supporting or inhibiting factor, with a reason':
    'pertahankan, hilangkan, ganti nama, atau tambah faktor pendukung atau penghambat, dengan alasan',
  'it stays among the study’s factors': 'tetap termasuk faktor studi',
  'it is left out': 'dihilangkan',
  'it is one although no source names it': 'ditambahkan walau tidak disebut sumber',
  'supporting or inhibiting': 'supporting (pendukung) atau inhibiting (penghambat)',
  'what the report is to call it': 'sebutannya dalam laporan',
  'the codes it bears on, with commas: kualitas/sop,kualitas/hasil':
    'kode yang dipengaruhinya, dipisah koma: kualitas/sop,kualitas/hasil',
  'its id in the codebook, or its words in the report':
    'id-nya dalam buku kode, atau sebutannya dalam laporan',
  'take decisions back, so that what is computed stands again':
    'cabut keputusan, sehingga hasil hitungan berlaku lagi',
  'only the rating': 'hanya penilaian',
  'only the alignment': 'hanya kesesuaian',
  'only the recommendation': 'hanya rekomendasi',
  'a code, an indicator, overall, or a factor': 'kode, indikator, overall, atau faktor',
  'keep a decision on the evidence as it is now: after a change, or when it was written by hand':
    'pertahankan keputusan atas bukti yang sekarang: setelah berubah, atau bila ditulis dengan tangan',
  'a code, an indicator, overall, a factor, or all': 'kode, indikator, overall, faktor, atau all',
  'list what was decided beside what is computed, with reasons, and whether the evidence changed':
    'daftar keputusan di samping hasil hitungan, dengan alasan, dan apakah buktinya berubah',
  'in English, into a file': 'dalam bahasa Inggris, ke berkas',
  'decide over a rating': 'putuskan sebuah penilaian',
  'findings, indicators, overall verdict, checks': 'temuan, indikator, penilaian keseluruhan, pemeriksaan',
  'the evidence was read again, and the decision stands': 'bukti sudah dibaca ulang, dan keputusan tetap',
  'everything about a code': 'segala keputusan tentang sebuah kode',
  'only the rating by interviews': 'hanya penilaian menurut wawancara',
  'a factor': 'sebuah faktor',
  'a code': 'sebuah kode',
  'by one technique; 4 is its level': 'menurut satu teknik; 4 adalah tingkatnya',
  'the whole, of another folder': 'keseluruhan, dari folder lain',
  'in line with the theory': 'sejalan dengan teori',
  'a recommendation': 'sebuah rekomendasi',
  'leave it out': 'hilangkan',
  'rename it': 'ganti namanya',
  'add one': 'tambah satu',

  // verify
  'find what an examiner would find: contradictions and gaps in a study, or in a manuscript (.docx, .md, .txt)':
    'temukan yang akan ditemukan penguji: pertentangan dan kekosongan dalam studi, atau dalam naskah (.docx, .md, .txt)',
  "compare a manuscript's claims with the findings of this study":
    'bandingkan pernyataan naskah dengan temuan studi ini',
  'the files are manuscripts, also where a codebook is named':
    'berkas-berkas ini naskah, walau buku kode disebut',
  'only these rules: R04,R05': 'hanya aturan ini: R04,R05',
  'list every rule with what it looks for': 'daftar semua aturan dengan apa yang dicarinya',
  'exit with 1 for information, too, not only for warnings and errors':
    'keluar dengan 1 juga untuk informasi, tidak hanya peringatan dan kesalahan',
  "a study's folder, or manuscripts; with -c, files are data":
    'folder studi, atau naskah; dengan -c, berkas adalah data',
  'an article or a thesis chapter': 'artikel atau bab skripsi',
  'also against the study it reports on': 'juga terhadap studi yang dilaporkannya',
  'several chapters, two rules': 'beberapa bab, dua aturan',
  'data without a study.yaml': 'data tanpa study.yaml',

  // saturation
  'whether later interviews still bring new themes (Guest, Namey & Chen 2020)':
    'apakah wawancara berikutnya masih membawa tema baru (Guest, Namey & Chen 2020)',
  'interviews that the first themes are counted in (default: 4)':
    'jumlah wawancara tempat tema awal dihitung (bawaan: 4)',
  'interviews in a run (default: 2)': 'jumlah wawancara dalam satu putaran (bawaan: 2)',
  'most new themes in a run, in percent of the base (default: 5)':
    'tema baru terbanyak dalam satu putaran, dalam persen dari tema awal (bawaan: 5)',
  'what counts as a theme (default: all, that is codes with polarity, and factors)':
    'apa yang dihitung sebagai tema (bawaan: all, yakni kode dengan polaritas, dan faktor)',
  'the verdict, the curve, and every run': 'kesimpulan, kurva, dan tiap putaran',
  'a stricter test': 'uji yang lebih ketat',
  'only the reasons that informants name': 'hanya sebab yang disebut informan',
  'the curve for a spreadsheet': 'kurvanya untuk lembar hitung',

  // credibility
  'what the study shows for the tests of credibility; or log what was done for them':
    'apa yang ditunjukkan studi untuk uji kredibilitas; atau catat yang sudah dilakukan',
  'the 13 + 13 tactics of Miles, Huberman & Saldaña instead':
    '13 + 13 taktik Miles, Huberman & Saldaña sebagai gantinya',
  'log what was done for the study’s credibility, in decisions.yaml':
    'catat yang dilakukan demi kredibilitas studi, di decisions.yaml',
  'what was done, and what came of it; never left out':
    'apa yang dilakukan, dan hasilnya; tidak boleh kosong',
  'when: year-month-day': 'kapan: tahun-bulan-tanggal',
  'with whom: a peer, a supervisor': 'dengan siapa: rekan sejawat, pembimbing',
  'how long': 'berapa lama',
  'of reference material: the documents it belongs to; several with commas':
    'untuk bahan referensi: dokumen yang didukungnya; beberapa dipisah koma',
  'visit, observation, re-reading, peer-debriefing, reference-material, supervision':
    'visit, observation, re-reading, peer-debriefing, reference-material, supervision',
  'a visit': 'sebuah kunjungan',
  'hours of observation': 'jam pengamatan',
  'a talk': 'sebuah diskusi',
  recordings: 'rekaman',
  'the nine tests, and what is missing': 'sembilan uji, dan apa yang kurang',
  'the tactics, as markdown': 'taktik-taktiknya, sebagai markdown',
  'log a visit': 'catat sebuah kunjungan',

  // member-check
  'the page to take back to an informant, and what the informant answered':
    'lembar untuk dibawa kembali ke informan (member check), dan jawaban informan',
  'who has answered, and who has not': 'siapa yang sudah menjawab, dan siapa yang belum',
  'record that the informant confirmed it': 'catat bahwa informan membenarkannya',
  'record that the informant corrected something; say what with --note':
    'catat bahwa informan mengoreksi sesuatu; sebutkan apa dengan --note',
  'when the informant answered; by default today': 'kapan informan menjawab; bila kosong: hari ini',
  'what was corrected or added': 'apa yang dikoreksi atau ditambahkan',
  "the informant's id; with --list the study": 'id informan; dengan --list folder studi',
  'the page for I-03, as markdown': 'lembar untuk I-03, sebagai markdown',
  'I-03 said that it is right': 'I-03 menyatakan sudah benar',
  'I-03 corrected something': 'I-03 mengoreksi sesuatu',
  'who has answered': 'siapa yang sudah menjawab',

  // compare
  'put several studies of one codebook side by side: ratings, factors shared and particular':
    'sandingkan beberapa studi dengan buku kode yang sama: penilaian, faktor bersama dan faktor khusus',
  "two or more studies' folders": 'dua folder studi atau lebih',
  'the cross-case meta-matrix': 'metamatriks lintas kasus',
  'as markdown': 'sebagai markdown',

  // export, checklist
  'print or save the report (md, html, docx), the matrices (xlsx), all codings (csv) or the whole analysis (json); or the study for other tools (qdpx, comments, jsonld, parquet)':
    'cetak atau simpan laporan (md, html, docx), matriks (xlsx), semua koding (csv), atau seluruh analisis (json); atau studi untuk alat lain (qdpx, comments, jsonld, parquet)',
  'each transcript in Word, its codings as comments': 'tiap transkrip di Word, koding sebagai komentarnya',
  'codings and units for DuckDB, pandas, R or Spark': 'koding dan unit untuk DuckDB, pandas, R, atau Spark',
  'codings as W3C Web Annotations': 'koding sebagai Web Annotation W3C',
  'where to save; what is no text is saved here by default, as report.docx, matrices.xlsx and so on':
    'tempat menyimpan; yang bukan teks, bila kosong, disimpan di sini sebagai report.docx, matrices.xlsx, dan seterusnya',
  'what to export': 'apa yang diekspor',
  'every matrix as a sheet of one workbook': 'tiap matriks sebagai lembar satu buku kerja',
  'the report as markdown, its charts beside it': 'laporan sebagai markdown, dengan grafik di sampingnya',
  'the report in the styles of your thesis': 'laporan dengan gaya skripsi Anda',
  'codings with their places, for a spreadsheet': 'koding beserta tempatnya, untuk lembar hitung',
  'analysis.json': 'analysis.json',
  'fill a reporting checklist (COREQ, SRQR) from the study, and say what is missing':
    'isi daftar periksa pelaporan (COREQ, SRQR) dari studi, dan sebutkan yang kurang',
  'only the items that miss a field': 'hanya butir yang isiannya kurang',
  'which standard': 'standar yang mana',
  'which fields study.yaml still needs': 'isian mana yang masih diperlukan study.yaml',
};
