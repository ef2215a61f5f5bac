import { FRAME, SYNC } from "@zentaikan/protocol";

/**
 * A WebSocket that reports each edit message it sends. y-websocket sends by itself and has no
 * hook for it, but lets us choose the socket's class.
 * @param onSent - told whether the message was the whole answer to a sync request
 */
export function countingWebSocket(onSent: (whole: boolean) => void): typeof WebSocket {
  return class extends WebSocket {
    override send(data: string | ArrayBuffer | Blob | ArrayBufferView<ArrayBuffer>): void {
      super.send(data);
      if (!(data instanceof Uint8Array) || data[0] !== FRAME.sync) return;
      if (data[1] === SYNC.answer || data[1] === SYNC.update) onSent(data[1] === SYNC.answer);
    }
  };
}
