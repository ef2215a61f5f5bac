/** First byte of a WebSocket frame that is a whole binary message (RFC 6455, 5.2). */
const WHOLE_BINARY_MESSAGE = 0x82;

/**
 * Whole messages as the bytes that a server writes to a socket, one frame each. Servers do not
 * mask, so the same bytes go to every reader: built once, written many times, one call each.
 */
export function writeMessages(messages: readonly Uint8Array[]): Uint8Array {
  let size = 0;
  for (const { length } of messages) size += headLength(length) + length;
  const bytes = new Uint8Array(size);
  const view = new DataView(bytes.buffer);
  let at = 0;
  for (const message of messages) {
    const head = headLength(message.length);
    bytes[at] = WHOLE_BINARY_MESSAGE;
    if (head === 2) bytes[at + 1] = message.length;
    else if (head === 4) {
      bytes[at + 1] = 126;
      view.setUint16(at + 2, message.length);
    } else {
      bytes[at + 1] = 127;
      view.setBigUint64(at + 2, BigInt(message.length));
    }
    bytes.set(message, at + head);
    at += head + message.length;
  }
  return bytes;
}

function headLength(length: number): number {
  if (length < 126) return 2;
  return length < 65_536 ? 4 : 10;
}
