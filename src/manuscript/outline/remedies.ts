/**
 * What a weakness is called, and in what words recommendations answer one of its kind without naming it. Wide on
 * purpose: a weakness is only called unanswered when nothing is near it.
 */
const REMEDIES: readonly (readonly [weakness: RegExp, remedy: RegExp])[] = [
  // Skill and knowledge
  [
    /\b(?:ke)?(?:mampu|ahli|terampil|cakap|paham|teliti|cermat|profesional|kompeten)\p{L}*|kualitas|mutu|keterampilan|penguasaan|pengetahuan|wawasan|pelatihan|diklat|bimtek|inovasi|kreati\p{L}+|teknologi|digital|aplikasi|sumber daya manusia|\bsdm\b|skills?|abilit|competen|knowledge|accuracy|training|innovati|technolog|digital/iu,
    /\b(?:pelatihan|melatih|latihan|diklat|bimtek|bimbingan|membimbing|kursus|workshop|lokakarya|seminar|sertifikasi|magang|pendampingan|mendampingi|kompetensi|kapasitas|keterampilan|keahlian|tugas belajar|izin belajar|studi lanjut|pembinaan|pembelajaran|training|courses?|coaching|mentoring|skills?|competenc\p{L}+|capacity|guidance)\b/iu,
  ],
  // Presence and order
  [
    /\b(?:ke)?(?:disiplin|hadir|tepat|taat|patuh|tertib)\p{L}*|absen|presensi|apel|jam (?:kerja|masuk|pulang)|terlambat|keterlambatan|mangkir|waktu|punctual|disciplin|attendance|timel|obedien|complian/iu,
    /\b(?:pengawasan|mengawasi|diawasi|memperketat|pemantauan|memantau|dipantau|kontrol|mengontrol|pengendalian|absen\p{L}*|presensi|finger ?print|sidik jari|jam (?:masuk|kerja|pulang|datang)|apel|sanksi|teguran|menegur|hukuman|disiplin|kedisiplinan|tata tertib|kehadiran|tepat waktu|penghargaan|reward|punishment|sidak|inspeksi|pembinaan|monitoring|supervis\p{L}+|sanctions?|attendance|disciplin\p{L}+|punctual\p{L}*)\b/iu,
  ],
  // Pace and amount
  [
    /\b(?:ke)?(?:cepat|lambat|lamban|tanggap|tepat)\p{L}*|responsi|waktu|target|capaian|kuantitas|jumlah (?:pekerjaan|tugas|output)|output|volume|beban|tunggakan|penumpukan|antre|rangkap|speed|slow|delay|timel|target|quantity|workload|backlog|queue|responsive|prompt/iu,
    /\b(?:jadwal|penjadwalan|menjadwalkan|target|tenggat|batas waktu|mempercepat|percepatan|lebih cepat|beban (?:kerja|tugas)|pembagian (?:tugas|kerja)|membagi|prioritas|penambahan|menambah|ditambah|tambahan|penyederhanaan|menyederhanakan|memangkas|alur|sop|standar (?:waktu|pelayanan)|antrean|antrian|daring|online|digital\p{L}*|elektronik|aplikasi|evaluasi|monitoring|manajemen waktu|schedul\p{L}+|deadlines?|targets?|workloads?|faster|speed|simplif\p{L}+|additional (?:staff|officers|employees))\b/iu,
  ],
  // Equipment of any kind, by the general word
  [
    /\b(?:sarana|prasarana|sarpras|fasilitas|peralatan|perlengkapan|alat|komputer|laptop|printer|perangkat|jaringan|internet|sinyal|listrik|kendaraan|mobil|motor|armada|ruang\p{L}*|gedung|kursi|meja|bukti fisik|tangible\p{L}*|facilit\p{L}+|equipment|computers?|vehicles?|rooms?|network|internet)\b/iu,
    /\b(?:sarana|prasarana|sarpras|fasilitas|peralatan|perlengkapan|kelengkapan kantor|pengadaan barang|inventaris|facilit\p{L}+|equipment|infrastructure)\b/iu,
  ],
  [
    /\b(?:komputer|laptop|printer|perangkat|jaringan|internet|sinyal|teknologi|aplikasi|sistem|server|computers?|network|internet|technology|applications?)\b/iu,
    /\b(?:komputer|laptop|printer|perangkat|jaringan|internet|wi-?fi|bandwidth|sinyal|server|aplikasi|sistem informasi|provider|penyedia|computers?|network|internet|software|system)\b/iu,
  ],
  [
    /\b(?:kendaraan|mobil|motor|armada|transportasi|jarak|geografis|wilayah|medan|vehicles?|transport\p{L}*|distance)\b/iu,
    /\b(?:kendaraan|mobil|motor|armada|transportasi|operasional|bahan bakar|perjalanan dinas|jemput bola|pos (?:pelayanan|pembantu)|keliling|vehicles?|transport\p{L}*|fuel|mobile|outreach)\b/iu,
  ],
  [
    /\b(?:ruang\p{L}*|gedung|kantor|tempat|kursi|kenyamanan|bukti fisik|rooms?|building|space|waiting)\b/iu,
    /\b(?:ruang\p{L}*|gedung|renovasi|merenovasi|tata letak|penataan|memperluas|perluasan|kursi|kenyamanan|rooms?|building|renovat\p{L}+|space|seats?)\b/iu,
  ],
  // Money
  [
    /\b(?:anggaran|dana|biaya|pendanaan|pembiayaan|keuangan|budget\p{L}*|fund\p{L}*|financ\p{L}+)\b/iu,
    /\b(?:anggaran|menganggarkan|dana|biaya|pembiayaan|apbd|apbn|alokasi|mengalokasikan|hibah|efisiensi|budget\p{L}*|fund\p{L}*|alloca\p{L}+)\b/iu,
  ],
  [
    /\b(?:upah|gaji|honor\p{L}*|insentif|tunjangan|kesejahteraan|kompensasi|imbalan|penghasilan|pay|wages?|salar\p{L}+|welfare|incentives?)\b/iu,
    /\b(?:upah|gaji|honor|honorarium|insentif|tunjangan|kesejahteraan|kompensasi|bonus|penghasilan|imbalan|tpp|umk|umr|pay|wages?|salar\p{L}+|welfare|incentives?|allowances?)\b/iu,
  ],
  // Staff
  [
    /\b(?:jumlah|kekurangan|keterbatasan|kurang\p{L}*|terbatas\p{L}*|sedikit\p{L}*|minim\p{L}*|rangkap|beban|number|shortage|lack|limited|few)\b.*\b(?:pegawai|petugas|personel|personil|tenaga|staf|sdm|sumber daya manusia|aparatur|penyuluh|arsiparis|guru|perawat|staff|employees|officers|personnel|workers)\b|\b(?:rangkap|beban kerja)\b/iu,
    /\b(?:formasi|rekrut\p{L}*|merekrut|pengangkatan|mengangkat|cpns|pppk|mutasi|redistribusi|pemerataan|analisis (?:jabatan|beban kerja)|penambahan|menambah|ditambah|tambahan|(?:penempatan|menempatkan) (?:pegawai|petugas|personel|personil|tenaga|staf|sdm|aparatur|penyuluh|arsiparis)|recruit\p{L}*|hir(?:e|ing)|additional (?:staff|employees|officers)|redistribut\p{L}+)\b/iu,
  ],
  [
    /\b(?:pendidikan|kualifikasi|penempatan|ketidaksesuaian|latar belakang|education\p{L}*|qualification\p{L}*|placement|mismatch)\b/iu,
    /\b(?:pendidikan|kuliah|beasiswa|penempatan|menempatkan|kualifikasi|rekrutmen|seleksi|penataan|mutasi|keahlian(?:nya)?|education\p{L}*|scholarship|placement|placing|recruit\p{L}*|qualification\p{L}*)\b/iu,
  ],
  // Working together
  [
    /\b(?:komunikasi|koordinasi|kerja ?sama|kekompakan|kolaborasi|sinergi|hubungan|miskomunikasi|tim|arahan|informasi|communicat\p{L}+|coordinat\p{L}+|cooperat\p{L}+|teamwork|collaborat\p{L}+|relation\p{L}*|direction)\b/iu,
    /\b(?:rapat|koordinasi|berkoordinasi|komunikasi|berkomunikasi|pertemuan|forum|briefing|grup|sinergi|bersinergi|kolaborasi|kerja ?sama|kebersamaan|gathering|outbound|team ?building|diskusi|arahan|pengarahan|mengarahkan|apel|silaturahmi|meetings?|coordinat\p{L}+|communicat\p{L}+|cooperat\p{L}+|teamwork|collaborat\p{L}+)\b/iu,
  ],
  // Will and conduct
  [
    /\b(?:motivasi|semangat|etos|tanggung ?jawab|komitmen|dedikasi|loyalitas|inisiatif|prakarsa|kemandirian|mandiri|kesadaran|kepedulian|sikap|perilaku|kejujuran|integritas|motivation|responsib\p{L}+|commitment|dedication|loyalty|initiative|independen\p{L}+|awareness|attitude|integrity)\b/iu,
    /\b(?:motivasi|memotivasi|insentif|tunjangan|penghargaan|reward|apresiasi|mengapresiasi|bonus|pembinaan|membina|arahan|pengarahan|kesadaran|teladan|keteladanan|pengawasan|sanksi|promosi|kepercayaan|wewenang|kewenangan|mendelegasikan|delegasi|ruang (?:bagi|untuk)|kesempatan|gagasan|usulan|masukan|rasa memiliki|motivat\p{L}+|incentives?|rewards?|recogni\p{L}+|guidance|role models?|supervis\p{L}+|delegat\p{L}+|ideas?|opportunit\p{L}+|authority)\b/iu,
  ],
  // Service and the public
  [
    /\b(?:ramah|keramahan|sopan|kesopanan|empati|simpati|sikap|daya tanggap|responsi\p{L}+|kepuasan|keluhan|pengaduan|pelayanan|empathy|courtes\p{L}+|friendl\p{L}+|complaints?|satisfaction|service)\b/iu,
    /\b(?:pelayanan prima|senyum|sikap|etika|ramah|keramahan|sopan|santun|kesopanan|empati|kepuasan|keluhan|pengaduan|kotak saran|standar pelayanan|maklumat|survei|empath\p{L}+|courtes\p{L}+|friendl\p{L}+|complaints?|satisfaction|service standards?)\b/iu,
  ],
  [
    /\b(?:kesadaran|partisipasi|pemahaman|dukungan|ketidaktahuan|pengetahuan|kepatuhan|public|community|citizens?|awareness|participation|understanding)\b.*\b(?:masyarakat|warga|pedagang|wajib pajak|penumpang|pengguna|petani|public|community|citizens?|traders|passengers|users)?\b|\b(?:sosialisasi|socialization)\b/iu,
    /\b(?:sosialisasi|menyosialisasikan|mensosialisasikan|penyuluhan|edukasi|mengedukasi|kampanye|pengumuman|media sosial|brosur|spanduk|penyebaran informasi|pendekatan|outreach|campaigns?|educat\p{L}+|social media|brochures?)\b/iu,
  ],
  // Rules, papers, leading
  [
    /\b(?:sop|prosedur|aturan|peraturan|regulasi|standar|pedoman|kejelasan|uraian tugas|pembagian tugas|procedures?|rules?|regulations?|standards?|guidelines?|clarity|job description)\b/iu,
    /\b(?:sop|prosedur|pedoman|standar|aturan|peraturan|regulasi|juknis|petunjuk teknis|surat keputusan|perda|perbup|uraian tugas|pembagian tugas|analisis jabatan|procedures?|guidelines?|standards?|regulations?|job descriptions?)\b/iu,
  ],
  [
    /\b(?:data|arsip|dokumen|berkas|administrasi|pencatatan|laporan|pelaporan|data|archives?|records?|documents?|reports?|filing)\b/iu,
    /\b(?:data|pendataan|memutakhirkan|pemutakhiran|verifikasi|validasi|memadankan|pemadanan|basis data|arsip|pengarsipan|dokumentasi|pencatatan|pelaporan|records?|archives?|database|updat\p{L}+|verif\p{L}+)\b/iu,
  ],
  [
    /\b(?:pengawasan|pembinaan|kepemimpinan|pimpinan|arahan|evaluasi|supervisi|monitoring|supervision|leadership|guidance|evaluation|oversight)\b/iu,
    /\b(?:pengawasan|mengawasi|pembinaan|membina|kepemimpinan|arahan|pengarahan|evaluasi|mengevaluasi|supervisi|monitoring|memantau|pemantauan|teladan|turun (?:langsung|ke lapangan)|supervis\p{L}+|leadership|guidance|evaluat\p{L}+|monitor\p{L}*)\b/iu,
  ],
];

/** Whether one of the recommendations is a remedy for a weakness of that name. */
export function isRemedied(label: string, advice: readonly string[]): boolean {
  return REMEDIES.some(
    ([weakness, remedy]) => weakness.test(label) && advice.some((text) => remedy.test(text)),
  );
}
