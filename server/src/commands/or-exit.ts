import { DataFolderRefused } from "../storage/data-folder.ts";

/** What a program opens; where that is refused it says so in a line, and ends. */
export async function orExit<Opened>(opening: Promise<Opened>): Promise<Opened> {
  try {
    return await opening;
  } catch (error) {
    if (!(error instanceof DataFolderRefused)) throw error;
    process.stderr.write(`${error.message}\n`);
    process.exit(1);
  }
}
