const END_OF_DIRECTORY = 0x06054b50;
const DIRECTORY_ENTRY = 0x02014b50;

/** A day as a zip file has it, at midnight: the time in the lower half, the date in the upper. From 1980 on. */
export function zipDay(year: number, month: number, day: number): number {
  return (((year - 1980) << 25) | (month << 21) | (day << 16)) >>> 0;
}

/**
 * Gives every entry of a zip file the same time, in its directory and in its own header, so that the same content
 * gives the same bytes.
 */
export function setEntryTimes(zip: Buffer, time: number): void {
  const end = zip.lastIndexOf(Buffer.of(0x50, 0x4b, 0x05, 0x06));
  if (end < 0 || zip.readUInt32LE(end) !== END_OF_DIRECTORY) throw new Error('not a zip file');
  const count = zip.readUInt16LE(end + 10);
  let entry = zip.readUInt32LE(end + 16);
  for (let index = 0; index < count; index += 1) {
    if (zip.readUInt32LE(entry) !== DIRECTORY_ENTRY) throw new Error('the zip directory is not in one piece');
    zip.writeUInt32LE(time, entry + 12);
    zip.writeUInt32LE(time, zip.readUInt32LE(entry + 42) + 10);
    entry += 46 + zip.readUInt16LE(entry + 28) + zip.readUInt16LE(entry + 30) + zip.readUInt16LE(entry + 32);
  }
}
