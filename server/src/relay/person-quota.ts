import { LIMITS } from "./limits.ts";
import { TokenBucket } from "./token-bucket.ts";

/** Whose sockets count together, and how many times a person's share they have. */
export interface Share {
  readonly key: string;
  readonly factor: number;
}

/** Something that still has bytes to write. */
interface Outlet {
  readonly bufferedBytes: number;
}

/**
 * What one person may take of the relay, however many sockets they open and however often they
 * come back.
 */
export class PersonQuota {
  readonly requests: TokenBucket;
  readonly diffBytes: TokenBucket;
  /** Not by the factor: what a program writes is taken in by everybody's browser all the same. */
  readonly steps: TokenBucket;
  readonly #bytes: TokenBucket;
  readonly #maxSockets: number;
  readonly #outlets = new Set<Outlet>();

  constructor({ factor }: Pick<Share, "factor">, nowMs: number) {
    const { bytes, requests, diffBytes, maxSockets, steps } = LIMITS.person;
    const bucket = ({ perSecond, burst }: { perSecond: number; burst: number }): TokenBucket =>
      new TokenBucket({ perSecond: perSecond * factor, burst: burst * factor }, nowMs);
    this.#bytes = bucket(bytes);
    this.requests = bucket(requests);
    this.diffBytes = bucket(diffBytes);
    this.steps = new TokenBucket(steps, nowMs);
    this.#maxSockets = maxSockets * factor;
  }

  get isIdle(): boolean {
    return this.#outlets.size === 0;
  }

  /** @returns false when that is one socket too many, or more was sent by the others than is good */
  open(outlet: Outlet, nowMs: number): boolean {
    if (this.#outlets.size >= this.#maxSockets || !this.#bytes.take(1, nowMs)) return false;
    this.#outlets.add(outlet);
    return true;
  }

  close(outlet: Outlet): void {
    this.#outlets.delete(outlet);
  }

  /** Whether so much may be read. What is too much counts as well: it has come already. */
  takeBytes(bytes: number, nowMs: number): boolean {
    const isWithin = this.#bytes.take(bytes, nowMs);
    if (!isWithin) this.#bytes.spend(bytes, nowMs);
    return isWithin;
  }

  /** Whether the sockets together hold more than an answer may be added to. */
  isCrowded(): boolean {
    let buffered = 0;
    for (const { bufferedBytes } of this.#outlets) buffered += bufferedBytes;
    return buffered > LIMITS.person.maxBufferedBytes;
  }
}

const mostRemembered = 10_000;

/** Everybody's quota. Whoever has no socket, and had none for longest, is forgotten first. */
export class PersonQuotas {
  readonly #quotas = new Map<string, PersonQuota>();

  of(share: Share, nowMs: number): PersonQuota {
    const quota = this.#quotas.get(share.key) ?? new PersonQuota(share, nowMs);
    // At the end, as the one that was seen last.
    this.#quotas.delete(share.key);
    this.#quotas.set(share.key, quota);
    if (this.#quotas.size > mostRemembered) this.#forgetOne();
    return quota;
  }

  #forgetOne(): void {
    for (const [key, quota] of this.#quotas) {
      if (!quota.isIdle) continue;
      this.#quotas.delete(key);
      return;
    }
  }
}
