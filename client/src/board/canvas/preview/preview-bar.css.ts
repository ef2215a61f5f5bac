import { style } from "@vanilla-extract/css";
import { space } from "../../../theme/space.ts";
import { barOverCanvas } from "../../../ui/style-parts.ts";

export const bar = style({ ...barOverCanvas, gap: space(2) });
export const barWords = style({ minWidth: 0, marginRight: space(2) });
