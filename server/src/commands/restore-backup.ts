import { readConfigOrExit } from "../config.ts";
import { restoreData } from "../storage/restore-data.ts";
import { runOnFolder } from "./run-on-folder.ts";

/** `pnpm restore FOLDER`: puts a backup in the place of the data; the server must not be running. */
runOnFolder("restore", (folder) => {
  const { dataDir } = readConfigOrExit();
  const replaced = restoreData(dataDir, { backup: folder, now: Date.now() });
  return `${dataDir} is as it was in ${folder}; what was there before is in ${replaced}.`;
});
