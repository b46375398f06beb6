import { namesShown } from '../anonymize/index.ts';
import { type Document, unitAddress } from '../model/source.ts';
import type { Study } from '../model/study.ts';
import type { Warning } from '../model/warning.ts';

/** Places that the warning lists; `telaah anonymize` has them all. */
const SHOWN = 8;

type Shows = (text: string) => boolean;

/** Whether what is said of a document beside its text shows a name; such an id is not said. */
function isNamed({ id, title, place }: Document, shows: Shows): boolean {
  return [id, title, place].some((said) => said !== null && shows(said));
}

/** The units that show a name. */
function unitsNaming({ id, text, units }: Document, shows: Shows): readonly string[] {
  const document = shows(id) ? '…' : id;
  return units
    .filter(({ start, end }) => shows(text.slice(start, end)))
    .map(({ ordinal }) => unitAddress({ document, unit: ordinal }));
}

/** Where a report by pseudonyms would show a name of the roster all the same. The names are not said. */
export function nameWarnings(
  study: Pick<Study, 'names' | 'informants' | 'title' | 'site'>,
  documents: readonly Document[],
): Warning[] {
  if (study.names === 'real' || study.informants.every(({ name }) => name === null)) return [];
  const shows = namesShown(study.informants);
  const ofStudy = [study.title, study.site].some((text) => text !== null && shows(text));
  const named = documents.filter((document) => isNamed(document, shows)).length;
  const places = documents.flatMap((document) => unitsNaming(document, shows));
  const count = places.length + named + (ofStudy ? 1 : 0);
  if (count === 0) return [];
  const list = (details: string): string =>
    [
      ...(ofStudy ? ['study.yaml'] : []),
      ...(named > 0 ? [details] : []),
      ...places.slice(0, SHOWN),
      ...(places.length > SHOWN ? ['…'] : []),
    ].join(', ');
  return [
    {
      code: 'NAME_SHOWN',
      where: 'study.yaml',
      message: {
        id: `nama dari daftar informan ada di ${count} tempat (${list('keterangan sumber')}) dan dapat tampil dalam laporan; samarkan dengan telaah anonymize`,
        en: `names of the roster stand in ${count} ${count === 1 ? 'place' : 'places'} (${list('details of sources')}), and a report may show them; replace them with telaah anonymize`,
      },
    },
  ];
}
