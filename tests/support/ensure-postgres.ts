import { mkdirSync, writeFileSync } from "node:fs";
import { findPostgres } from "@zentaikan/server/test-kit/find-postgres";
import { installOnDebian } from "./install-on-debian.ts";

/** Debian makes a cluster and starts it with the package, unless a file is there that says no. */
const noCluster = "/etc/postgresql-common/createcluster.d";

/**
 * Installs PostgreSQL where that needs no question: tests start servers of their own with it, and
 * leave any that runs on the machine alone.
 * @throws Error that says in one line what to do, where there is none
 */
export function ensurePostgres(): void {
  if (findPostgres() !== null) return;
  if (process.getuid?.() === 0) {
    mkdirSync(noCluster, { recursive: true });
    writeFileSync(`${noCluster}/zentaikan-tests.conf`, "create_main_cluster = false\n");
  }
  installOnDebian("PostgreSQL", ["postgresql"]);
  if (findPostgres() === null) throw new Error("Install PostgreSQL 14 or newer.");
}
