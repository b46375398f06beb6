import type { Polarity } from '../../model/coding.ts';
import { POLARITY_WORDS } from '../../model/vocabulary.ts';

const id = {
  heading: 'Teori dan bukti.',
  proposed: 'Keselarasannya masih usulan.',
  decided: 'Keselarasan itu ditetapkan peneliti.',
  because: (why: string) =>
    `Keselarasan itu ditetapkan peneliti dengan alasan: ${why.replace(/[.\s]+$/u, '')}.`,
  instead: (computed: string) => `Usulan dari penilaian gabungan: ${computed}.`,
  stale: 'Buktinya telah berubah sejak ditetapkan.',
  evidence: (parts: string) => `Ukuran dalam rumusan itu ${parts}.`,
  passages: (count: number, polarity: Polarity) => `${count} bagian ${POLARITY_WORDS[polarity].id}`,
  side: (passages: string, sources: number, places: string, more: number) =>
    `${passages} dari ${sources} sumber (${places}${more > 0 ? `; ${more} tempat lagi` : ''})`,
  met: (side: string) => `terpenuhi menurut ${side}`,
  unmet: (side: string) => `belum terpenuhi menurut ${side}`,
  mixed: (side: string) => `terpenuhi sebagian menurut ${side}`,
};

const en: typeof id = {
  heading: 'Theory and evidence.',
  proposed: 'The alignment is still a proposal.',
  decided: 'The alignment is the researcher’s decision.',
  because: (why) => `The alignment is the researcher’s decision, because: ${why.replace(/[.\s]+$/u, '')}.`,
  instead: (computed) => `Proposed from the combined rating: ${computed}.`,
  stale: 'The evidence has changed since it was decided.',
  evidence: (parts) => `The measure in that definition is ${parts}.`,
  passages: (count, polarity) =>
    `${count} ${POLARITY_WORDS[polarity].en} ${count === 1 ? 'passage' : 'passages'}`,
  side: (passages, sources, places, more) =>
    `${passages} from ${sources} ${sources === 1 ? 'source' : 'sources'} (${places}${more > 0 ? `; ${more} more ${more === 1 ? 'place' : 'places'}` : ''})`,
  met: (side) => `met by ${side}`,
  unmet: (side) => `not met by ${side}`,
  mixed: (side) => `met in part by ${side}`,
};

export const theoryPhrases = { id, en };
