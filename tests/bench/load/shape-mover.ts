import type { LightClient } from "./light-client.ts";
import { encodeMapEdits, type ItemId } from "./map-edits.ts";
import { coordinateOf } from "./marker.ts";
import { positionAt } from "./sample-board.ts";

/** A person who moves one shape of a board, again and again. */
export class ShapeMover {
  readonly #client: LightClient;
  readonly #clientId: number;
  #lies: ItemId;
  #clock = 0;

  /** @param lies where the shape's position lies before the first move */
  constructor(client: LightClient, { clientId, lies }: { clientId: number; lies: ItemId }) {
    this.#client = client;
    this.#clientId = clientId;
    this.#lies = lies;
  }

  /** @returns the number of the message on its connection */
  move(marker: number): number {
    const at = { client: this.#clientId, clock: this.#clock };
    const value = positionAt(coordinateOf(marker), heightOf(marker));
    const update = encodeMapEdits(at, [{ kind: "replace", replaces: this.#lies, value }]);
    this.#lies = at;
    this.#clock += 1;
    return this.#client.sendEdit(update);
  }
}

/**
 * Where the move with this number brings its shape, in pixels from above: whole steps that are seen,
 * and hundredths by which a page that is far behind tells fifty thousand moves apart.
 */
export function heightOf(marker: number): number {
  const hundredths = Math.floor(marker / 500) % 100;
  return (10_000 + (marker % 500) * 100 + hundredths) / 100;
}
