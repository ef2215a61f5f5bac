import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { DataFolderRefused, openDataFolder } from "./data-folder.ts";

const folder = mkdtempSync(join(tmpdir(), "zentaikan-folder-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test("[K7] a folder that is in use is refused, and free again after its release", () => {
  const path = join(folder, "new", "data");
  const mine = openDataFolder(path);
  expect(() => openDataFolder(path)).toThrow(/in use by another server/);
  mine.release();
  openDataFolder(path).release();
});

test("[S1] what cannot be a folder is refused in a sentence", () => {
  const file = join(folder, "file");
  writeFileSync(file, "");
  for (const path of [file, join(file, "below"), "/proc/nowhere"]) {
    expect(() => openDataFolder(path)).toThrow(DataFolderRefused);
  }
});
