import type { ConvergenceTable, Replication, Reweighted } from '../../model/verification.ts';

const id = {
  heading: 'Ketahanan simpulan',
  intro: (total: number, stable: number) =>
    `Setiap sumber dan setiap teknik dikeluarkan bergantian, lalu semua penilaian dihitung ulang dengan aturan yang sama. Dari ${total} penilaian, ${stable} tetap sama apa pun yang dikeluarkan.`,
  nothing: 'Belum ada penilaian yang dapat diuji ketahanannya.',
  withoutDecisions:
    'Yang diuji adalah penilaian dari bukti saja; penilaian yang ditetapkan peneliti tidak berubah karenanya.',
  changes: 'Penilaian yang berubah bila satu sumber atau teknik dikeluarkan',
  changeColumns: {
    subject: 'Penilaian',
    from: 'Semula',
    to: 'Menjadi',
    source: 'Tanpa sumber',
    technique: 'Tanpa teknik',
  },
  overall: 'Keseluruhan',
  spread: 'Sebaran bukti.',
  noInformants:
    'Tidak ada informan yang namanya diketahui dalam bukti, sehingga sebarannya tidak dapat dihitung.',
  largest: (informant: string, share: string, equal: string) =>
    `Dari bukti yang diberikan informan, bagian terbesar berasal dari ${informant}, yaitu ${share} (bila merata: ${equal}).`,
  dominates: (informant: string) => `${informant} mendominasi bukti.`,
  dominated: (list: string) =>
    `Satu informan memberi sedikitnya sepertiga bukti, dan dua kali bagian yang merata, pada: ${list}.`,
  groups: 'Kelompok informan.',
  noGroups:
    'Kelompok tidak dapat dibandingkan: tidak ada dua kelompok atau jabatan yang membicarakan hal yang sama.',
  groupsAgree: (codes: number) =>
    `Pada ${codes} hal yang dibicarakan oleh lebih dari satu kelompok, tidak ada kelompok yang menilai berlawanan arah.`,
  groupsOppose: (count: number, codes: number, list: string) =>
    `Dari ${codes} hal yang dibicarakan oleh lebih dari satu kelompok, ${count} dinilai berlawanan arah: ${list}.`,
  opposed: (label: string, well: string, ill: string) =>
    `${label} (baik menurut ${well}, tidak menurut ${ill})`,
  weights: 'Bobot bukti.',
  noHedged: 'Tidak ada koding yang diberi bobot kurang, sehingga bobot tidak berpengaruh.',
  hedged: (count: number) => `${count} koding berbobot setengah karena ragu-ragu atau dari kata orang lain.`,
  reweighted: {
    unweighted: 'Bila dihitung penuh',
    'firm-only': 'Bila tidak dihitung sama sekali',
  } satisfies Record<Reweighted['kind'], string>,
  nothingChanges: (condition: string) => `${condition}, tidak ada penilaian yang berubah.`,
  someChange: (condition: string, list: string) => `${condition}, yang berubah: ${list}.`,
  change: (label: string, from: string, to: string) => `${label} (${from} menjadi ${to})`,
  time: 'Pengulangan menurut waktu.',
  noPeriods:
    'Tidak dapat dinilai: tanggal wawancara dan observasi tidak diketahui, atau semuanya satu tanggal.',
  periods: (count: number, results: string) =>
    `Kerja lapangan dibagi atas ${count} periode. Arah penilaiannya ${results}. Beda periode juga berarti beda sumber.`,
  results: {
    holds: (count: number) => `bertahan pada ${count} hal`,
    varies: (count: number) => `berbeda sebagian pada ${count}`,
    reverses: (count: number) => `berbalik pada ${count}`,
    once: (count: number) => `tidak dapat dibandingkan pada ${count}`,
  } satisfies Record<Replication['result'], (count: number) => string>,
  resultWords: {
    holds: 'bertahan',
    varies: 'berbeda sebagian',
    reverses: 'berbalik',
    once: 'satu periode',
  } satisfies Record<Replication['result'], string>,
  undated: (count: number) => `${count} wawancara atau observasi tanpa tanggal tidak ikut dihitung.`,
  periodTable: 'Penilaian yang tidak sama antarperiode',
  periodColumns: { periods: 'Menurut periode', result: 'Arah' },
  outliers: 'Informan yang berbeda.',
  noOutliers: 'Kurang dari tiga informan membicarakan hal yang sama, sehingga pencilan tidak dapat dicari.',
  farthest: (informant: string, distance: string) =>
    `Paling jauh dari rata-rata informan lain: ${informant} (jarak rata-rata ${distance} pada skala 0 sampai 2).`,
  against: (list: string) => `Yang menilai berlawanan arah dengan informan lain: ${list}.`,
  againstOn: (informant: string, labels: string) => `${informant} (${labels})`,
  extremes: 'Penilaian tertinggi dan terendah oleh informan',
  extremeColumns: { indicator: 'Indikator', highest: 'Tertinggi', lowest: 'Terendah' },
  more: (count: number) => `${count} lainnya`,
  convergence: 'Kesepakatan antarteknik, antarsumber, dan antarwaktu',
  convergenceText:
    'Setiap dua teknik, kelompok informan, dan periode dibandingkan satu per satu: sepakat penuh bila tingkatnya sama dan sedikitnya satu alasannya (faktor) sama; sepakat sebagian bila tidak berlawanan, tetapi tingkat atau alasannya tidak sama; senyap bila salah satunya tidak membicarakannya; bertentangan bila yang satu menilai di atas dan yang lain di bawah tengah skala. Hasilnya mengikuti pasangan yang bertentangan, lalu yang senyap, lalu yang terlemah. Kolom konvergensi dalam rekapitulasi lebih longgar: yang dibandingkan di sana hanya arahnya.',
  nothingToCompare:
    'Hanya ada satu teknik, satu kelompok informan, dan satu periode, sehingga tidak ada yang dapat dibandingkan.',
  convergenceTable: 'Kesepakatan pasangan demi pasangan',
  by: { technique: 'Teknik', source: 'Sumber', time: 'Waktu' } satisfies Record<
    ConvergenceTable['by'],
    string
  >,
  code: (flat: boolean): string => (flat ? 'Indikator' : 'Sub-indikator'),
  dissonance: 'Pasangan yang bertentangan:',
  pair: (label: string, a: string, b: string) => `${label}: ${a} dan ${b}`,
  identical:
    'Bukti identik: bagian berikut (hampir) sama kata demi kata di bawah teknik yang berbeda, sehingga bukan dua bukti:',
  identicalPair: (label: string, a: string, b: string) => `${label}: ${a} dan ${b}`,
};

