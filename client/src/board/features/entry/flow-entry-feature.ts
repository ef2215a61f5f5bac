import type { BoardFeature } from "../../ground/board-feature.ts";
import { FlowEntry } from "./FlowEntry.tsx";

export const FLOW_ENTRY: BoardFeature = { name: "flow entry", Above: FlowEntry };
