import { mkdirSync, writeFileSync } from "node:fs";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { temporaryFolder } from "../../../test/support/test-server.ts";
import { ExportFolder } from "./export-folder.ts";

test("[XJ9] a file that is made while what an earlier server left is swept stays", async () => {
  const path = join(temporaryFolder(), "exports");
  mkdirSync(path);
  for (let left = 0; left < 300; left += 1) writeFileSync(join(path, `left-${left}`), "");
  const folder = new ExportFolder(path);
  const swept = folder.sweep();
  await writeFile(await folder.pathFor("made"), "words");
  await swept;
  expect((await folder.read("made")).toString()).toBe("words");
});
