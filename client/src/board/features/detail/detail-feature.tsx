import type { BoardFeature } from "../../ground/board-feature.ts";
import { CardDoResults } from "./CardDoResults.tsx";
import { Coverage } from "./Coverage.tsx";
import { DepthSwitch } from "./DepthSwitch.tsx";
import { DETAIL_KEYS } from "./detail-keys.ts";
import { DetailLinkPanel } from "./DetailLinkPanel.tsx";
import { DoResultPanel } from "./DoResultPanel.tsx";

export const DETAIL: BoardFeature = {
  name: "detail",
  Selected: ({ editor }) => (
    <>
      <DoResultPanel editor={editor} />
      <DetailLinkPanel editor={editor} />
    </>
  ),
  View: DepthSwitch,
  keys: DETAIL_KEYS,
  OfCard: CardDoResults,
  Facts: Coverage,
};
