import type { DeleteRanges } from "./delete-ranges.ts";
import type { Places } from "./places.ts";
import type { ReservedClients } from "./reserved-clients.ts";

/** What a document already has: enough to judge an update, and far smaller than the document. */
export interface Knowledge {
  /** For each client, the clock that its next edit must carry. */
  readonly clocks: Map<number, number>;
  readonly owners: Map<number, string>;
  readonly reserved: ReservedClients;
  readonly deleted: DeleteRanges;
  /** Replaced once, when it is known where what is stored lies. */
  places: Places;
}
