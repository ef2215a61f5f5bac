/** A rate with room for bursts: `burst` at once, then `perSecond`. */
export class TokenBucket {
  readonly #perMs: number;
  readonly #burst: number;
  #tokens: number;
  #at: number;

  constructor({ perSecond, burst }: { perSecond: number; burst: number }, nowMs: number) {
    this.#perMs = perSecond / 1000;
    this.#burst = burst;
    this.#tokens = burst;
    this.#at = nowMs;
  }

  /** Takes it whether it is there or not. What is owed has to come back before anything can be taken. */
  spend(amount: number, nowMs: number): void {
    if (!this.take(amount, nowMs)) this.#tokens = Math.max(-this.#burst, this.#tokens - amount);
  }

  /** @returns false when that is more than the rate allows; then nothing is taken */
  take(amount: number, nowMs: number): boolean {
    this.#tokens = Math.min(this.#burst, this.#tokens + (nowMs - this.#at) * this.#perMs);
    this.#at = nowMs;
    if (this.#tokens < amount) return false;
    this.#tokens -= amount;
    return true;
  }
}
