import { documentName, type BoardId, type DocumentName } from "@zentaikan/protocol";
import * as fc from "fast-check";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import {
  DocumentExists,
  SequenceTaken,
  type DocumentStore,
  type Segment,
  type StoredDocument,
} from "./document-store.ts";

/**
 * The laws of a DocumentStore, for every implementation. A new one is done when it passes.
 * @param open an empty store, each time another one
 */
export function describeDocumentStore(title: string, open: () => Promise<DocumentStore>): void {
  describe(title, () => {
    let store: DocumentStore;
    beforeEach(async () => {
      store = await open();
    });
    afterEach(() => store.close());

    const append = (name: DocumentName, sequence: number, text = `update ${sequence}`) =>
      store.append({ name, epoch: 1, sequence, update: bytes(text), owners: [] });

    test("[K3] a document begins with its first update, once", async () => {
      expect(await store.load(board)).toBeNull();
      expect(await store.head(board)).toBeNull();
      await store.create(board, bytes("update 1"));
      expect(await store.head(board)).toEqual({ epoch: 1, sequence: 1 });
      await expect(store.create(board, bytes("another"))).rejects.toThrow(DocumentExists);
      expect(textsOf(await store.load(board))).toEqual(["update 1"]);
    });

    test("[K3] updates come back in order, each document for itself", async () => {
      await store.create(board, bytes("update 1"));
      await store.create(otherBoard, bytes("other 1"));
      await Promise.all([append(board, 2), append(otherBoard, 2, "other 2"), append(board, 3)]);
      expect(textsOf(await store.load(board))).toEqual(["update 1", "update 2", "update 3"]);
      expect(textsOf(await store.load(otherBoard))).toEqual(["other 1", "other 2"]);
      expect(await store.head(board)).toEqual({ epoch: 1, sequence: 3 });
    });

    test("[K3] only the next number is taken, and a refused append changes nothing", async () => {
      await store.create(board, bytes("update 1"));
      await append(board, 2);
      const before = await store.load(board);
      for (const sequence of [0, 1, 2, 4, 100]) {
        await expect(append(board, sequence)).rejects.toThrow(SequenceTaken);
      }
      await expect(append(otherBoard, 1)).rejects.toThrow(SequenceTaken);
      const old = { name: board, epoch: 0, sequence: 3, update: bytes("x"), owners: [] };
      await expect(store.append(old)).rejects.toThrow(SequenceTaken);
      expect(await store.load(board)).toEqual(before);
      await append(board, 3);
    });

    test("[K2] a refused append takes none of its company with it", async () => {
      await store.create(board, bytes("update 1"));
      const results = await Promise.allSettled([
        append(board, 2),
        append(board, 9),
        append(board, 3),
      ]);
      expect(results.map(({ status }) => status)).toEqual(["fulfilled", "rejected", "fulfilled"]);
      expect(textsOf(await store.load(board))).toEqual(["update 1", "update 2", "update 3"]);
    });

    test("[E3] the first owner of a client stays", async () => {
      await store.create(board, bytes("update 1"));
      const own = (sequence: number, clientId: number, personId: string) =>
        store.append({
          name: board,
          epoch: 1,
          sequence,
          update: bytes("x"),
          owners: [{ clientId, personId }],
        });
      await own(2, 4294967295, "ada");
      await own(3, 7, "bob");
      await own(4, 7, "eve");
      expect((await store.load(board))?.owners).toEqual(
        expect.arrayContaining([
          { clientId: 4294967295, personId: "ada" },
          { clientId: 7, personId: "bob" },
        ]),
      );
      expect((await store.load(board))?.owners).toHaveLength(2);
    });

    test("[E3] clients are kept for a person until somebody's edits carry them", async () => {
      await store.create(board, bytes("update 1"));
      const reserve = (personId: string, ...clients: number[]) =>
        store.reserve({ name: board, personId, clients, most: 3 });
      expect(await reserve("ada", 1, 2)).toEqual([]);
      expect(await reserve("eve", 1, 2, 3)).toEqual([1, 2]);
      const reserved = async () => (await store.load(board))?.reserved.map((one) => one.clientId);
      expect(await reserved()).toEqual([1, 2, 3]);
      // The newest of each person stay, and asking again makes one the newest.
      expect(await reserve("ada", 1, 4, 5)).toEqual([]);
      expect(await reserved()).toEqual([3, 1, 4, 5]);
      const owners = [{ clientId: 4, personId: "ada" }];
      await store.append({ name: board, epoch: 1, sequence: 2, update: bytes("x"), owners });
      expect(await reserved()).toEqual([3, 1, 5]);
      expect(await reserve("eve", 4)).toEqual([4]);
      expect(await reserve("ada", 4)).toEqual([]);
      expect(await reserved()).toEqual([3, 1, 5]);
      await expect(
        store.reserve({ name: otherBoard, personId: "ada", clients: [1], most: 3 }),
      ).rejects.toThrow();
    });

    test("[K5] after any appends and compactions, all updates are in the segment or after it", async () => {
      let document = 0;
      const steps = fc.array(fc.constantFrom("append", "compact"), { maxLength: 25 });
      await fc.assert(
        fc.asyncProperty(steps, async (plan) => {
          document += 1;
          const name = documentName("board", `${document}`.padStart(26, "0") as BoardId);
          let sequence = 1;
          await store.create(name, bytes("update 1"));
          for (const step of plan) {
            if (step === "append") {
              sequence += 1;
              await append(name, sequence);
            } else {
              await store.compact(name, segmentOf(sequence));
            }
            const stored = await store.load(name);
            expect(stored?.sequence).toBe(sequence);
            expect(everythingIn(stored)).toEqual(range(1, sequence));
          }
        }),
        { numRuns: 15 },
      );
    });

    test("[N5] what replaces a document begins an epoch, in which nothing of before comes back", async () => {
      expect(await store.replace(board, bytes("new"))).toBeNull();
      await store.create(board, bytes("update 1"));
      await append(board, 2);
      await store.compact(board, segmentOf(2));
      await append(board, 3);
      for (const text of ["new", "newer"]) {
        const { epoch: old } = (await store.head(board)) ?? { epoch: 0 };
        const epoch = (await store.replace(board, bytes(text))) ?? 0;
        expect(epoch).toBeGreaterThan(old);
        expect(await store.head(board)).toEqual({ epoch, sequence: 1 });
        expect(await store.load(board)).toMatchObject({ epoch, sequence: 1, segment: null });
        expect(textsOf(await store.load(board))).toEqual([text]);
        const late = { name: board, sequence: 2, update: bytes("late"), owners: [] };
        await expect(store.append({ ...late, epoch: old })).rejects.toThrow(SequenceTaken);
        await store.append({ ...late, epoch });
        expect(textsOf(await store.load(board))).toEqual([text, "late"]);
      }
    });

    test("[K5] an older segment never replaces a newer one", async () => {
      await store.create(board, bytes("update 1"));
      await append(board, 2);
      await append(board, 3);
      await store.compact(board, segmentOf(3));
      await store.compact(board, segmentOf(2));
      const stored = await store.load(board);
      expect(stored?.segment?.sequence).toBe(3);
      expect(stored?.tail).toEqual([]);
    });
  });
}

export const board = documentName("board", "b".repeat(26) as BoardId);
const otherBoard = documentName("board", "c".repeat(26) as BoardId);

export function bytes(text: string): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(text);
}

/** A segment whose state names every update up to its number. */
export function segmentOf(sequence: number): Segment {
  const state = bytes(range(1, sequence).join(","));
  return { sequence, state, stateVector: bytes("vector"), deletions: bytes("deletions") };
}

function textsOf(stored: StoredDocument | null): string[] {
  return (stored?.tail ?? []).map(({ update }) => new TextDecoder().decode(update));
}

/** The numbers of all updates that the stored document holds, in segment and tail. */
export function everythingIn(stored: StoredDocument | null): number[] {
  const state = stored?.segment?.state;
  const inSegment =
    state === undefined ? [] : new TextDecoder().decode(state).split(",").map(Number);
  return [...inSegment, ...(stored?.tail ?? []).map(({ sequence }) => sequence)];
}

export function range(first: number, last: number): number[] {
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}
