import type { Coder } from './coder.ts';
import { headingCoder } from './coders/heading.ts';
import { phraseCoder } from './coders/phrases.ts';
import { questionCoder } from './coders/question.ts';
import { termCoder } from './coders/terms.ts';

/** Every automatic coder. A new one is a file in coders/ and a line here. */
export const CODERS: readonly Coder[] = [questionCoder, termCoder, phraseCoder, headingCoder];
