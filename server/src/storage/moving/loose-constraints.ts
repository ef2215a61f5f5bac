import type { DatabaseSync } from "node:sqlite";
import { inPostgresTransaction } from "../in-postgres-transaction.ts";
import type { PostgresPool } from "../open-postgres.ts";

/**
 * While rows are moved, what they refer to may not be there yet, and what a trigger adds is moved
 * as well: references and triggers are taken off, and put on again when all rows are there. Each
 * may be done again where it was ended in the middle.
 */

/** @returns puts them on again, and proves that each row refers to one that is there */
export function loosenSqlite(database: DatabaseSync): () => void {
  database.exec("PRAGMA foreign_keys = OFF");
  database.exec(
    `CREATE TABLE IF NOT EXISTS "moving" ("name" text PRIMARY KEY, "sql" text NOT NULL);
     INSERT OR IGNORE INTO "moving" SELECT name, sql FROM sqlite_master WHERE type = 'trigger'`,
  );
  const triggers = database.prepare(`SELECT "name", "sql" FROM "moving"`).all();
  for (const { name } of triggers) database.exec(`DROP TRIGGER IF EXISTS "${String(name)}"`);
  return () => {
    for (const { name, sql } of triggers) {
      database.exec(`DROP TRIGGER IF EXISTS "${String(name)}"; ${String(sql)}`);
    }
    database.exec(`DROP TABLE "moving"`);
    const [lost] = database.prepare("PRAGMA foreign_key_check").all();
    if (lost !== undefined) throw new Error(`a row refers to none: ${JSON.stringify(lost)}`);
  };
}

/** @returns puts them on again; PostgreSQL proves that each row refers to one that is there */
export async function loosenPostgres(pool: PostgresPool): Promise<() => Promise<void>> {
  await inPostgresTransaction(pool, async (client) => {
    await client.query(`
      CREATE TABLE IF NOT EXISTS moving.loosened (place text, name text, words text, PRIMARY KEY (place, name));
      INSERT INTO moving.loosened
      SELECT conrelid::regclass::text, conname, pg_get_constraintdef(oid) FROM pg_constraint
      WHERE contype = 'f' AND connamespace = 'public'::regnamespace
      ON CONFLICT DO NOTHING`);
    await client.query(`DO $$ DECLARE one record; BEGIN
      FOR one IN SELECT place, name FROM moving.loosened LOOP
        EXECUTE format('ALTER TABLE %s DROP CONSTRAINT IF EXISTS %I', one.place, one.name);
      END LOOP;
      FOR one IN SELECT DISTINCT tgrelid::regclass::text AS place FROM pg_trigger t
        JOIN pg_class c ON c.oid = tgrelid WHERE NOT tgisinternal AND relnamespace = 'public'::regnamespace LOOP
        EXECUTE format('ALTER TABLE %s DISABLE TRIGGER USER', one.place);
      END LOOP;
    END $$`);
  });
  return () =>
    inPostgresTransaction(
      pool,
      async (client) => {
        await client.query(`DO $$ DECLARE one record; BEGIN
          FOR one IN SELECT place, name, words FROM moving.loosened LOOP
            EXECUTE format('ALTER TABLE %s ADD CONSTRAINT %I %s', one.place, one.name, one.words);
          END LOOP;
          FOR one IN SELECT DISTINCT tgrelid::regclass::text AS place FROM pg_trigger t
            JOIN pg_class c ON c.oid = tgrelid WHERE NOT tgisinternal AND relnamespace = 'public'::regnamespace LOOP
            EXECUTE format('ALTER TABLE %s ENABLE TRIGGER USER', one.place);
          END LOOP;
        END $$; DROP TABLE moving.loosened`);
      },
      { withinMs: 10 * 60_000 },
    );
}
