import { readConfigOrExit } from "../config.ts";
import { backUpData } from "../storage/back-up-data.ts";
import { runOnFolder } from "./run-on-folder.ts";

/** `pnpm backup FOLDER`: copies the data into a new folder; the server may be running or not. */
runOnFolder("backup", (folder) => {
  backUpData(readConfigOrExit().dataDir, folder);
  return `Everything is in ${folder}.`;
});
