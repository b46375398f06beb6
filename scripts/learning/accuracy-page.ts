import type { CatalogueEntry } from './catalogue.ts';
import type { Measurement } from './measure-fold.ts';
export function accuracyPage(_e: readonly CatalogueEntry[], m: readonly Measurement[]): string { return JSON.stringify(m); }
