import type { Importer } from '../importer.ts';
import { readQdc } from './codebook.ts';
import { readQdpx } from './read-project.ts';

const NOTHING = { description: null, users: [], sources: [], cases: [], codings: [], notes: [], sets: [] };

/** REFI-QDA projects, as NVivo, ATLAS.ti, MAXQDA and others exchange them. */
export const refiImporter: Importer = {
  id: 'refi-qda',
  extensions: ['qdpx', 'qdc'],
  reads: (name) => /\.(?:qdpx|qdc)$/i.test(name),
  read: (bytes, name) => {
    if (!/\.qdc$/i.test(name)) return Promise.resolve(readQdpx(bytes, name));
    const { value, warnings } = readQdc(bytes, name);
    return Promise.resolve({ value: { ...NOTHING, ...value }, warnings });
  },
};
