import type { Voice } from '../../model/voice.ts';
import type { Speech } from './speech.ts';

/** Counts the turns of everyone who speaks, in order of appearance. `labels` has each speaker's label as written. */
export function voicesOf(speeches: readonly Speech[], labels: ReadonlyMap<string, string>): Voice[] {
  const voices = new Map<string, Voice>();
  let last = '';
  for (const { role, speaker, informant, text } of speeches) {
    if (role === 'heading') last = '';
    if (role === 'context' || role === 'heading' || text === '') continue;
    const key = `${role} ${speaker ?? ''}`;
    const label = speaker === null ? null : (labels.get(speaker) ?? speaker);
    const voice = voices.get(key) ?? { label, role, informant, turns: 0 };
    voices.set(key, { ...voice, turns: voice.turns + (key === last ? 0 : 1) });
    last = key;
  }
  return [...voices.values()];
}

/** The voices of several interviews in one file, each once. */
export function joinVoices(voices: readonly Voice[]): Voice[] {
  const joined = new Map<string, Voice>();
  for (const voice of voices) {
    const key = JSON.stringify([voice.label, voice.role, voice.informant]);
    joined.set(key, { ...voice, turns: voice.turns + (joined.get(key)?.turns ?? 0) });
  }
  return [...joined.values()];
}
