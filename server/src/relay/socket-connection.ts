import type { IncomingMessage } from "node:http";
import type { Duplex } from "node:stream";
import { offersPresenceNews, type AccessCause, type CloseReason } from "@zentaikan/protocol";
import type { PersonBody } from "@zentaikan/protocol/http";
import { closeSocket, type Closable } from "./close-socket.ts";
import type { Connection } from "./connection.ts";
import type { Permission } from "./permission.ts";
import type { PersonQuota, Share } from "./person-quota.ts";

export interface Visitor {
  readonly person: PersonBody;
  /** Whose sockets count together with this one. */
  readonly share: Share;
  readonly hangsOn: readonly string[];
  /** What they may do there now. */
  askPermission(): Promise<Permission>;
}

interface Admitted {
  readonly visitor: Visitor;
  readonly permission: Permission & { readonly kind: "granted" };
  readonly quota: PersonQuota;
}

interface OpenSocket extends Closable {
  readonly readyState: number;
  readonly OPEN: number;
  pause(): void;
}

interface Opened {
  readonly webSocket: OpenSocket;
  /** The connection below it. */
  readonly socket: Duplex;
  /** Not kept: it is as large as all the rest. */
  readonly request: IncomingMessage;
}

/** One object a socket: of thousands, each closure would be one more. */
export class SocketConnection implements Connection {
  readonly isServer = false;
  readonly quota: PersonQuota;
  readonly permission: Admitted["permission"];
  readonly understandsNews: boolean;
  readonly #visitor: Visitor;
  readonly #webSocket: OpenSocket;
  readonly #socket: Duplex;

  constructor({ webSocket, socket, request }: Opened, { visitor, permission, quota }: Admitted) {
    this.quota = quota;
    this.permission = permission;
    this.understandsNews = offersPresenceNews(request.headers["sec-websocket-protocol"]);
    this.#visitor = visitor;
    this.#webSocket = webSocket;
    this.#socket = socket;
  }

  get person(): PersonBody {
    return this.#visitor.person;
  }

  get hangsOn(): readonly string[] {
    return this.#visitor.hangsOn;
  }

  get bufferedBytes(): number {
    return this.#socket.writableLength;
  }

  askPermission(): Promise<Permission> {
    return this.#visitor.askPermission();
  }

  // Past the library, which would frame the same bytes again for every reader and write head and
  // body of each frame apart. It writes whole frames at once itself, so the two never mix.
  write(messages: Uint8Array): void {
    if (this.#webSocket.readyState === this.#webSocket.OPEN) this.#socket.write(messages);
  }

  setReading(isReading: boolean): void {
    if (isReading) this.#webSocket.resume();
    else this.#webSocket.pause();
  }

  close(reason: CloseReason, cause?: AccessCause | null): void {
    closeSocket(this.#webSocket, reason, cause);
  }
}
