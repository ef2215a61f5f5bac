/**
 * How an edit is recognised in a stream without decoding it: by the number in its x coordinate.
 *
 * x is a double near 1003.4 whose low 32 bits are the number of the edit. lib0 writes a double as
 * the tag 0x7b and its eight bytes, highest first, whatever server passes it on; so five known
 * bytes stand before the number. Numbers from 1 to 2^29 - 1: other doubles might be written as
 * floats of half the size.
 */
const PREFIX = Buffer.from([0x7b, 0x40, 0x8f, 0x5a, 0xc3]);
const NUMBER_BYTES = 4;
const MAX_NUMBER = 2 ** 29 - 1;

/** Of the edits before anything is measured: no record knows it. */
export const WARM_UP_MARKER = MAX_NUMBER;

/** Bytes of a marker in a stream. */
export const MARKER_BYTES = PREFIX.length + NUMBER_BYTES;

/** The coordinate that carries this number. */
export function coordinateOf(number: number): number {
  if (number < 1 || number > MAX_NUMBER) throw new RangeError(`no marker for ${number}`);
  const bytes = Buffer.alloc(8);
  PREFIX.copy(bytes, 0, 1);
  bytes.writeUInt32BE(number, NUMBER_BYTES);
  return bytes.readDoubleBE(0);
}

/** Calls back with each number whose marker lies whole in these bytes. */
export function scanMarkers(bytes: Buffer, onNumber: (number: number) => void): void {
  for (
    let at = bytes.indexOf(PREFIX);
    at !== -1 && at + MARKER_BYTES <= bytes.length;
    at = bytes.indexOf(PREFIX, at + MARKER_BYTES)
  ) {
    onNumber(bytes.readUInt32BE(at + PREFIX.length));
  }
}
