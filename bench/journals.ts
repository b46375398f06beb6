import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const CODERS = 4;
const UNITS = 400;

/**
 * Journals of four coders with `count` codings between them, each of a paragraph's length; one in twenty is changed
 * later, one in fifty taken back. The codings folder of a study without sources.
 */
export function writeJournals(root: string, count: number): string[] {
  mkdirSync(join(root, 'codings'), { recursive: true });
  const each = count / CODERS;
  return Array.from({ length: CODERS }, (_, coder) => {
    const name = `coder-${coder + 1}`;
    const stamp = (id: string) => ({ id, at: '2025-06-01T08:00:00.000Z', coder: name });
    const lines = Array.from({ length: each }, (_, number) => {
      const id = `${coder}x${number.toString(36).padStart(6, '0')}`;
      const start = (number % UNITS) * 200;
      const quote =
        `Jawaban ke-${number}: pegawai selalu hadir tepat waktu dan melayani warga dengan ramah. `.padEnd(
          180,
          'x',
        );
      const anchor = {
        ...{ start, end: start + quote.length, quote },
        ...{ before: 'p'.repeat(32), after: 's'.repeat(32), hash: '0'.repeat(32), rival: 0 },
      };
      const document = `W-${number % 60}`;
      const coding = {
        ...stamp(id),
        do: 'add',
        document,
        anchor,
        code: 'kualitas/sop',
        polarity: 'positive',
      };
      const later = [
        ...(number % 20 === 0 ? [{ ...stamp(`${id}c`), do: 'change', target: id, polarity: 'mixed' }] : []),
        ...(number % 50 === 0 ? [{ ...stamp(`${id}u`), do: 'undo', target: id }] : []),
      ];
      return [coding, ...later].map((event) => `${JSON.stringify(event)}\n`).join('');
    });
    const path = join(root, 'codings', `${name}.jsonl`);
    writeFileSync(path, lines.join(''));
    return path;
  });
}
