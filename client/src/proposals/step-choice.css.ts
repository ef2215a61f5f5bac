import { style } from "@vanilla-extract/css";
import * as parts from "../ui/style-parts.ts";

export const choice = style(parts.choice);
export const chosen = style({ ...parts.choice, ...parts.chosen });
