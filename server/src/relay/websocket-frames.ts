/** First byte of a WebSocket frame that is a whole binary message (RFC 6455, 5.2). */
const WHOLE_BINARY_MESSAGE = 0x82;

/** One message, or the parts of one. */
type Message = Uint8Array | readonly Uint8Array[];

/**
 * Whole messages as the bytes that a server writes to a socket, one frame each. Servers do not
 * mask, so the same bytes go to every reader: built once, written many times, one call each.
 */
export function writeMessages(messages: readonly Message[]): Uint8Array {
  let size = 0;
  for (const message of messages) {
    const length = lengthOf(message);
    size += headLength(length) + length;
  }
  const bytes = new Uint8Array(size);
  const view = new DataView(bytes.buffer);
  let at = 0;
  for (const message of messages) {
    at += writeHead(view, at, lengthOf(message));
    for (const part of message instanceof Uint8Array ? [message] : message) {
      bytes.set(part, at);
      at += part.length;
    }
  }
  return bytes;
}

/** @returns how many bytes that took */
function writeHead(view: DataView, at: number, length: number): number {
  const head = headLength(length);
  view.setUint8(at, WHOLE_BINARY_MESSAGE);
  if (head === 2) view.setUint8(at + 1, length);
  else if (head === 4) {
    view.setUint8(at + 1, 126);
    view.setUint16(at + 2, length);
  } else {
    view.setUint8(at + 1, 127);
    view.setBigUint64(at + 2, BigInt(length));
  }
  return head;
}

function lengthOf(message: Message): number {
  if (message instanceof Uint8Array) return message.length;
  return message.reduce((sum, { length }) => sum + length, 0);
}

function headLength(length: number): number {
  if (length < 126) return 2;
  return length < 65_536 ? 4 : 10;
}
