import { useState } from "react";
import type { Party } from "@zentaikan/protocol";
import { tabStorage } from "../../../browser-storage.ts";

const prefix = "zentaikan.draft-readers.";

/** Who is to read what is being written: kept as long as its words, or a reload would show them to guests. */
export function useChosenReaders(draftKey: string) {
  const key = prefix + draftKey;
  const [party, setParty] = useState<Party>(() =>
    tabStorage.read(key) === "internal" ? "internal" : "customer",
  );
  return {
    party,
    choose: (chosen: Party) => {
      setParty(chosen);
      tabStorage.write(key, chosen === "internal" ? chosen : null);
    },
    forget: () => tabStorage.write(key, null),
  };
}
