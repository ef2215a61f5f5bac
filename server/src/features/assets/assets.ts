import { sql } from "kysely";
import type { BoardId, Party } from "@zentaikan/protocol";
import { requireRoom, type Quota } from "../../quotas/require-room.ts";
import { Refusal } from "../../errors.ts";
import { listed } from "../../storage/sql-words.ts";
import type { WorkspaceDatabase } from "../../storage/workspace-database.ts";
import type { ImageType, JudgedImage } from "./judge-image.ts";
import { setUnused } from "./unused-pictures.ts";

const MiB = 1024 * 1024;

/** What pictures may take on the disk. */
const pictures: Quota = {
  "pictures board": { bytes: 200 * MiB },
  "pictures workspace": { bytes: 200 * 1024 * MiB },
};

interface KeptImage {
  readonly type: ImageType;
  readonly bytes: Uint8Array;
}

/**
 * Keeps a picture for a board under the SHA-256 of its bytes. One that the board has already takes
 * no more room; what was for our team alone is for everybody once somebody shows it to everybody.
 * @returns the hash, in hexadecimal
 * @throws Refusal quotaReached
 */
export async function keepImage(
  database: WorkspaceDatabase,
  { type, width, height, bytes }: JudgedImage,
  by: {
    readonly boardId: BoardId;
    readonly party: Party;
    readonly personId: string;
    readonly now: number;
  },
): Promise<string> {
  const { boardId, party, personId, now } = by;
  // Away from this thread, and a copy of the picture alone: a view would drag its buffer along.
  const own = Uint8Array.from(bytes);
  const hash = Buffer.from(await crypto.subtle.digest("SHA-256", own)).toString("hex");
  await database.transaction().execute(async (transaction) => {
    const ofBoard = transaction.selectFrom("assets").where("boardId", "=", boardId);
    const known = await ofBoard.where("hash", "=", hash).select("hash").executeTakeFirst();
    if (known !== undefined) {
      await setUnused(transaction, { boardId, hash, since: null });
      if (party === "customer") await setParty(transaction, { boardId, hashes: [hash], party });
      return;
    }
    const bytes = own.length;
    await requireRoom(transaction, pictures, { owners: { board: boardId }, bytes });
    const row = { boardId, hash, type, width, height, byteCount: own.length, party, bytes: own };
    await transaction
      .insertInto("assets")
      .values({ ...row, createdBy: personId, createdAt: now, unusedSince: null })
      .execute();
  });
  return hash;
}

/**
 * Keeps for a copy of a board the pictures that it shows; they count as any other [Q1].
 * @throws Refusal quotaReached
 */
export async function copyImages(
  transaction: WorkspaceDatabase,
  {
    from,
    to,
    hashes,
  }: { readonly from: BoardId; readonly to: BoardId; readonly hashes: readonly string[] },
): Promise<void> {
  const named = sql<string>`(select value from ${listed(transaction, "named", hashes)})`;
  const { bytes } = await transaction
    .selectFrom("assets")
    .where("boardId", "=", from)
    .where("hash", "in", named)
    .select(({ fn }) => fn.coalesce(fn.sum<number>("byteCount"), sql<number>`0`).as("bytes"))
    .executeTakeFirstOrThrow();
  if (bytes === 0) return;
  await requireRoom(transaction, pictures, { owners: { board: to }, bytes });
  await sql`
    insert into assets ("boardId", hash, type, width, height, "byteCount", "createdBy", "createdAt", party, bytes)
    select ${to}, hash, type, width, height, "byteCount", "createdBy", "createdAt", party, bytes
    from assets where "boardId" = ${from} and hash in ${named}
  `.execute(transaction);
}

/**
 * A picture, for whoever knows of these parties.
 * @throws Refusal noSuchImage
 */
export async function findImage(
  database: WorkspaceDatabase,
  {
    boardId,
    hash,
    parties,
  }: { readonly boardId: BoardId; readonly hash: string; readonly parties: readonly Party[] },
): Promise<KeptImage> {
  const image = await database
    .selectFrom("assets")
    .select(["type", "bytes"])
    .where("boardId", "=", boardId)
    .where("hash", "=", hash)
    .where("party", "in", parties)
    .executeTakeFirst();
  if (image === undefined) throw new Refusal("noSuchImage");
  return image;
}

export async function setParty(
  database: WorkspaceDatabase,
  { boardId, hashes, party }: { boardId: string; hashes: readonly string[]; party: Party },
): Promise<void> {
  if (hashes.length === 0) return;
  await database
    .updateTable("assets")
    .set({ party })
    .where("boardId", "=", boardId)
    .where("hash", "in", hashes)
    .execute();
}
