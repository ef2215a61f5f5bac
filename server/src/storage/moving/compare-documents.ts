import type { DatabaseSync } from "node:sqlite";
import type { StoredDocument } from "../document-store.ts";
import { Journal } from "../journal.ts";
import type { PostgresPool } from "../open-postgres.ts";
import { readFromPostgres } from "../read-from-postgres.ts";

interface Compared {
  readonly documents: number;
  /** What neither side can read: it was damaged before it was moved, and is so still. */
  readonly unreadable: readonly string[];
}

/**
 * Reads every document on both sides as a server would, checksums and hashes with it.
 * @throws Error where one is not the same on both
 */
export async function compareDocuments(file: DatabaseSync, pool: PostgresPool): Promise<Compared> {
  const journal = new Journal(file, Date.now);
  const names = file.prepare("SELECT name FROM documents ORDER BY id").all();
  const unreadable: string[] = [];
  for (const row of names) {
    const name = String(row["name"]);
    const here = journal.load(name);
    const there = await readFromPostgres(pool, name);
    if (here.kind === "corrupt" && there.kind === "corrupt") unreadable.push(name);
    else if (
      here.kind !== "loaded" ||
      there.kind !== "read" ||
      !areSame(here.document, there.document)
    ) {
      throw new Error(`the document ${name} is not the same on both sides`);
    }
  }
  return { documents: names.length, unreadable };
}

function areSame(one: StoredDocument, other: StoredDocument): boolean {
  return said(one) === said(other);
}

function said({ epoch, sequence, segment, tail, owners, reserved }: StoredDocument): string {
  return JSON.stringify([
    epoch,
    sequence,
    segment && [
      segment.sequence,
      ...[segment.state, segment.stateVector, segment.deletions].map(bytes),
    ],
    tail.map(({ sequence: number, update }) => [number, bytes(update)]),
    owners.map(({ clientId, personId }) => `${clientId} ${personId}`).toSorted(),
    reserved.map(({ clientId, personId }) => `${clientId} ${personId}`),
  ]);
}

function bytes(value: Uint8Array): string {
  return Buffer.from(value).toString("base64");
}
