/** What `decidedMark` means, where one was set. */
export const DECIDED_LEGEND = {
  id: '† ditetapkan peneliti; alasannya dan hasil hitungnya: telaah conclude decisions.',
  en: '† set by the researcher; the reason and what is computed: telaah conclude decisions.',
} as const;

/** What follows the word of a decided rating, or the name of a decided factor. */
export function decidedMark({ decided }: { readonly decided?: unknown }): string {
  return decided === undefined ? '' : ' †';
}
