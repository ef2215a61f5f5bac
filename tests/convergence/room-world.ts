import { rmSync } from "node:fs";
import { join } from "node:path";
import { restoreBoard } from "@zentaikan/board-model";
import {
  openCrashableStore,
  type CrashableStore,
} from "@zentaikan/server/test-kit/crashable-store";
import { openTestRooms, type TestRooms } from "@zentaikan/server/test-kit/fake-wire";
import { testBoard } from "@zentaikan/server/test-kit/test-board";
import { temporaryFolder } from "@zentaikan/server/test-kit/test-server";
import * as Y from "yjs";
import type { SeededRandom } from "../support/seeded-random.ts";
import { Tab } from "./tab.ts";

const people = ["ada", "bob", "eve", "ada", "bob", "eve"];
/** Reasons for which an honest client of a healthy or failing server may be sent away. */
const expectedEnds: ReadonlySet<string | null> = new Set(["storageUnavailable", "shuttingDown"]);

/**
 * Six tabs of three people at one board, over the server's own rooms and journal, in a world where
 * connections are cut, tabs are reloaded, states are restored, the disk fails and the power goes.
 * Time, network and disk move when the seed says so.
 */
export class RoomWorld {
  readonly tabs: readonly Tab[] = people.map((person) => new Tab(person));
  /** Every durable update in the order of commit: a journal that drops nothing. */
  readonly log: Uint8Array[] = [];
  readonly #random: SeededRandom;
  readonly #tally: Map<string, number>;
  readonly #folder: string;
  readonly #now = new Y.Doc();
  readonly #pasts: Uint8Array[] = [];
  #store: CrashableStore;
  #rooms: TestRooms;

  static async open(random: SeededRandom, tally: Map<string, number>): Promise<RoomWorld> {
    const folder = temporaryFolder();
    const world: RoomWorld = new RoomWorld({ random, tally, folder });
    world.#rooms = await openTestRooms(world.#store);
    for (const tab of world.tabs) await world.#connect(tab);
    return world;
  }

  private constructor({ random, tally, folder }: WorldParts) {
    this.#random = random;
    this.#tally = tally;
    this.#folder = folder;
    this.#store = this.#openStore();
    this.#rooms = null as never;
  }

  async step(): Promise<void> {
    const random = this.#random;
    const tab = random.pick(this.tabs);
    this.#dropIfSentAway(tab);
    const roll = random.next();
    if (roll < 0.42) tab.edit(random);
    else if (roll < 0.6) tab.read();
    else if (roll < 0.72) await this.#pass(() => this.#store.commit());
    else if (roll < 0.82) await this.#pass(() => {});
    else if (roll < 0.87) this.#count("cuts", () => tab.drop());
    else if (roll < 0.94) await this.#connect(tab);
    else if (roll < 0.96) this.#count("reloads", () => tab.reload());
    else if (roll < 0.97) this.#count("compactions", () => this.#rooms.rooms.compact(testBoard));
    else if (roll < 0.975) this.#pasts.push(Y.encodeStateAsUpdate(this.#now));
    else if (roll < 0.982) this.#count("restores", () => this.#restore(tab.person));
    else if (roll < 0.987)
      await this.#pass(() => this.#count("failures", () => this.#store.fail()));
    else if (roll < 0.995) await this.#kill();
  }

  /** Everybody is back, the disk works, everything arrives, and nobody edits any more. */
  async heal(): Promise<void> {
    for (let round = 0; round < 200; round += 1) {
      for (const tab of this.tabs) {
        this.#dropIfSentAway(tab);
        await this.#connect(tab);
        tab.read();
      }
      const wasBusy = this.#store.commit();
      await this.#rooms.clock.pass(100);
      if (round > 5 && !wasBusy && this.tabs.every((tab) => tab.isSettled)) return;
    }
    throw new Error("the room does not come to rest");
  }

  /** What the disk gives to somebody who opens the board now: segment and tail. */
  async stored(): Promise<Y.Doc> {
    const stored = await this.#store.load(testBoard);
    if (stored === null) throw new Error("the board is gone");
    const state = stored.segment === null ? [] : [stored.segment.state];
    return documentOf([...state, ...stored.tail.map(({ update }) => update)]);
  }

  async close(): Promise<void> {
    for (const tab of this.tabs) tab.drop();
    await this.#rooms.clock.pass(100);
    await this.#store.close();
    rmSync(this.#folder, { recursive: true, force: true });
  }

  #openStore(): CrashableStore {
    return openCrashableStore(join(this.#folder, "documents.sqlite"), ({ update }) => {
      this.log.push(update);
      Y.applyUpdate(this.#now, update);
    });
  }

  async #pass(happens: () => void): Promise<void> {
    happens();
    await this.#rooms.clock.pass(this.#random.below(60));
  }

  async #connect(tab: Tab): Promise<void> {
    if (tab.client !== null) return;
    tab.connect(await this.#rooms.join(tab.person, tab.doc));
  }

  #dropIfSentAway(tab: Tab): void {
    const reason = tab.client?.connection.closedWith ?? null;
    if (reason === null) return;
    if (!expectedEnds.has(reason)) throw new Error(`an honest client was sent away: ${reason}`);
    tab.drop();
  }

  /** In the name of somebody, as the route does it; nobody waits for its end here. */
  #restore(id: string): void {
    const past = this.#pasts.length === 0 ? this.log[0] : this.#random.pick(this.#pasts);
    const store = this.#store;
    const person = { id, name: id, color: "#123456" };
    const makeUpdate = async (): Promise<Uint8Array | null> => {
      const stored = await store.load(testBoard);
      const state = stored?.segment == null ? [] : [stored.segment.state];
      const doc = documentOf([...state, ...(stored?.tail ?? []).map(({ update }) => update)]);
      const edits: Uint8Array[] = [];
      doc.on("update", (update: Uint8Array) => edits.push(update));
      restoreBoard(doc, documentOf(past === undefined ? [] : [past]));
      return edits[0] ?? null;
    };
    void this.#rooms.write({ name: testBoard, person, makeUpdate });
  }

  async #kill(): Promise<void> {
    this.#count("kills", () => this.#store.crash(this.#random.chance(0.5)));
    for (const tab of this.tabs) tab.drop();
    this.#store = this.#openStore();
    this.#rooms = await openTestRooms(this.#store);
  }

  #count(what: string, happens: () => void): void {
    this.#tally.set(what, (this.#tally.get(what) ?? 0) + 1);
    happens();
  }
}

interface WorldParts {
  readonly random: SeededRandom;
  readonly tally: Map<string, number>;
  readonly folder: string;
}

export function documentOf(updates: readonly Uint8Array[]): Y.Doc {
  const doc = new Y.Doc();
  for (const update of updates) Y.applyUpdate(doc, update);
  return doc;
}
