import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { validateXML } from 'xmllint-wasm';

const OFFICIAL = process.env['TELAAH_REFI_SCHEMAS'] ?? '';

/**
 * What our grammar of a REFI-QDA file has against one; nothing where it is valid. With
 * `TELAAH_REFI_SCHEMAS`, a folder that holds the standard's own Project.xsd and Codebook.xsd, also
 * what those have against it.
 */
export async function schemaErrors(xml: string, kind: 'Project' | 'Codebook'): Promise<readonly string[]> {
  const grammar = new URL(`./schema/${kind.toLowerCase()}.rng`, import.meta.url);
  return [
    ...(await errorsBy('relaxng', grammar, xml)),
    ...(OFFICIAL === '' ? [] : await errorsBy('schema', join(OFFICIAL, `${kind}.xsd`), xml)),
  ];
}

/** What the validator says where it refuses a file; nothing where it does not. */
async function errorsBy(
  extension: 'relaxng' | 'schema',
  schema: URL | string,
  xml: string,
): Promise<readonly string[]> {
  const { valid, rawOutput } = await validateXML({
    xml: [{ fileName: 'given.xml', contents: xml }],
    extension,
    schema: [{ fileName: 'the.schema', contents: await readFile(schema, 'utf8') }],
    maxMemoryPages: 4096,
  });
  return valid ? [] : [rawOutput];
}

/** The project inside a `.qdpx`. */
export const projectXml = (bytes: Uint8Array): string => {
  const part = unzipSync(bytes)['project.qde'];
  if (part === undefined) throw new Error('no project.qde');
  return strFromU8(part);
};

/** A `.qdpx` of these parts; texts are UTF-8. */
export const qdpxOf = (parts: Readonly<Record<string, string | Uint8Array>>): Uint8Array =>
  zipSync(
    Object.fromEntries(
      Object.entries(parts).map(([name, content]) => [
        name,
        typeof content === 'string' ? strToU8(content) : content,
      ]),
    ),
  );

/** A GUID whose figures are those of a number. */
export const guid = (number: number): string => `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;
