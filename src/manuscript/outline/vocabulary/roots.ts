/**
 * Roots of the words that indicators, factors and recommendations of the field are made of. Affix rules are
 * checked against them; a word that comes from none of them is cut by rule of thumb.
 */
export const ROOTS: ReadonlySet<string> = new Set(
  `absen abai acara aci adaptasi adil administrasi agenda ahli ajar akibat akrab aktif akuntabel akurat alami alat
  alih alokasi aman amanah anggar angkat antar apel aplikasi arah arsip asas asli atasan atur awas bagi bahas baik
  bakat bangun bantu batas bayar beban beda benar bentuk beri berkas biasa biaya bijak bimbing bina budaya bukti
  buruk cair capai catat cekat cemerlang cepat cermat cipta cocok cukup dampak dana dapat dasar data datang daya
  derajat desain didik digital disiplin disposisi dokumen dorong dukung efektif efisien ekonomi elektronik emban
  emosi etik etika etos evaluasi fasilitas fisik fokus formal fungsi gagas gaji ganti gelar gerak giat guna hadir
  hambat harap harga hasil hati hemat hormat hubung hukum ikat ikut imbang indah inisiatif inovasi inspeksi arahan jurusan output realisasi kesehatan
  insentif instruksi integritas internal intensif jabat jadwal jalan jalin jamin jaringan jasa jawab jelas
  jenjang jujur jumlah jurus kait kapasitas karakter karier karya kawal kebut kelola kembang kemas kemuka kendala
  kendali kerja ketik khusus kinerja koordinasi kolaborasi komitmen kompeten kompetensi kompleks komunikasi
  konflik konsisten kontrol konsultasi kreatif kritik kualifikasi kualitas kuantitas kuasa kuat kunci kurang
  lacak lahir laksana laku lambat lancar lapor latar latih layan layak lemah lengkap leluasa libat lingkung
  literasi logistik loyal loyalitas luang mahir maju mampu manajemen mandiri manfaat masuk masyarakat mekanisme
  memadai mental milik minat minim mitra moral motivasi mudah mutasi mutu naik nilai norma nyaman obyektif operasi
  optimal otonom output paham pakai panggil pandu panjang pantau paraf partisipasi pasti patuh pedoman
  peduli pegang pembangunan pengaruh pengalaman perintah peran percaya peringkat perhati pegawai periksa
  perilaku perlu pilih pimpin kepemimpinan pindah pola posisi potensi potong praktik prakarsa prasarana presensi prestasi pribadi
  prioritas produktif profesional program promosi proses prosedur puas publik pulang pusat putus rajin raga ramah
  rancang rangkap rasa rata rawat rekan rekrut relevan rencana rendah resmi responsif risiko rumus rutin saing sadar
  saji salah salur sanggup sanksi sarana sasar sedia sejahtera seleksi selenggara selesai selisih semangat
  sempurna senang sepi serah serap serasi sesuai sidang sikap simpati simpan sinergi sinkron sistem solusi sopan
  spesialis spesifik stabil standar status struktur suasana sumber supervisi sungguh susun syarat taat taktis tahan
  tahap tampil tambah tampung tanggap tanggung target tata tawar tegas tegur tekan teknis teknologi telaah teliti
  tempat tempuh temu tenaga tentu tepat terampil terap terbit tertib teladan tetap tiba timbang tindak tinggal
  tinggi tingkat tinjau toleransi transparan tuju tulis tumpu tuntas tuntut turun tugas ubah ucap ujian ukur umum
  undang unggah unggul unit upah upaya urus usaha usul utama utuh validasi visi waktu wajib warga wenang wewenang
  wujud yakin`
    .split(/\s+/u)
    .filter((root) => root !== ''),
);
