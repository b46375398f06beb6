import { createHash } from 'node:crypto';

/** The namespace of all GUIDs of ours; any fixed one will do. */
const NAMESPACE = Buffer.from('5e1a7ae1c0de4b8a9c3f7465a1616868', 'hex');

const FORM = /^(.{8})(.{4})(.{4})(.{4})(.{12})$/;

/** The GUID of what these words name: the same words give the same one anywhere (UUID version 5). */
export function guidOf(...words: readonly string[]): string {
  const bytes = createHash('sha1').update(NAMESPACE).update(words.join('\0')).digest().subarray(0, 16);
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x50, 6);
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8);
  return bytes.toString('hex').replace(FORM, '$1-$2-$3-$4-$5');
}

/** A GUID as it is compared: programs differ in case and braces. */
export const plainGuid = (guid: string): string => guid.replace(/[{}\s]/g, '').toLowerCase();
