import { Lock, Users } from "lucide-react";
import type { Party } from "@zentaikan/protocol";
import { useGuests } from "../../../api/comments.ts";
import { useTranslate } from "../../../messages/language.ts";
import { useBoard } from "../board-context.ts";
import * as styles from "./readers.css.ts";

/** Says who reads what somebody is about to write: to our team alone, for a guest reads all that they see. */
export function ReadersMark({ party }: { readonly party: Party }) {
  const t = useTranslate();
  const words = useReadersWords();
  if (words === null) return null;
  const Icon = party === "internal" ? Lock : Users;
  return (
    <p className={styles.mark} data-readers={party}>
      <Icon size={14} strokeWidth={2} aria-hidden />
      {party === "internal" ? t("readers.internal.long") : words}
    </p>
  );
}

/** That guests read it, and how many there are; null for a guest. */
export function useReadersWords(): string | null {
  const t = useTranslate();
  const { boardId, parties } = useBoard();
  const guests = useGuests(boardId, parties);
  if (guests === null) return null;
  return guests.length === 0
    ? t("readers.customer.nobodyYet")
    : t("readers.customer.count", { count: guests.length });
}

/** That something is our team's alone. */
export function InternalChip() {
  const t = useTranslate();
  return (
    <span className={styles.chip}>
      <Lock size={12} strokeWidth={2} aria-hidden />
      {t("readers.internal")}
    </span>
  );
}
