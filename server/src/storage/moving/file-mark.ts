import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { flush } from "../back-up-data.ts";
import { MOVE_MARK } from "../data-folder.ts";
import type { MoveMark } from "./postgres-mark.ts";

/** As `postgresMark`, of a data folder. */
export const fileMark = {
  read(dataDir: string): MoveMark | null {
    const path = join(dataDir, MOVE_MARK);
    if (!existsSync(path)) return null;
    return readFileSync(path, "utf8") === "moving" ? "moving" : "moved";
  },

  write(dataDir: string, mark: MoveMark | null): void {
    const path = join(dataDir, MOVE_MARK);
    if (mark === null) rmSync(path);
    else writeFileSync(path, mark, { flush: true });
    flush(dataDir);
  },
};
