import {
  Agent,
  request as ask,
  type IncomingHttpHeaders,
  type IncomingMessage,
  type ServerResponse,
} from "node:http";
import { pipeline } from "node:stream";
import { refusalBody, refusalStatus } from "../errors.ts";
import type { NodeAddress } from "../node-address.ts";
import { SEAL_HEADER } from "./seal.ts";

export interface HandOver {
  readonly address: NodeAddress;
  readonly seal: string;
  /** Aborted when the fellow is not there any more. */
  readonly signal: AbortSignal;
  /** The fellow cannot be reached, or broke off; done when it is known whether it is gone. */
  readonly onUnreachable: () => Promise<void>;
  /** Nothing of it was handed on: it may go to whoever has the board by then. */
  readonly again: () => void;
}

/** What belongs to one connection alone. */
const ofConnection = new Set([
  "connection",
  "keep-alive",
  "proxy-authenticate",
  "proxy-authorization",
  "te",
  "trailer",
  "transfer-encoding",
  "upgrade",
]);

const agent = new Agent({ keepAlive: true, maxSockets: 256 });

/** Hands a request to a fellow, whole and as it comes, and its answer back, as it comes. */
export function handOver(
  request: IncomingMessage,
  response: ServerResponse,
  { address, seal, signal, onUnreachable, again }: HandOver,
): void {
  const { method, url: path } = request;
  const headers = { ...passedOn(request.headers), [SEAL_HEADER]: seal };
  const onward = ask({ ...address, method, path, headers, agent, signal });
  onward.on("response", (answer) => {
    response.writeHead(answer.statusCode ?? 502, passedOn(answer.headers));
    // An answer that breaks off here breaks off there: nobody takes half of one for all of it.
    pipeline(answer, response, () => undefined);
  });
  let isHanded = false;
  const begin = (): void => {
    isHanded = true;
    pipeline(request, onward, () => undefined);
  };
  onward.on("socket", (socket) => {
    if (socket.connecting) socket.once("connect", begin);
    else begin();
  });
  onward.on("error", () => {
    // Whoever asked may have gone, which says nothing of the fellow.
    const looked = signal.aborted || response.closed ? Promise.resolve() : onUnreachable();
    if (isHanded) refuseForNow(response);
    else void looked.then(again);
  });
  response.on("close", () => {
    if (!response.writableFinished) onward.destroy();
  });
}

/** Nobody is there for it at this moment; whoever asks again soon finds somebody. */
export function refuseForNow(response: ServerResponse): void {
  if (response.headersSent) return void response.destroy();
  const code = "storageUnavailable";
  response
    .writeHead(refusalStatus(code), { "content-type": "application/json", "retry-after": "1" })
    .end(JSON.stringify(refusalBody(code, null)));
}

function passedOn(headers: IncomingHttpHeaders): IncomingHttpHeaders {
  return Object.fromEntries(Object.entries(headers).filter(([name]) => !ofConnection.has(name)));
}
