import type { Diagnostic } from "@zentaikan/capital-graph";
import { useLineups } from "../../../api/lineups.ts";
import { useTranslate } from "../../../messages/language.ts";
import { newerLineup } from "../../../proposals/newest-lineup.ts";
import { Button } from "../../../ui/Button.tsx";
import { useBoard, useBoardPart } from "../../ground/board-context.ts";
import { LINEUP_DESK } from "./lineup-desk.ts";

/** From a finding about the lineup to what would mend it: a look at the switch, or the open choices. */
export function LineupOfFinding({ diagnostic: { rule } }: { readonly diagnostic: Diagnostic }) {
  return rule === "V36" || rule === "V37" ? <Way rule={rule} /> : null;
}

function Way({ rule }: { readonly rule: "V36" | "V37" }) {
  const t = useTranslate();
  const { abilities, lineup } = useBoard();
  const desk = useBoardPart(LINEUP_DESK);
  const { data: histories = [] } = useLineups();
  const to = rule === "V37" ? lineup : newerLineup(histories, lineup);
  if (to === null || !abilities.includes("change")) return null;
  return (
    <Button
      look="quiet"
      onClick={() => {
        desk.look(to);
        desk.open();
      }}
    >
      {t(rule === "V37" ? "lineup.switch.choose" : "lineup.look")}
    </Button>
  );
}
