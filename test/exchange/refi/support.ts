import { readFile } from 'node:fs/promises';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { validateXML } from 'xmllint-wasm';

/** What the standard's own schema has against a file; nothing where it is valid. */
export async function schemaErrors(xml: string, schema: 'Project' | 'Codebook'): Promise<readonly string[]> {
  const contents = await readFile(new URL(`./schema/${schema}.xsd`, import.meta.url), 'utf8');
  const { errors } = await validateXML({
    xml: [{ fileName: 'given.xml', contents: xml }],
    schema: [{ fileName: 'schema.xsd', contents }],
    maxMemoryPages: 4096,
  });
  return errors.map(({ message }) => message);
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
