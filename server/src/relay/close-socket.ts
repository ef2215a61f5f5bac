import { CLOSE_CODES, closeText, type AccessCause, type CloseReason } from "@zentaikan/protocol";

/** A socket of the library's that `socket.ts` alone knows, as far as somebody else closes it. */
export interface Closable {
  resume(): void;
  close(code: number, text: string): void;
  terminate(): void;
}

/** A socket that was refused after the handshake must not linger for the 30 s that ws allows. */
export const MAX_CLOSING_MS = 2000;

export function closeSocket(
  webSocket: Closable,
  reason: CloseReason,
  cause: AccessCause | null = null,
): void {
  // A paused socket would never read the other side's goodbye.
  webSocket.resume();
  webSocket.close(CLOSE_CODES[reason], closeText(reason, cause));
  setTimeout(() => webSocket.terminate(), MAX_CLOSING_MS).unref();
}
