import { createHash } from "node:crypto";

/** Of sentences that were asked once or a few times; whoever asks others for ever begins anew. */
const mostCounted = 2000;
/** Each costs every connection of PostgreSQL some memory. */
const mostNamed = 200;
const askedOften = 20;

/** Its columns may be others after a newer release added to its table, which a prepared one refuses. */
const allColumns = /[\s.]\*/;

/**
 * Names for what is asked again and again: PostgreSQL understands and plans it once for each
 * connection, which takes longer than to answer it.
 */
export class OftenAsked {
  readonly #names = new Map<string, string>();
  readonly #counts = new Map<string, number>();

  /** @returns undefined for what is asked as if for the first time */
  nameOf(sql: string): string | undefined {
    const name = this.#names.get(sql);
    if (name !== undefined || this.#names.size === mostNamed) return name;
    const count = (this.#counts.get(sql) ?? 0) + 1;
    if (count < askedOften || allColumns.test(sql)) {
      if (this.#counts.size === mostCounted) this.#counts.clear();
      this.#counts.set(sql, count);
      return undefined;
    }
    this.#counts.delete(sql);
    // By what it says: another list of such names may have the same connections.
    const given = createHash("sha1").update(sql).digest("hex");
    this.#names.set(sql, given);
    return given;
  }
}
