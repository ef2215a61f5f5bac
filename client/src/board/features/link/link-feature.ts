import type { BoardFeature } from "../../ground/board-feature.ts";
import { LinkPanel } from "./LinkPanel.tsx";

export const LINK: BoardFeature = { name: "link", Selected: LinkPanel };
