import { applyUpdate, encodeStateAsUpdate, encodeStateVector, type Doc } from "yjs";
import type { SeededRandom } from "../support/seeded-random.ts";

/**
 * A server's document and the wires to its clients. A wire delivers late, now and then out of
 * order or twice, and loses everything on it when it is cut; a new connection starts, as in the
 * sync protocol, with what either side lacks.
 */
export class ShakyWire {
  readonly server: Doc;
  readonly #random: SeededRandom;
  readonly #links = new Map<Doc, Link>();

  constructor(server: Doc, random: SeededRandom) {
    this.server = server;
    this.#random = random;
    server.on("update", (update: Uint8Array, origin: unknown) => {
      for (const [client, { down }] of this.#links) if (client !== origin) down.push(update);
    });
  }

  isConnected(client: Doc): boolean {
    return this.#links.has(client);
  }

  connect(client: Doc): void {
    if (this.#links.has(client)) return;
    const up = [encodeStateAsUpdate(client, encodeStateVector(this.server))];
    const down = [encodeStateAsUpdate(this.server, encodeStateVector(client))];
    const onUpdate = (update: Uint8Array, origin: unknown) => {
      if (origin !== this) up.push(update);
    };
    client.on("update", onUpdate);
    this.#links.set(client, { up, down, cut: () => client.off("update", onUpdate) });
  }

  disconnect(client: Doc): void {
    this.#links.get(client)?.cut();
    this.#links.delete(client);
  }

  /** Lets some of what is under way arrive. */
  deliverSome(client: Doc): void {
    const link = this.#links.get(client);
    if (link === undefined) return;
    this.#deliver(link.up, (update) => applyUpdate(this.server, update, client));
    this.#deliver(link.down, (update) => applyUpdate(client, update, this));
  }

  /** Lets everything arrive. @returns whether anything was under way */
  deliverAll(): boolean {
    let wasBusy = false;
    for (const [client, { up, down }] of this.#links) {
      for (let update = up.shift(); update; update = up.shift()) {
        wasBusy = true;
        applyUpdate(this.server, update, client);
      }
      for (let update = down.shift(); update; update = down.shift()) {
        wasBusy = true;
        applyUpdate(client, update, this);
      }
    }
    return wasBusy;
  }

  #deliver(queue: Uint8Array[], apply: (update: Uint8Array) => void): void {
    const count = this.#random.below(queue.length + 1);
    for (let step = 0; step < count && queue.length > 0; step += 1) {
      const position = this.#random.chance(0.2) ? this.#random.below(queue.length) : 0;
      const [update] = queue.splice(position, 1);
      if (update === undefined) return;
      apply(update);
      if (this.#random.chance(0.05)) apply(update);
    }
  }
}

interface Link {
  readonly up: Uint8Array[];
  readonly down: Uint8Array[];
  readonly cut: () => void;
}
