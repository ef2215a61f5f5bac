import { newId } from "../../new-id.ts";
import { oneAfterAnother } from "../../relay/one-after-another.ts";
import type { ExportFolder } from "./export-folder.ts";
import { ExportMaker } from "./export-maker.ts";

/**
 * Files that are handed on at once, made one after another in a process of their own: whoever draws
 * or has a file of a board made waits for none of them, and a server at rest has no such process.
 */
export class PassingFiles {
  readonly #maker = new ExportMaker();
  readonly #folder: ExportFolder;
  readonly #inTurn = oneAfterAnother();

  constructor(folder: ExportFolder) {
    this.#folder = folder;
  }

  /** @throws ProcessStopped; any other error is that of a writer */
  make(
    write: (maker: ExportMaker, path: string) => Promise<unknown>,
  ): Promise<Uint8Array<ArrayBuffer>> {
    return this.#inTurn("", async () => {
      const file = newId();
      const path = await this.#folder.pathFor(file);
      try {
        await write(this.#maker, path);
        return await this.#folder.read(file);
      } finally {
        await this.#folder.drop(file);
      }
    });
  }

  /** Ends what is being made, at once. */
  close(): Promise<void> {
    return this.#maker.stop();
  }
}