const en: typeof id = {
  heading: 'Robustness of the conclusion',
  intro: (total, stable) =>
    `Each source and each technique was left out in turn, and all ratings were computed again by the same rule. Of ${total} ratings, ${stable} stay the same whatever is left out.`,
  nothing: 'There is no rating yet whose robustness could be tested.',
  withoutDecisions:
    'What is tested are the ratings of the evidence alone; those that the researcher has set do not change with it.',
  changes: 'Ratings that change when one source or technique is left out',
  changeColumns: {
    subject: 'Rating',
    from: 'As it is',
    to: 'Becomes',
    source: 'Without the source',
    technique: 'Without the technique',
  },
  overall: 'Overall',
  spread: 'Spread of the evidence.',
  noInformants: 'No informant is named in the evidence, so that its spread cannot be computed.',
  largest: (informant, share, equal) =>
    `Of the evidence that informants gave, the largest part comes from ${informant}: ${share} (an equal share would be ${equal}).`,
  dominates: (informant) => `${informant} dominates the evidence.`,
  dominated: (list) =>
    `One informant gave at least a third of the evidence, and twice an equal share, on: ${list}.`,
  groups: 'Groups of informants.',
  noGroups: 'Groups cannot be compared: no two groups or roles speak of the same thing.',
  groupsAgree: (codes) =>
    `On ${codes === 1 ? 'the one matter' : `the ${codes} matters`} that more than one group speaks of, no groups judge in opposite ways.`,
  groupsOppose: (count, codes, list) =>
    `Of ${codes === 1 ? 'the one matter' : `the ${codes} matters`} that more than one group speaks of, ${count} ${count === 1 ? 'is' : 'are'} judged in opposite ways: ${list}.`,
  opposed: (label, well, ill) => `${label} (good for ${well}, not for ${ill})`,
  weights: 'Weights.',
  noHedged: 'No coding has a lower weight, so that weights make no difference.',
  hedged: (count) =>
    `${count === 1 ? 'One coding counts' : `${count} codings count`} half, as hedged or second-hand.`,
  reweighted: { unweighted: 'Counted in full', 'firm-only': 'Not counted at all' },
  nothingChanges: (condition) => `${condition}, no rating changes.`,
  someChange: (condition, list) => `${condition}, these change: ${list}.`,
  change: (label, from, to) => `${label} (${from} to ${to})`,
  time: 'Replication over time.',
  noPeriods:
    'It cannot be assessed: the dates of interviews and observations are not known, or all are the same.',
  periods: (count, results) =>
    `The field work is split into ${count} periods. The direction of the ratings ${results}. Another period also means other sources.`,
  results: {
    holds: (count) => `holds on ${count} ${count === 1 ? 'matter' : 'matters'}`,
    varies: (count) => `varies on ${count}`,
    reverses: (count) => `turns round on ${count}`,
    once: (count) => `cannot be compared on ${count}`,
  },
  resultWords: { holds: 'holds', varies: 'varies', reverses: 'turns round', once: 'one period' },
  undated: (count) =>
    `${count === 1 ? 'One interview or observation' : `${count} interviews or observations`} without a date ${count === 1 ? 'is' : 'are'} left out.`,
  periodTable: 'Ratings that differ between periods',
  periodColumns: { periods: 'By period', result: 'Direction' },
  outliers: 'Informants who differ.',
  noOutliers: 'Fewer than three informants speak of the same thing, so that no outlier can be looked for.',
  farthest: (informant, distance) =>
    `Farthest from the mean of the others: ${informant} (mean distance ${distance}, from 0 to 2).`,
  against: (list) => `Those who judge the other way round than the others: ${list}.`,
  againstOn: (informant, labels) => `${informant} (${labels})`,
  extremes: 'Best and worst judgements by informants',
  extremeColumns: { indicator: 'Indicator', highest: 'Highest', lowest: 'Lowest' },
  more: (count) => `${count} more`,
  convergence: 'Agreement between techniques, sources and times',
  convergenceText:
    'Every two techniques, groups of informants and periods are compared one by one: full agreement is the same level and at least one reason (factor) in common; partial agreement is not against each other, but with another level or no common reason; silence is where one of them says nothing; dissonance is one above and one below the middle of the scale. The result follows the pair in dissonance, then the silent, then the weakest. The convergence in the summary of findings is less strict: it compares the direction alone.',
  nothingToCompare:
    'There is only one technique, one group of informants and one period, so that there is nothing to compare.',
  convergenceTable: 'Agreement pair by pair',
  by: { technique: 'Technique', source: 'Source', time: 'Time' },
  code: (flat) => (flat ? 'Indicator' : 'Sub-indicator'),
  dissonance: 'Pairs in dissonance:',
  pair: (label, a, b) => `${label}: ${a} and ${b}`,
  identical:
    'Identical evidence: these passages are (nearly) the same word for word under different techniques, so that they are not two pieces of evidence:',
  identicalPair: (label, a, b) => `${label}: ${a} and ${b}`,
};

export const robustnessPhrases = { id, en };
