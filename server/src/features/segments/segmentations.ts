import type { SegmentBasis, SegmentationProgressBody } from "@zentaikan/protocol/segments";
import { Refusal } from "../../errors.ts";
import type { Log } from "../../log.ts";
import { oneAfterAnother } from "../../relay/one-after-another.ts";
import { FleetingProcess } from "../../threads/fleeting-process.ts";
import type { FoundPattern, Segmented } from "./segmented.ts";
import type { SegmentsMethods } from "./segments-process.ts";
import { readStandingRows, type StandingRows, type StandingsNeeds } from "./standing-rows.ts";

export interface SegmentationsOptions extends StandingsNeeds {
  /** How many customers there are, to say how much of them is read. */
  readonly countCustomers: () => Promise<number>;
  readonly now: () => number;
  /** Milliseconds that only go forward. */
  readonly elapsed: () => number;
  readonly log: Log;
}

/** Rows, and what was found of them. */
export interface KnownSegmentation {
  readonly rows: StandingRows;
  readonly segmented: Segmented;
  /** Milliseconds since 1970. */
  readonly computedAt: number;
}

type Computed = Omit<KnownSegmentation, "rows">;

/** A computation that runs, or waits for the process. */
interface Flight {
  readonly waiting: Set<string>;
  progress: SegmentationProgressBody;
  isCancelled: boolean;
  readonly ended: Promise<void>;
}

/** What a computation came to, for those who waited for it and have not heard yet. */
type Outcome = {
  readonly waiting: Set<string>;
  /** By `elapsed`: whoever comes later was away, and asks anew. */
  readonly until: number;
} & (
  | { readonly kind: "known"; readonly known: KnownSegmentation }
  | { readonly kind: "failed"; readonly number: number }
);

const mostComputed = 6;
/** Rows that cross to the process, or back, in one turn. */
const atOnce = 500;
/** So long whoever waited may ask what came of it; a process that ended at these rows would end at them again. */
const outcomeMs = 60_000;
/** What a small workspace takes is waited for at once. */
const patienceMs = 300;

/**
 * Segmentations by what stands for the customers: computed once for whoever asks, in a process of
 * their own, and kept under the hash of their input.
 *
 *   asked ── rows are the same ──────────────────────────▶ known
 *     └── reading rows ── their hash is known ────────────▶ known
 *              └── waiting for the process, computing ────▶ known, failed, cancelled
 */
