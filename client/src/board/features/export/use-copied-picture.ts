import { useState } from "react";
import type { AskedExport } from "@zentaikan/protocol/exports";
import { fetchFile } from "../../../api/http-client.ts";
import { offerPicture } from "./offer-picture.ts";
import { useMadeFile } from "./use-made-file.ts";

type Copying = "none" | "under way" | "copied" | "not taken";

/** A picture on its way to the clipboard. What the browser does not take is there to be taken by hand. */
export function useCopiedPicture(boardId: string) {
  const { making, make, cancel } = useMadeFile(boardId);
  const [copying, setCopying] = useState<Copying>("none");
  /** @returns whether it is in the clipboard */
  const copy = async (ask: AskedExport): Promise<boolean> => {
    setCopying("under way");
    const link = make(ask);
    // The browser is asked within the press, and waits for the picture by itself.
    const isTaken = await offerPicture(ask.format === "svg" ? "svg" : "png", async () => {
      const address = await link;
      if (address === null) throw new DOMException("no picture was made", "AbortError");
      return fetchFile(address, "");
    });
    const isMade = (await link) !== null;
    if (isMade) setCopying(isTaken ? "copied" : "not taken");
    return isMade && isTaken;
  };
  const drop = () => {
    cancel();
    setCopying("none");
  };
  return { making, copying, copy, drop };
}
