import type { RunningServer } from "../servers/server-under-test.ts";
import { AckRecord } from "./ack-record.ts";
import { encodeCursor } from "./cursor.ts";
import { DeliveryRecord } from "./delivery-record.ts";
import { LightClient } from "./light-client.ts";
import { mapSome } from "./map-some.ts";
import { WARM_UP_MARKER } from "./marker.ts";
import { openLoop, waitUntil } from "./open-loop.ts";
import type { SampleBoard } from "./sample-board.ts";
import { ShapeMover } from "./shape-mover.ts";

interface MeetingOptions {
  readonly editors: number;
  /** What they find there, or fill it with; everybody moves a shape of their own. */
  readonly board: SampleBoard;
  /** Somebody at this place moves their shape, to the place that carries this number. */
  readonly onEdit?: (place: number, number: number) => void;
  readonly warmUpMs: number;
  readonly durationMs: number;
  readonly settleMs: number;
}

const editsPerSecond = 4;
const cursorsPerSecond = 15;
/** Clients choose 32 bits. */
const firstClientId = 3_000_000_000;
/** How many join at the same time: a meeting does not begin with a stampede. */
const joinWidth = 4;

/** One room in which everybody moves a shape and a cursor. */
export class Meeting {
  readonly record: DeliveryRecord;
  readonly acks = new AckRecord();
  /** What one receiver is sent for one cursor of somebody. */
  bytesOfCursor = Number.NaN;
  readonly #options: MeetingOptions;
  #clients: LightClient[] = [];
  #movers: ShapeMover[] = [];
  readonly #ackConnections;
  /** Until the warm-up is over, edits carry a marker that no record knows. */
  #isCounting = false;
  #cursors = 0;
  #hasEnded = false;
  readonly #cursorClocks: number[] = [];

  constructor(options: MeetingOptions) {
    this.#options = options;
    const { editors, durationMs } = options;
    const maxEdits = Math.ceil((editors * editsPerSecond * durationMs) / 1000) + editors;
    this.record = new DeliveryRecord({ maxEdits, places: editors });
    this.#ackConnections = Array.from({ length: editors }, () => this.acks.connection());
  }

  /** Fills the room's board and lets everybody in. */
  async gather(server: RunningServer, room: string): Promise<void> {
    const { editors, board } = this.#options;
    const seeder = await LightClient.join(await server.door(room), { brings: board.update });
    const places = Array.from({ length: editors }, (_, place) => place);
    this.#clients = await mapSome(places, async (place) => this.#join(server, room, place), {
      width: joinWidth,
    });
    seeder.close();
    this.#movers = this.#clients.map((client, place) => {
      const lies = board.positions[place];
      if (lies === undefined) throw new Error("fewer shapes than editors");
      return new ShapeMover(client, { clientId: firstClientId + place, lies });
    });
  }

  /** Warms up, then measures. @returns how late the latest send was */
  async hold(onBegin: () => Promise<void>): Promise<number> {
    const { warmUpMs, durationMs, settleMs } = this.#options;
    await this.#work(warmUpMs);
    this.#isCounting = true;
    await onBegin();
    const before = this.#presenceBytes();
    const latestSendMs = await this.#work(durationMs);
    this.#isCounting = false;
    await waitUntil(() => this.record.isComplete, settleMs);
    this.bytesOfCursor = (this.#presenceBytes() - before) / (this.#cursors * this.#options.editors);
    return latestSendMs;
  }

  /** Why clients are gone that should be here. */
  get losses(): string[] {
    return [...new Set(this.#clients.flatMap(({ closed }) => closed ?? []))];
  }

  end(): void {
    this.#hasEnded = true;
    for (const client of this.#clients) client.close();
  }

  async #join(server: RunningServer, room: string, place: number): Promise<LightClient> {
    return LightClient.join(await server.door(room), {
      onMarker: (number, atMs) => this.record.arrive(place, number, atMs),
      onAcknowledged: (upTo, atMs) => this.#ackConnections[place]?.acknowledged(upTo, atMs),
    });
  }

  async #work(durationMs: number): Promise<number> {
    const { editors } = this.#options;
    const common = { senders: editors, durationMs, isOver: () => this.#hasEnded };
    const [latestEditMs, latestCursorMs] = await Promise.all([
      openLoop({ ...common, perSecond: editsPerSecond, send: (place) => this.#edit(place) }),
      openLoop({ ...common, perSecond: cursorsPerSecond, send: (place) => this.#point(place) }),
    ]);
    return Math.max(latestEditMs, latestCursorMs);
  }

  #edit(place: number): void {
    const mover = this.#movers[place];
    if (!this.#isCounting) return void mover?.move(WARM_UP_MARKER);
    const number = this.record.send(place, this.#options.editors - 1);
    this.#options.onEdit?.(place, number);
    const message = mover?.move(number);
    if (message !== undefined) this.#ackConnections[place]?.sent(message);
  }

  #point(place: number): void {
    const clock = (this.#cursorClocks[place] ?? 0) + 1;
    this.#cursorClocks[place] = clock;
    if (this.#isCounting) this.#cursors += 1;
    this.#clients[place]?.sendAwareness(encodeCursor(firstClientId + place, clock));
  }

  #presenceBytes(): number {
    return this.#clients.reduce((sum, { presenceBytes }) => sum + presenceBytes, 0);
  }
}
