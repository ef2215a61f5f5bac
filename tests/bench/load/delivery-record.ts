/** Width of a step of the histogram, in milliseconds. */
const stepMs = 0.25;
const steps = 240_000;

export interface DeliverySummary {
  readonly sent: number;
  readonly expected: number;
  readonly delivered: number;
  /** Milliseconds; Infinity where that share has not arrived. */
  readonly p50Ms: number;
  readonly p95Ms: number;
  readonly p99Ms: number;
}

interface DeliveryRecordOptions {
  /** More edits than this are not counted. */
  readonly maxEdits: number;
  /** Most clients in one room. */
  readonly places: number;
}

/**
 * What was sent and what of it arrived where, when. Each edit counts once at each receiver, its
 * sender's echo does not count, and what never arrives is infinitely late.
 */
export class DeliveryRecord {
  readonly #maxEdits: number;
  readonly #sentAtMs: Float64Array;
  readonly #sentFrom: Int32Array;
  readonly #seen: Uint8Array;
  readonly #histogram = new Uint32Array(steps + 1);
  #sent = 0;
  #expected = 0;
  #delivered = 0;

  constructor({ maxEdits, places }: DeliveryRecordOptions) {
    this.#maxEdits = maxEdits;
    this.#sentAtMs = new Float64Array(maxEdits + 1);
    this.#sentFrom = new Int32Array(maxEdits + 1);
    this.#seen = new Uint8Array(Math.ceil(((maxEdits + 1) * places) / 8));
  }

  get isComplete(): boolean {
    return this.#delivered === this.#expected;
  }

  /**
   * Notes an edit that is about to be written.
   * @param place of its sender in the room
   * @returns its number, for the marker
   */
  send(place: number, receivers: number): number {
    if (this.#sent === this.#maxEdits) throw new RangeError("more edits than were announced");
    this.#sent += 1;
    this.#sentFrom[this.#sent] = place;
    this.#sentAtMs[this.#sent] = performance.now();
    this.#expected += receivers;
    return this.#sent;
  }

  /** @param place of the receiver in its room */
  arrive(place: number, number: number, atMs: number): void {
    if (number > this.#sent || this.#sentFrom[number] === place) return;
    const bit = place * (this.#maxEdits + 1) + number;
    const mask = 1 << (bit & 7);
    const seen = this.#seen[bit >>> 3] ?? 0;
    if ((seen & mask) !== 0) return;
    this.#seen[bit >>> 3] = seen | mask;
    this.#delivered += 1;
    const lateMs = atMs - (this.#sentAtMs[number] ?? 0);
    const step = Math.min(steps, Math.max(0, Math.floor(lateMs / stepMs)));
    this.#histogram[step] = (this.#histogram[step] ?? 0) + 1;
  }

  summary(): DeliverySummary {
    return {
      sent: this.#sent,
      expected: this.#expected,
      delivered: this.#delivered,
      p50Ms: this.#quantile(0.5),
      p95Ms: this.#quantile(0.95),
      p99Ms: this.#quantile(0.99),
    };
  }

  #quantile(share: number): number {
    let left = Math.ceil(this.#expected * share);
    if (left === 0) return Infinity;
    for (const [step, count] of this.#histogram.entries()) {
      left -= count;
      if (left <= 0) return (step + 1) * stepMs;
    }
    return Infinity;
  }
}
