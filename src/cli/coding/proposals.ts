import type { Coding } from '../../model/coding.ts';
import { TelaahError } from '../../model/error.ts';
import type { CodedRun } from '../../pipeline.ts';
import type { Desk } from './desk.ts';
import type { UnitPlace } from './lookup.ts';

/**
 * The automatic proposals for a unit that the coder has not yet decided about: all, or that of one code.
 * @throws TelaahError CODING_NOT_FOUND when there is none
 */
export function proposalsAt(
  { document, unit }: UnitPlace,
  code: string,
  desk: Desk<CodedRun>,
): readonly Coding[] {
  const address = `${document.id}:${unit.ordinal}`;
  const all = desk.run.proposals
    .filter((proposal) => proposal.document.id === document.id)
    .flatMap(({ units }) => units.filter((proposal) => proposal.unit.ordinal === unit.ordinal))
    .flatMap(({ codings }) => codings);
  const { codings, rejections } = desk.work();
  const decided = new Set(
    [...codings, ...rejections]
      .filter((one) => one.coder === desk.coder && one.document === document.id && one.unit === unit.ordinal)
      .map((one) => one.code),
  );
  const open = all.filter(
    (proposal) => !decided.has(proposal.code) && (code === 'all' || proposal.code === code),
  );
  if (open.length > 0) return open;
  const codes = all.map((proposal) => proposal.code).join(', ');
  throw new TelaahError({
    code: 'CODING_NOT_FOUND',
    message:
      code === 'all'
        ? {
            id: `tidak ada usulan yang belum Anda putuskan untuk ${address}`,
            en: `there is no proposal for ${address} that you have not decided about`,
          }
        : {
            id: `tidak ada usulan ${code} yang belum Anda putuskan untuk ${address}`,
            en: `there is no proposal of ${code} for ${address} that you have not decided about`,
          },
    hint:
      codes === ''
        ? {
            id: 'Untuk memberi kode sendiri: telaah code add',
            en: 'To give a code of your own: telaah code add',
          }
        : { id: `Diusulkan di sana: ${codes}`, en: `Proposed there: ${codes}` },
  });
}
