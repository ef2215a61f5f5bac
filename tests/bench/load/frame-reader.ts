export const OPCODE = { text: 1, binary: 2, close: 8, ping: 9, pong: 10 } as const;

/** A stretch of one WebSocket message: all of it, or what one chunk of the stream held. */
export interface MessagePart {
  readonly opcode: number;
  readonly bytes: Buffer;
  /** Of the head before it; 0 where none stood. */
  readonly headBytes: number;
  readonly isFirst: boolean;
  readonly isLast: boolean;
}

/** A first part is at least this long, unless its whole message is shorter. */
const FIRST_PART_BYTES = 128;
const FINAL_BIT = 0x80;

/**
 * Cuts what a server sends into messages (RFC 6455) without gathering them: hundreds of receivers
 * of large frames fit on one core because their bytes are looked at where the system put them.
 * The bytes of a part are good until the call returns.
 */
export class FrameReader {
  readonly #onPart: (part: MessagePart) => void;
  #held: Buffer | null = null;
  #remaining = 0;
  #opcode = 0;

  constructor(onPart: (part: MessagePart) => void) {
    this.#onPart = onPart;
  }

  push(chunk: Buffer): void {
    let bytes = this.#held === null ? chunk : Buffer.concat([this.#held, chunk]);
    this.#held = null;
    while (bytes.length > 0) {
      const used = this.#remaining > 0 ? this.#continue(bytes) : this.#begin(bytes);
      if (used === 0) {
        this.#held = Buffer.from(bytes);
        return;
      }
      bytes = bytes.subarray(used);
    }
  }

  #continue(bytes: Buffer): number {
    const part = bytes.subarray(0, this.#remaining);
    this.#remaining -= part.length;
    const isLast = this.#remaining === 0;
    this.#onPart({ opcode: this.#opcode, bytes: part, headBytes: 0, isFirst: false, isLast });
    return part.length;
  }

  /** @returns 0 when the bytes do not reach far enough */
  #begin(bytes: Buffer): number {
    const header = readHeader(bytes);
    if (header === null) return 0;
    const { headerBytes, length, opcode } = header;
    if (bytes.length < headerBytes + Math.min(length, FIRST_PART_BYTES)) return 0;
    const part = bytes.subarray(headerBytes, headerBytes + length);
    this.#remaining = length - part.length;
    this.#opcode = opcode;
    const isLast = this.#remaining === 0;
    this.#onPart({ opcode, bytes: part, headBytes: headerBytes, isFirst: true, isLast });
    return headerBytes + part.length;
  }
}

function readHeader(bytes: Buffer) {
  const [first, second] = bytes;
  if (first === undefined || second === undefined) return null;
  if ((first & FINAL_BIT) === 0) throw new Error("a server sent a message in fragments");
  const opcode = first & 0x0f;
  if (second < 126) return { opcode, headerBytes: 2, length: second };
  const headerBytes = second === 126 ? 4 : 10;
  if (bytes.length < headerBytes) return null;
  const length = second === 126 ? bytes.readUInt16BE(2) : Number(bytes.readBigUInt64BE(2));
  return { opcode, headerBytes, length };
}

/**
 * A client's message. It must be masked by the protocol; a mask of zeros is one, and costs nothing.
 */
export function encodeMessage(opcode: number, payload: Uint8Array): Buffer {
  const { length } = payload;
  const lengthBytes = length < 126 ? 0 : length < 65_536 ? 2 : 8;
  const headerBytes = 2 + lengthBytes + 4;
  const message = Buffer.alloc(headerBytes + length);
  message[0] = FINAL_BIT | opcode;
  message[1] = 0x80 | (lengthBytes === 0 ? length : lengthBytes === 2 ? 126 : 127);
  if (lengthBytes === 2) message.writeUInt16BE(length, 2);
  if (lengthBytes === 8) message.writeBigUInt64BE(BigInt(length), 2);
  message.set(payload, headerBytes);
  return message;
}
