import { fillText, type Text } from "@zentaikan/capital-graph";
import type { StructureBody } from "@zentaikan/protocol/http";
import type { Decision } from "./decision.ts";
import { quoted, sameText } from "./told-text.ts";

/** That one of several macro structures was adopted, and why the others were not chosen. @param now no clock of theirs goes before it */
export function tellAlternatives(
  alternatives: StructureBody["alternatives"],
  now: number,
): readonly Decision[] {
  return alternatives.flatMap(({ id, name, isAdopted, decided }, at): readonly Decision[] => {
    if (decided === null) return [];
    const { reason, by, author, decidedAt } = decided;
    const kind = isAdopted ? "adopted" : "notChosen";
    const who = author === null ? null : { id: author, name: by };
    const values = {
      name: name === "" ? fillText(NUMBERED, { number: sameText(`${at + 1}`) }) : sameText(name),
      reason: quoted(reason),
      by: who === null ? NOBODY : fillText(BY, { name: sameText(by) }),
    };
    return [
      {
        id: `alternative ${id}`,
        at: Math.min(Math.max(0, Math.round(decidedAt)), now),
        kind,
        by: who,
        text: fillText(WORDS[kind], values),
        below: [],
        isInternal: false,
        lead: null,
        people: author === null ? [] : [author],
        parts: [],
      },
    ];
  });
}

const NUMBERED: Text = { ja: "案{number}", en: "Alternative {number}" };
const NOBODY: Text = { ja: "", en: "" };
const BY: Text = { ja: " ― {name}", en: ", by {name}" };
const WORDS = {
  adopted: { ja: "案「{name}」を採用した{by}", en: "“{name}” was adopted{by}" },
  notChosen: {
    ja: "案「{name}」は選ばなかった{reason}{by}",
    en: "“{name}” was not chosen{reason}{by}",
  },
} as const;
