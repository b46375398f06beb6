/** Ways to take people apart; two breakdowns contradict each other only where they do it the same way. */
const CLASSES: readonly (readonly [name: string, pattern: RegExp])[] = [
  ['pppk', /\b(?:pppk|p3k|perjanjian kerja)\b/u],
  ['non-permanent', /\bnon[- ]?(?:pns|asn|aparatur|civil)|\bbukan pns\b/u],
  ['permanent', /\b(?:pns|pegawai negeri(?: sipil)?|pegawai tetap|civil servants?|permanent)\b/u],
  ['volunteer', /\b(?:sukarela|tks|volunteers?)\b/u],
  ['daily', /\b(?:harian|thl|phl|pthl|daily)\b/u],
  ['contract', /\b(?:kontrak|ptt|contract)\b/u],
  ['honorary', /\b(?:honorer|honorary|gtt)\b/u],
  ['men', /\b(?:laki-laki|laki|pria|male|men)\b/u],
  ['women', /\b(?:perempuan|wanita|female|women)\b/u],
];

/** What a part of a whole is called, the same for words that mean the same. */
export function kindOfPart(label: string): string {
  return CLASSES.find(([, pattern]) => pattern.test(label))?.[0] ?? label.split(' ').slice(0, 3).join(' ');
}
