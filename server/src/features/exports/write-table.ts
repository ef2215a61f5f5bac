import { Refusal } from "../../errors.ts";
import { ProcessStopped } from "../../threads/fleeting-process.ts";
import type { TableToWrite } from "./export-process.ts";
import type { PassingFiles } from "./passing-files.ts";

/** A table of the workspace as a file. @throws Refusal exportStopped; any other error is that of a writer */
export async function writeTable(
  files: PassingFiles,
  table: Omit<TableToWrite, "path">,
): Promise<Uint8Array<ArrayBuffer>> {
  try {
    return await files.make((maker, path) => maker.writeTable({ ...table, path }));
  } catch (error) {
    throw error instanceof ProcessStopped ? new Refusal("exportStopped", { cause: error }) : error;
  }
}
