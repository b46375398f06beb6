import { stringify } from 'yaml';

/** A value as YAML that people go on to edit: lines are not folded, strings are quoted only where they must be. */
export const writeYaml = (value: unknown): string => stringify(value, { lineWidth: 0, version: '1.2' });
