import { decodeFrame, encodeFrame, FRAME, readAwarenessEntries, SYNC } from "@zentaikan/protocol";
import { mergeUpdates } from "yjs";
import type { EditHold } from "./edit-hold.ts";

interface BoardSocketOptions {
  /** This tab's client. */
  readonly clientId: number;
  /** An edit message was sent. @param whole whether it was the whole answer to a sync request */
  readonly onEditSent: (whole: boolean) => void;
  /** While it holds, edits wait; they count as sent and not saved, and go as one. */
  readonly hold: EditHold;
}

/**
 * The WebSocket that y-websocket writes to. The library sends by itself and has no hook for it,
 * but lets us choose the socket's class. This one reports edit messages, and keeps back what the
 * library would repeat to the server of other people's presence [W20]: everybody's, from everybody.
 */
export function boardSocket({ clientId, onEditSent, hold }: BoardSocketOptions): typeof WebSocket {
  return class extends WebSocket {
    #held: Uint8Array[] = [];

    constructor(address: string | URL, protocols?: string | string[]) {
      super(address, protocols);
      const stop = hold.onRelease(() => this.#sendHeld());
      this.addEventListener("close", stop, { once: true });
    }

    #sendHeld(): void {
      const held = this.#held;
      this.#held = [];
      // What a closed socket held goes with the next whole answer.
      if (held.length === 0 || this.readyState !== WebSocket.OPEN) return;
      super.send(encodeFrame({ kind: "update", update: mergeUpdates(held) }));
    }

    override send(data: string | ArrayBuffer | Blob | ArrayBufferView<ArrayBuffer>): void {
      if (data instanceof Uint8Array && isEcho(data, clientId)) return;
      if (hold.isHeld && data instanceof Uint8Array && isUpdate(data)) {
        const frame = decodeFrame(data);
        if (frame.kind !== "update") return;
        if (this.#held.length === 0) onEditSent(false);
        this.#held.push(frame.update);
        return;
      }
      super.send(data);
      if (!(data instanceof Uint8Array) || data[0] !== FRAME.sync) return;
      if (data[1] === SYNC.answer || data[1] === SYNC.update) onEditSent(data[1] === SYNC.answer);
    }
  };
}

function isUpdate(message: Uint8Array): boolean {
  return message[0] === FRAME.sync && message[1] === SYNC.update;
}

function isEcho(message: Uint8Array, clientId: number): boolean {
  if (message[0] !== FRAME.awareness) return false;
  const frame = decodeFrame(message);
  return (
    frame.kind === "awareness" &&
    readAwarenessEntries(frame.states).every(({ client }) => client !== clientId)
  );
}
