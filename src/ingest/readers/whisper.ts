import { TelaahError } from '../../model/error.ts';
import { fileOfCues } from '../timed/read-timed.ts';
import { isWhisperTable, whisperCues, whisperTableCues } from '../timed/whisper.ts';
import { plainText, readBody } from './plain.ts';
import type { Reader } from './reader.ts';
import { surveyReader } from './survey/index.ts';

/** Transcripts of Whisper and its kin in JSON. */
export const whisperReader: Reader = {
  extensions: ['json'],
  read: (bytes, path) =>
    readBody(bytes, path, (body) => {
      const cues = whisperCues(body);
      if (cues === null) throw noTranscript(path);
      return fileOfCues(cues, path);
    }),
};

/** Whisper's table of times; any other table is one of answers to a questionnaire. */
export const whisperTableReader: Reader = {
  extensions: ['tsv'],
  read(bytes, path, how) {
    const head = plainText(bytes.subarray(0, 100), path).value;
    if (!isWhisperTable(head)) return surveyReader.read(bytes, path, how);
    const { value, warnings } = plainText(bytes, path);
    const file = fileOfCues(whisperTableCues(value), path);
    return { ...file, warnings: [...warnings, ...file.warnings] };
  },
};

function noTranscript(path: string): TelaahError {
  return new TelaahError({
    code: 'FORMAT_UNSUPPORTED',
    message: {
      id: `${path} bukan transkrip Whisper: tidak ada "segments" dengan "text" di dalamnya`,
      en: `${path} is no Whisper transcript: there are no "segments" with a "text" in it`,
    },
    hint: {
      id: 'Dari JSON hanya transkrip Whisper yang dibaca. Simpan data lain sebagai .docx, .md, .txt, atau .csv.',
      en: 'Of JSON, only transcripts of Whisper are read. Save other data as .docx, .md, .txt or .csv.',
    },
    place: { file: path },
  });
}
