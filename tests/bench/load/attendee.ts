import type { MeetingBody } from "@zentaikan/protocol/meetings";
import { openStream } from "../../rights/kit/open-stream.ts";

type Stream = Awaited<ReturnType<typeof openStream>>;

/** Somebody in a meeting, as their page asks and is told, without the page. */
export class Attendee {
  readonly #origin: string;
  readonly #cookie: string;
  readonly #stream: Stream;

  private constructor(origin: string, cookie: string, stream: Stream) {
    this.#origin = origin;
    this.#cookie = cookie;
    this.#stream = stream;
  }

  static async come(origin: string, secret: string): Promise<Attendee> {
    const cookie = `zentaikan-${new URL(origin).port}=${secret}`;
    return new Attendee(origin, cookie, await openStream({ server: { url: origin } }, { cookie }));
  }

  async ask<Body>(method: string, path: string, body?: object): Promise<Body> {
    const response = await fetch(this.#origin + path, {
      method,
      headers: {
        "content-type": "application/json",
        origin: this.#origin,
        cookie: this.#cookie,
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}`);
    return (response.status === 204 ? null : await response.json()) as Body;
  }

  /** How often they were told that something about the meeting is otherwise. */
  get told(): number {
    return this.#stream.of("meetings").length;
  }

  /** Asks whenever they are told, as a page does, until the meeting is so. */
  async until(path: string, isSo: (meeting: MeetingBody) => boolean, told: number): Promise<void> {
    for (let before = told; ;) {
      while (this.told === before) await new Promise((resolve) => setTimeout(resolve, lookEveryMs));
      before = this.told;
      if (isSo(await this.ask<MeetingBody>("GET", path))) return;
    }
  }

  /**
   * By how much the server's clock is ahead of this machine's, in milliseconds: as the answer tells it
   * that was on its way the shortest time, by which a page goes, too.
   */
  async aheadMs(path: string): Promise<number> {
    const samples: { readonly aheadMs: number; readonly tripMs: number }[] = [];
    for (let left = samplesOfClock; left > 0; left -= 1) {
      const askedAt = performance.now();
      const { now } = await this.ask<MeetingBody>("GET", path);
      const answeredAt = performance.now();
      const aheadMs = now - (performance.timeOrigin + (askedAt + answeredAt) / 2);
      samples.push({ aheadMs, tripMs: answeredAt - askedAt });
    }
    return samples.toSorted((one, other) => one.tripMs - other.tripMs)[0]?.aheadMs ?? NaN;
  }

  async leave(): Promise<void> {
    await this.#stream.leave();
  }
}

const lookEveryMs = 5;
/** A page has asked as often before the first minute of a meeting is over. */
const samplesOfClock = 3;