export class Segmentations {
  readonly #options: SegmentationsOptions;
  readonly #process = new FleetingProcess<SegmentsMethods>({
    module: new URL("./segments-process.ts", import.meta.url),
    heapMiB: 512,
    longestCallMs: 60_000,
  });
  /** By hash of their input, the last asked for last. */
  readonly #computed = new Map<string, Computed>();
  readonly #rows = new Map<SegmentBasis, StandingRows>();
  readonly #flights = new Map<SegmentBasis, Flight>();
  readonly #outcomes = new Map<SegmentBasis, Outcome>();
  /** The process has one input at a time. */
  readonly #oneAfterAnother = oneAfterAnother();
  #inProcess: Flight | null = null;
  #isClosed = false;

  constructor(options: SegmentationsOptions) {
    this.#options = options;
  }

  /**
   * What is known, or how far it is: asking begins it. Whoever waited is told what came of it even
   * where customers changed meanwhile, or nobody would ever hear anything of a busy workspace.
   * @throws Refusal segmentsStopped
   */
  async ask(
    basis: SegmentBasis,
    personId: string,
  ): Promise<
    | { readonly kind: "known"; readonly known: KnownSegmentation }
    | { readonly kind: "working"; readonly progress: SegmentationProgressBody }
  > {
    const before = this.#told(basis, personId) ?? (await this.#kept(basis));
    if (before !== null) return { kind: "known", known: before };
    const flight = this.#flights.get(basis) ?? this.#begin(basis);
    flight.waiting.add(personId);
    await Promise.race([flight.ended, after(patienceMs)]);
    const now = this.#told(basis, personId);
    if (now !== null) return { kind: "known", known: now };
    return { kind: "working", progress: flight.progress };
  }

  /** As of now, however long it takes. @throws Refusal segmentsStopped */
  async current(basis: SegmentBasis): Promise<KnownSegmentation> {
    for (;;) {
      const asked = await this.ask(basis, "");
      if (asked.kind === "known") return asked.known;
      await this.#flights.get(basis)?.ended;
    }
  }

  /** This person waits no more; what nobody waits for is ended. */
  async leave(basis: SegmentBasis, personId: string): Promise<void> {
    const flight = this.#flights.get(basis);
    if (flight === undefined || !flight.waiting.delete(personId)) return;
    if (flight.waiting.size > 0) return;
    flight.isCancelled = true;
    this.#flights.delete(basis);
    if (this.#inProcess === flight) await this.#process.stop();
  }

  async close(): Promise<void> {
    this.#isClosed = true;
    for (const flight of this.#flights.values()) flight.isCancelled = true;
    await this.#process.stop();
    await Promise.all([...this.#flights.values()].map(({ ended }) => ended));
  }

  #told(basis: SegmentBasis, personId: string): KnownSegmentation | null {
    const outcome = this.#outcomes.get(basis);
    if (outcome?.waiting.delete(personId) !== true) return null;
    if (outcome.until <= this.#options.elapsed()) return null;
    if (outcome.kind === "failed") throw new Refusal("segmentsStopped");
    return outcome.known;
  }

  async #kept(basis: SegmentBasis): Promise<KnownSegmentation | null> {
    const number = await this.#options.standings.changes();
    const outcome = this.#outcomes.get(basis);
    if (outcome?.kind === "failed" && outcome.number === number) {
      if (outcome.until > this.#options.elapsed()) throw new Refusal("segmentsStopped");
    }
    const rows = this.#rows.get(basis);
    if (rows === undefined || rows.number !== number) return null;
    const computed = this.#computed.get(rows.inputHash);
    return computed === undefined ? null : { ...computed, rows };
  }

  #begin(basis: SegmentBasis): Flight {
    const { promise: ended, resolve: end } = Promise.withResolvers<void>();
    const progress = { step: "reading", done: 0 } as const;
    const flight: Flight = { waiting: new Set(), progress, isCancelled: false, ended };
    this.#flights.set(basis, flight);
    void this.#fly(basis, flight).finally(() => {
      if (this.#flights.get(basis) === flight) this.#flights.delete(basis);
      end();
    });
    return flight;
  }

  async #fly(basis: SegmentBasis, flight: Flight): Promise<void> {
    const { waiting } = flight;
    const { elapsed, log } = this.#options;
    try {
      const all = await this.#options.countCustomers();
      const rows = await readStandingRows(basis, this.#options, (read) => {
        flight.progress = { step: "reading", done: Math.min(1, read / Math.max(1, all)) };
      });
      const known = { ...(await this.#inTurn(rows, flight)), rows };
      this.#rows.set(basis, rows);
      this.#outcomes.set(basis, { kind: "known", known, waiting, until: elapsed() + outcomeMs });
    } catch (error) {
      if (flight.isCancelled || this.#isClosed) return;
      log.error({ err: error, basis }, "segments could not be computed");
      const number = await this.#options.standings.changes();
      const until = elapsed() + outcomeMs;
      this.#outcomes.set(basis, { kind: "failed", number, waiting, until });
    }
  }

  /** One input after another; what another asker's turn found is not computed again. */
  #inTurn(rows: StandingRows, flight: Flight): Promise<Computed> {
    const run = async (): Promise<Computed> => {
      const known = this.#computed.get(rows.inputHash);
      this.#computed.delete(rows.inputHash);
      this.#inProcess = flight;
      try {
        const { now } = this.#options;
        const found = known ?? { segmented: await this.#compute(rows, flight), computedAt: now() };
        this.#computed.set(rows.inputHash, found);
        for (const hash of this.#computed.keys()) {
          if (this.#computed.size > mostComputed) this.#computed.delete(hash);
        }
        return found;
      } finally {
        this.#inProcess = null;
      }
    };
    return this.#oneAfterAnother("", run);
  }

  async #compute({ structures, lineup }: StandingRows, flight: Flight): Promise<Segmented> {
    const process = this.#process;
    const goOn = (): void => {
      if (flight.isCancelled || this.#isClosed) throw new Error("nobody waits any more");
    };
    goOn();
    await process.call("begin", null);
    for (let from = 0; from < structures.length; from += atOnce) {
      goOn();
      const page = structures.slice(from, from + atOnce);
      await process.call(
        "add",
        page.map(({ patternKey: key, isIncomplete }) => ({ key, isIncomplete })),
      );
    }
    await process.call("search", lineup);
    for (;;) {
      goOn();
      const advanced = await process.call("advance", null);
      if (advanced.kind === "done") {
        const patterns: FoundPattern[] = [];
        for (let from = 0; from < advanced.patterns; from += atOnce) {
          goOn();
          patterns.push(...(await process.call("patterns", { from, to: from + atOnce })));
        }
        return { ...advanced.segmented, patterns };
      }
      flight.progress = { step: advanced.step, done: advanced.done };
    }
  }
}

function after(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms).unref());
}
