import { tidy } from '../clean.ts';

const TAGS =
  /<\/?(?:c|i|b|u|v|s|lang|ruby|rt|font)(?:[.\s][^<>]{0,200})?>|<-?\d[\d:.,]{0,20}>|\{\\[^{}]{0,40}\}/giu;
const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  '#39': "'",
  nbsp: ' ',
  lrm: '',
  rlm: '',
};
const ENTITY = /&(amp|lt|gt|quot|apos|#39|nbsp|lrm|rlm);/gu;
const VOICE = /<v(?:\.[^\s<>]{0,60})?(?:\s+([^<>]{0,200}))?>/giu;

/** The text of a subtitle's line without its markup. What is no markup of subtitles stays as it is. */
export function plainCueText(text: string): string {
  return tidy(decoded(text.replace(TAGS, '')));
}

function decoded(text: string): string {
  return text.replace(ENTITY, (whole, name: string) => ENTITIES[name] ?? whole);
}

/** What is said in a stretch of a subtitle, and by whom, as `<v Name>` tells; `null` before the first of these. */
export function voicesOf(text: string): { readonly voice: string | null; readonly text: string }[] {
  const voices = [...text.matchAll(VOICE)];
  const from = (index: number): number => voices[index]?.index ?? text.length;
  const parts = [{ voice: null as string | null, text: text.slice(0, from(0)) }];
  for (const [index, voice] of voices.entries()) {
    const start = voice.index + voice[0].length;
    parts.push({ voice: tidy(decoded(voice[1] ?? '')), text: text.slice(start, from(index + 1)) });
  }
  return parts.filter((part) => part.text.trim() !== '');
}

const SOUND =
  /^(?:[♪♫\s]+|[[(](?:music|musik|applause|tepuk tangan|laughter|silence|hening|blank_audio|no speech|sound|noise|suara bising|suara latar|♪)[\])])$/iu;

/** Whether a line is nothing but a machine's mark for a sound: `[Musik]`, `[BLANK_AUDIO]`, `♪`. */
export function isSound(text: string): boolean {
  return SOUND.test(text.replace(/([[(])\s+|\s+([\])])/gu, '$1$2'));
}
