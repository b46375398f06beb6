export { type AgreementOptions, measureAgreement } from './agreement.ts';
export { chooseCoders } from './coders.ts';
export type { CodedByPeople, CoderCoding, LookedAt } from './comparison.ts';
export { measureTable, type TableOptions } from './table/measure.ts';
