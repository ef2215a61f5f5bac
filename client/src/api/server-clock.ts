/** What the server said of its clock, and when that was by ours, which goes on whatever is set on the wall. */
export interface ClockSample {
  /** Milliseconds since 1970, by the server. */
  readonly server: number;
  /** Of a clock that only goes forward: the middle between question and answer. */
  readonly at: number;
  /** Half of the way there and back: so far it may be off. */
  readonly halfTripMs: number;
}

/** Two clocks part by so much at most, in milliseconds of a millisecond. */
const drift = 0.0002;

/**
 * The sample to go by from now on: the surer one; the newer one where both cannot be right, as after
 * a sleep in which our clock stood still.
 */
export function surerSample(known: ClockSample | null, heard: ClockSample): ClockSample {
  if (known === null) return heard;
  const offByMs = known.halfTripMs + (heard.at - known.at) * drift;
  const apartMs = Math.abs(serverTime(known, heard.at) - heard.server);
  if (apartMs > offByMs + heard.halfTripMs) return heard;
  return heard.halfTripMs <= offByMs ? heard : known;
}

export function serverTime({ server, at }: ClockSample, now: number): number {
  return server + (now - at);
}

/** What time it is on the server, as far as its answers tell. One for the page: there is one server. */
class ServerClock {
  #sample: ClockSample | null = null;

  hear(server: number, way: { readonly askedAt: number; readonly answeredAt: number }): void {
    const { askedAt, answeredAt } = way;
    const halfTripMs = (answeredAt - askedAt) / 2;
    this.#sample = surerSample(this.#sample, { server, at: askedAt + halfTripMs, halfTripMs });
  }

  /** By the clock on the wall before the first answer. */
  now(): number {
    return this.#sample === null ? Date.now() : serverTime(this.#sample, performance.now());
  }
}

export const SERVER_CLOCK = new ServerClock();
