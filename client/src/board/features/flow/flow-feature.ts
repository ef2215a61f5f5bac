import type { BoardFeature } from "../../ground/board-feature.ts";
import { FlowPanel } from "./FlowPanel.tsx";

export const FLOW: BoardFeature = { name: "flow", Selected: FlowPanel };
