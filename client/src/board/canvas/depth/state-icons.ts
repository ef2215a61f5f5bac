import { CircleCheckBig, CircleDashed, CircleDot, Handshake, type LucideIcon } from "lucide-react";
import type { DoResultProps } from "@zentaikan/board-model";

export const STATES = ["idea", "agreed", "doing", "achieved"] as const;

export const STATE_ICONS: Readonly<Record<DoResultProps["state"], LucideIcon>> = {
  idea: CircleDashed,
  agreed: Handshake,
  doing: CircleDot,
  achieved: CircleCheckBig,
};
