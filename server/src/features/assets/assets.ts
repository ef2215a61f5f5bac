import { sql } from "kysely";
import type { BoardId } from "@zentaikan/protocol";
import { requireRoom, type Quota } from "../../quotas/require-room.ts";
import { Refusal } from "../../errors.ts";
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
 * no more room.
 * @returns the hash, in hexadecimal
 * @throws Refusal quotaReached
 */
export async function keepImage(
  database: WorkspaceDatabase,
  { type, width, height, bytes }: JudgedImage,
  by: { readonly boardId: BoardId; readonly personId: string; readonly now: number },
): Promise<string> {
  const { boardId, personId, now } = by;
  // Away from this thread, and a copy of the picture alone: a view would drag its buffer along.
  const own = Uint8Array.from(bytes);
  const hash = Buffer.from(await crypto.subtle.digest("SHA-256", own)).toString("hex");
  await database.transaction().execute(async (transaction) => {
    const ofBoard = transaction.selectFrom("assets").where("boardId", "=", boardId);
    const known = await ofBoard.where("hash", "=", hash).select("hash").executeTakeFirst();
    if (known !== undefined) {
      await setUnused(transaction, { boardId, hash, since: null });
      return;
    }
    const bytes = own.length;
    await requireRoom(transaction, pictures, { owners: { board: boardId }, bytes });
    const row = { boardId, hash, type, width, height, byteCount: own.length, bytes: own };
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
  const named = sql<string>`(select value from json_each(${JSON.stringify(hashes)}))`;
  const { bytes } = await transaction
    .selectFrom("assets")
    .where("boardId", "=", from)
    .where("hash", "in", named)
    .select(({ fn }) => fn.coalesce(fn.sum<number>("byteCount"), sql<number>`0`).as("bytes"))
    .executeTakeFirstOrThrow();
  if (bytes === 0) return;
  await requireRoom(transaction, pictures, { owners: { board: to }, bytes });
  await sql`
    insert into assets ("boardId", hash, type, width, height, "byteCount", "createdBy", "createdAt", bytes)
    select ${to}, hash, type, width, height, "byteCount", "createdBy", "createdAt", bytes
    from assets where "boardId" = ${from} and hash in ${named}
  `.execute(transaction);
}

/** @throws Refusal noSuchImage */
export async function findImage(
  database: WorkspaceDatabase,
  boardId: BoardId,
  hash: string,
): Promise<KeptImage> {
  const image = await database
    .selectFrom("assets")
    .select(["type", "bytes"])
    .where("boardId", "=", boardId)
    .where("hash", "=", hash)
    .executeTakeFirst();
  if (image === undefined) throw new Refusal("noSuchImage");
  return image;
}
