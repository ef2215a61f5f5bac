import { CircleAlert, CircleCheck, CircleQuestionMark, type LucideIcon } from "lucide-react";
import type { Temperature } from "@zentaikan/protocol";

export const FELT_ICONS: Readonly<Record<Temperature, LucideIcon>> = {
  convinced: CircleCheck,
  uneasy: CircleAlert,
  unsure: CircleQuestionMark,
};
