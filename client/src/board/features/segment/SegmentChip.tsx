import { Shapes } from "lucide-react";
import { Link } from "wouter";
import { useBoardPattern } from "../../../api/patterns.ts";
import { useSession } from "../../../api/session.ts";
import { useLanguage, useTranslate } from "../../../messages/language.ts";
import { useBoard } from "../../ground/board-context.ts";
import { standingIcon, standingWords } from "../../ground/parts/standing-chip.css.ts";
import { chip } from "./segment.css.ts";

/** In which pattern the customer stands, in one sentence that leads to its page. Of our team alone. */
export function SegmentChip() {
  const t = useTranslate();
  const language = useLanguage();
  const { boardId } = useBoard();
  const { abilities } = useSession();
  const { data: pattern } = useBoardPattern(boardId, abilities.includes("readSegments"));
  if (pattern === undefined || pattern === null) return null;
  const { kind, customerId, byHand, names } = pattern;
  const [name = "", next = ""] = names.map((one) => one[language]);
  const placed = t(`pattern.chip.${kind}`, { name, next });
  const words = byHand ? t("pattern.chip.byHand", { words: placed }) : placed;
  return (
    <Link
      href={`/segments?customer=${encodeURIComponent(customerId)}`}
      className={chip}
      title={words}
      // Paper may be handed to the customer.
      data-on-paper="none"
      data-testid="segment-chip"
      data-kind={kind}
    >
      <Shapes size={14} strokeWidth={1.75} className={standingIcon} aria-hidden />
      <span className={standingWords}>{words}</span>
    </Link>
  );
}
