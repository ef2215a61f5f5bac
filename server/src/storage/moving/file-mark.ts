import { rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { flush } from "../back-up-data.ts";
import { MOVE_MARK, readMoveMark, type MoveMark } from "../data-folder.ts";

/** As `postgresMark`, of a data folder. */
export const fileMark = {
  read: readMoveMark,

  write(dataDir: string, mark: MoveMark | null): void {
    const path = join(dataDir, MOVE_MARK);
    if (mark === null) rmSync(path);
    else writeFileSync(path, mark, { flush: true });
    flush(dataDir);
  },
};
