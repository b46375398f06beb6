/** The parts of a small synthetic article; each is its own text, headings of sub-sections included. */
export interface ArticleParts {
  readonly abstract?: string;
  readonly introduction?: string;
  readonly method?: string;
  readonly findings?: string;
  readonly conclusion?: string;
  readonly advice?: string;
}

const HEADINGS = [
  ['abstract', 'ABSTRAK'],
  ['introduction', 'PENDAHULUAN'],
  ['method', 'METODE'],
  ['findings', 'PEMBAHASAN'],
  ['conclusion', 'SIMPULAN'],
  ['advice', 'SARAN'],
] as const;

/** An article with the parts given, as its text file reads: paragraphs apart, nothing indented. */
export function articleOf(parts: ArticleParts): string {
  const sections = HEADINGS.flatMap(([part, heading]) => {
    const text = parts[part];
    return text === undefined ? [] : [heading, ...text.split('\n').map((line) => line.trim())];
  });
  return ['KINERJA PEGAWAI PADA DINAS CONTOH KABUPATEN ANGAN-ANGAN', ...sections]
    .filter((line) => line !== '')
    .join('\n\n');
}
