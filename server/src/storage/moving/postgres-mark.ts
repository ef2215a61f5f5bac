import { askPostgres } from "../ask-postgres.ts";
import { DataFolderRefused, type MoveMark } from "../data-folder.ts";
import type { PostgresPool } from "../open-postgres.ts";

export const postgresMark = {
  async read(pool: PostgresPool): Promise<MoveMark | null> {
    return askPostgres(pool, async (client) => {
      const { rows } = await client.query<{ name: string | null }>(
        "SELECT to_regclass('moving.mark')::text AS name",
      );
      if (rows[0]?.name === null) return null;
      const marks = await client.query<{ mark: MoveMark }>("SELECT mark FROM moving.mark");
      return marks.rows[0]?.mark ?? null;
    });
  },

  /** Null takes it away. */
  async write(pool: PostgresPool, mark: MoveMark | null): Promise<void> {
    await askPostgres(pool, async (client) => {
      if (mark === null) return client.query("DROP SCHEMA moving CASCADE");
      return client.query(
        `CREATE SCHEMA IF NOT EXISTS moving;
         CREATE TABLE IF NOT EXISTS moving.mark (mark text NOT NULL);
         DELETE FROM moving.mark; INSERT INTO moving.mark VALUES ('${mark}')`,
      );
    });
  },

  /** @throws DataFolderRefused where no server may start on what lies here */
  async refuse(pool: PostgresPool): Promise<void> {
    const mark = await this.read(pool);
    if (mark === null) return;
    throw new DataFolderRefused(
      mark === "moving"
        ? "the database of DATABASE_URL holds half of what is moved there: run pnpm --silent move-data to-postgres again"
        : "what the database of DATABASE_URL holds was moved to files: unset DATABASE_URL, or drop its schema moving to go on with what is there",
    );
  },
};
