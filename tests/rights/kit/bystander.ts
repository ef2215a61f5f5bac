import { encodeFrame, readAwarenessEntries, writeAwarenessEntries } from "@zentaikan/protocol";
import * as Y from "yjs";
import { joinDocument, type PlainSocket } from "./plain-socket.ts";
import type { Workspace } from "./workspace.ts";

/** The owner at a document, who sees what others bring about and must lose nothing by it. */
export class Bystander {
  readonly doc = new Y.Doc();
  readonly client: number;
  readonly #socket: PlainSocket;
  #read = 0;
  #clock = 0;
  #updates = 0;
  readonly #shown = new Map<number, unknown>();

  private constructor(socket: PlainSocket, client: number) {
    this.#socket = socket;
    this.client = client;
  }

  static async at(
    workspace: Workspace,
    place: { kind: "board" | "comments"; boardId: string },
    client: number,
  ): Promise<Bystander> {
    const socket = await joinDocument(workspace, workspace.owner.credential, place);
    const bystander = new Bystander(socket, client);
    socket.send({ kind: "syncAnswer", update: Uint8Array.of(0, 0) });
    await socket.settled();
    bystander.#readAll();
    bystander.#updates = 0;
    return bystander;
  }

  get isHere(): boolean {
    return this.#socket.closed === null;
  }

  /** What this client shows, after everything that was said before has arrived. */
  async seen(client: number): Promise<unknown> {
    await this.#echo();
    return this.#shown.get(client) ?? null;
  }

  /** How many edits of others have arrived since the start. */
  get updates(): number {
    this.#readAll();
    return this.#updates;
  }

  async heardUpdate(number: number): Promise<void> {
    await this.#socket.until(() => this.updates >= number);
  }

  close(): Promise<void> {
    return this.#socket.close();
  }

  /** A sign of one's own comes back with, or after, everybody's signs before it. */
  async #echo(): Promise<void> {
    this.#clock += 1;
    const entry = { client: this.client, clock: this.#clock, json: `{"at":${this.#clock}}` };
    this.#socket.sendBytes(
      encodeFrame({ kind: "awareness", states: writeAwarenessEntries([entry]) }),
    );
    const mine = (): unknown => {
      this.#readAll();
      return this.#shown.get(this.client);
    };
    await this.#socket.until(() => isAt(mine(), this.#clock));
  }

  #readAll(): void {
    for (; this.#read < this.#socket.heard.length; this.#read += 1) {
      const frame = this.#socket.heard[this.#read];
      if (frame?.kind === "syncAnswer" || frame?.kind === "update") {
        Y.applyUpdate(this.doc, frame.update);
        if (frame.kind === "update") this.#updates += 1;
      } else if (frame?.kind === "awareness") {
        for (const { client, json } of readAwarenessEntries(frame.states)) {
          this.#shown.set(client, JSON.parse(json));
        }
      }
    }
  }
}

function isAt(state: unknown, clock: number): boolean {
  return typeof state === "object" && state !== null && "at" in state && state.at === clock;
}
