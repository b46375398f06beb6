/** Something on a page. Points from the left and upper edges of an A4 page. */
export type PdfItem =
  | {
      readonly kind: 'text';
      readonly x: number;
      /** The baseline. */
      readonly y: number;
      readonly text: string;
      readonly size?: number;
      readonly bold?: boolean;
      /** Degrees, against the clock. */
      readonly angle?: number;
    }
  | {
      readonly kind: 'line';
      readonly from: readonly [x: number, y: number];
      readonly to: readonly [x: number, y: number];
    }
  | { readonly kind: 'image' };

export interface PdfOptions {
  /** Written as locked by a password that nobody knows. */
  readonly locked?: boolean;
  /** Degrees by which pages are turned. */
  readonly rotate?: number;
  /** Further bodies of objects, numbered from 10 on. */
  readonly extra?: readonly string[];
}

export const PAGE = { width: 595, height: 842 };
/** Letters of Courier are all as wide as this, in sizes. */
export const LETTER = 0.6;

const escaped = (text: string): string => text.replace(/[\\()]/gu, (char) => `\\${char}`);

function drawn(item: PdfItem): string {
  const up = (y: number): number => PAGE.height - y;
  switch (item.kind) {
    case 'text': {
      const { x, y, text, size = 10, bold = false, angle = 0 } = item;
      const turn = (angle * Math.PI) / 180;
      const matrix = [Math.cos(turn), Math.sin(turn), -Math.sin(turn), Math.cos(turn)].map((n) =>
        n.toFixed(4),
      );
      return `BT /${bold ? 'B' : 'R'} ${size} Tf ${matrix.join(' ')} ${x} ${up(y)} Tm (${escaped(text)}) Tj ET`;
    }
    case 'line':
      return `${item.from[0]} ${up(item.from[1])} m ${item.to[0]} ${up(item.to[1])} l S`;
    case 'image':
      return 'q 400 0 0 500 90 150 cm /Im Do Q';
  }
}

/** A PDF with pages as described, in Courier. Always the same bytes. */
export function makePdf(pages: readonly (readonly PdfItem[])[], options: PdfOptions = {}): Uint8Array {
  const { locked = false, rotate = 0, extra = [] } = options;
  const font = (name: string): string =>
    `<< /Type /Font /Subtype /Type1 /BaseFont /${name} /Encoding /WinAnsiEncoding >>`;
  const stream = (dictionary: string, data: string): string =>
    `<< ${dictionary} /Length ${Buffer.byteLength(data, 'latin1')} >>\nstream\n${data}\nendstream`;
  const first = 10 + extra.length;
  const fixed = new Map<number, string>([
    [1, '<< /Type /Catalog /Pages 2 0 R >>'],
    [
      2,
      `<< /Type /Pages /Count ${pages.length} /Kids [${pages.map((_, at) => `${first + at * 2} 0 R`).join(' ')}] >>`,
    ],
    [3, font('Courier')],
    [4, font('Courier-Bold')],
  ]);
  if (pages.flat().some(({ kind }) => kind === 'image')) {
    const grey = '/Width 2 /Height 2 /ColorSpace /DeviceGray /BitsPerComponent 8';
    fixed.set(5, stream(`/Type /XObject /Subtype /Image ${grey}`, 'abcd'));
  }
  if (locked) {
    const key = '00'.repeat(32);
    fixed.set(6, `<< /Filter /Standard /V 1 /R 2 /O <${key}> /U <${key}> /P -4 >>`);
  }
  for (const [at, body] of extra.entries()) fixed.set(10 + at, body);
  pages.forEach((items, at) => {
    const own = first + at * 2;
    fixed.set(
      own,
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${PAGE.width} ${PAGE.height}] /Rotate ${rotate} /Contents ${own + 1} 0 R ` +
        '/Resources << /Font << /R 3 0 R /B 4 0 R >> /XObject << /Im 5 0 R >> >> >>',
    );
    fixed.set(own + 1, stream('', items.map(drawn).join('\n')));
  });
  return assembled(fixed, locked ? '/Encrypt 6 0 R /ID [<00> <00>] ' : '');
}

/** Objects as a file with its table of places. */
export function assembled(objects: ReadonlyMap<number, string>, trailer = ''): Uint8Array {
  let text = '%PDF-1.4\n';
  const places = new Map<number, number>();
  const numbers = [...objects.keys()].sort((one, other) => one - other);
  for (const number of numbers) {
    places.set(number, Buffer.byteLength(text, 'latin1'));
    text += `${number} 0 obj\n${objects.get(number) ?? ''}\nendobj\n`;
  }
  const size = (numbers.at(-1) ?? 0) + 1;
  const table = Array.from({ length: size }, (_, number) => {
    const place = places.get(number);
    return place === undefined ? '0000000000 65535 f \n' : `${String(place).padStart(10, '0')} 00000 n \n`;
  });
  const start = Buffer.byteLength(text, 'latin1');
  text += `xref\n0 ${size}\n${table.join('')}trailer\n<< /Size ${size} /Root 1 0 R ${trailer}>>\nstartxref\n${start}\n%%EOF\n`;
  return Buffer.from(text, 'latin1');
}

/** Text set in lines of at most so many letters, as Word breaks them. */
export function wrap(text: string, letters: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= letters)
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}

export interface Setting {
  readonly x?: number;
  readonly y?: number;
  readonly size?: number;
  readonly bold?: boolean;
  readonly leading?: number;
}

/** Lines below each other. */
export function column(lines: readonly string[], setting: Setting = {}): PdfItem[] {
  const { x = 72, y = 100, size = 10, bold = false, leading = 1.2 } = setting;
  return lines.map((text, at) => ({ kind: 'text', x, y: y + at * size * leading, text, size, bold }));
}
