import type { SectorKind } from "@zentaikan/capital-graph";
import { CAPITAL_TONES } from "./capital-colors.ts";

/**
 * How a sector shows, wherever it is drawn: a letter that tells its kind also in grey, and a colour
 * of those that people tell apart.
 */
export const SECTOR_LOOKS = {
  us: { initial: "自", color: CAPITAL_TONES.sumi },
  customer: { initial: "顧", color: CAPITAL_TONES.crimson },
  customersCustomer: { initial: "客", color: CAPITAL_TONES.vermilion },
  partner: { initial: "協", color: CAPITAL_TONES.blue },
  finance: { initial: "金", color: CAPITAL_TONES.ochre },
  government: { initial: "公", color: CAPITAL_TONES.violet },
  foreign: { initial: "外", color: CAPITAL_TONES.teal },
  nature: { initial: "然", color: CAPITAL_TONES.green },
} satisfies Record<SectorKind, { readonly initial: string; readonly color: string }>;
