import { Refusal } from "../../errors.ts";
import { newId } from "../../new-id.ts";
import type { ExportFolder } from "./export-folder.ts";
import { ProcessStopped } from "../../threads/fleeting-process.ts";
import { ExportMaker } from "./export-maker.ts";
import type { TableToWrite } from "./export-process.ts";

/**
 * Writes tables of the workspace, one after another, in a process of its own: whoever draws waits
 * for none of them.
 */
export class TableWriter {
  readonly #maker = new ExportMaker();
  readonly #folder: ExportFolder;
  #turn: Promise<unknown> = Promise.resolve();

  constructor(folder: ExportFolder) {
    this.#folder = folder;
  }

  /** @throws Refusal exportStopped; any other error is that of a writer */
  write(table: Omit<TableToWrite, "path">): Promise<Uint8Array<ArrayBuffer>> {
    const written = this.#turn.then(() => this.#write(table));
    this.#turn = written.catch(() => undefined);
    return written;
  }

  async close(): Promise<void> {
    await this.#maker.stop();
  }

  async #write(table: Omit<TableToWrite, "path">): Promise<Uint8Array<ArrayBuffer>> {
    const file = newId();
    const path = await this.#folder.pathFor(file);
    try {
      await this.#maker.writeTable({ ...table, path });
      return await this.#folder.read(file);
    } catch (error) {
      throw error instanceof ProcessStopped
        ? new Refusal("exportStopped", { cause: error })
        : error;
    } finally {
      await this.#folder.drop(file);
    }
  }
}
