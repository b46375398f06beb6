export { appendYaml, deleteYaml, setYaml } from './edit.ts';
export type { Path } from './patch.ts';
export { UnusualYaml } from './source.ts';
export type { Plain } from './values.ts';
