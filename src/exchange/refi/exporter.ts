import type { Exporter } from '../exporter.ts';
import { projectOf } from '../project/from-study.ts';
import { writeQdpx } from './write-project.ts';

const FILE = 'project.qdpx';

/** A REFI-QDA project, for NVivo, ATLAS.ti, MAXQDA and others. */
export const qdpx: Exporter = {
  id: 'qdpx',
  folder: null,
  ofParts: false,
  make: (material) => {
    const project = projectOf(material, FILE);
    const { value, warnings } = writeQdpx(project.value, material.coded.study.lang, FILE);
    return Promise.resolve({
      value: [{ path: FILE, content: value }],
      warnings: [...project.warnings, ...warnings],
    });
  },
};
