import type { ChildNodes } from "@zentaikan/server/test-kit/child-nodes";
import { DrawingPerson } from "@zentaikan/server/test-kit/drawing-person";
import { joinBoard } from "@zentaikan/server/test-kit/program";
import { expect } from "vitest";
import type * as Y from "yjs";
import { editAtRandom } from "../../convergence/edit-at-random.ts";
import { SeededRandom } from "../../support/seeded-random.ts";

interface Options {
  /** Of all that run, unless others are named. */
  readonly entrances?: ConstructorParameters<typeof DrawingPerson>[0]["entrances"];
  /** Decides what each of them edits. */
  readonly seed?: number;
}

/**
 * Three people at one board of several nodes. Each draws something of their own, which must not be
 * lost, and meets the others in shared records and lines of notes, in which all must end as one.
 */
export class PeopleAtNodes {
  readonly #nodes: ChildNodes;
  readonly #boardId: string;
  readonly #people: readonly DrawingPerson[];

  private constructor(
    nodes: ChildNodes,
    boardId: string,
    { entrances = () => nodes.running, seed = 0 }: Options,
  ) {
    this.#nodes = nodes;
    this.#boardId = boardId;
    this.#people = ["a", "b", "c"].map((prefix, at) => {
      const random = new SeededRandom(seed * 3 + at + 1);
      const also = (doc: Y.Doc, mark: string) => editAtRandom(doc, { random, mark });
      return new DrawingPerson({ entrances, boardId, prefix, everyMs: 25, also });
    });
  }

  static async at(
    nodes: ChildNodes,
    boardId: string,
    options: Options = {},
  ): Promise<PeopleAtNodes> {
    const people = new PeopleAtNodes(nodes, boardId, options);
    await people.untilAllSaved();
    return people;
  }

  /** Until something that each draws from now on is saved. @returns milliseconds, of each */
  untilAllSaved(): Promise<number[]> {
    return Promise.all(this.#people.map((person) => person.untilSavedAgain()));
  }

  /**
   * What each was told to be saved is there for whoever comes, and all have the same before them.
   * @returns how much that was
   */
  async expectNothingLost(): Promise<number> {
    await Promise.all(this.#people.map((person) => person.finish()));
    const [access] = this.#nodes.running;
    if (access === undefined) throw new Error("no node runs");
    const reader = await joinBoard(access, this.#boardId);
    await reader.synced();
    const records = reader.doc.getMap("records");
    const saved = this.#people.flatMap(({ savedKeys }) => savedKeys);
    expect(saved.filter((key) => !records.has(key))).toEqual([]);
    for (const { doc } of this.#people) {
      await expect.poll(() => saidBy(doc)).toEqual(saidBy(reader.doc));
      expect([doc.store.pendingStructs, doc.store.pendingDs]).toEqual([null, null]);
    }
    for (const one of [reader, ...this.#people]) one.leave();
    return saved.length;
  }
}

function saidBy(doc: Y.Doc): unknown {
  const notes = [0, 1].map((number) => doc.getXmlFragment(`note:shape:shared-${number}`).toJSON());
  return { records: doc.getMap("records").toJSON(), notes };
}
