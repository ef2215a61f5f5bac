import { atom } from "tldraw";
import { shownInAddress } from "../../../api/shown-in-address.ts";
import { opens, type BoardFeature } from "../../ground/board-feature.ts";
import { SHOWN } from "./shown-part.ts";
import { ShownByAddress } from "./ShownByAddress.tsx";

/** A board that is opened from elsewhere lights up what it is about. */
export const SHOWN_BY_ADDRESS: BoardFeature = {
  name: "shown by the address",
  parts: [opens(SHOWN, () => atom<readonly string[] | null>("shown by the address", null))],
  followAddress: (fragment, { part }) => {
    const records = shownInAddress(fragment);
    if (records !== null) part(SHOWN).set(records);
  },
  View: ShownByAddress,
};
