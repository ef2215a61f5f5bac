import { decodeFrame, FRAME, readAwarenessEntries, SYNC } from "@zentaikan/protocol";

export interface BoardSocketOptions {
  /** This tab's client. */
  readonly clientId: number;
  /** An edit message was sent. @param whole whether it was the whole answer to a sync request */
  readonly onEditSent: (whole: boolean) => void;
}

/**
 * The WebSocket that y-websocket writes to. The library sends by itself and has no hook for it,
 * but lets us choose the socket's class. This one reports edit messages, and keeps back what the
 * library would repeat to the server of other people's presence [W20]: everybody's, from everybody.
 */
export function boardSocket({ clientId, onEditSent }: BoardSocketOptions): typeof WebSocket {
  return class extends WebSocket {
    override send(data: string | ArrayBuffer | Blob | ArrayBufferView<ArrayBuffer>): void {
      if (data instanceof Uint8Array && isEcho(data, clientId)) return;
      super.send(data);
      if (!(data instanceof Uint8Array) || data[0] !== FRAME.sync) return;
      if (data[1] === SYNC.answer || data[1] === SYNC.update) onEditSent(data[1] === SYNC.answer);
    }
  };
}

function isEcho(message: Uint8Array, clientId: number): boolean {
  if (message[0] !== FRAME.awareness) return false;
  const frame = decodeFrame(message);
  return (
    frame.kind === "awareness" &&
    readAwarenessEntries(frame.states).every(({ client }) => client !== clientId)
  );
}
