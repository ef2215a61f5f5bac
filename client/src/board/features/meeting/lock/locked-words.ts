import { LOCKED_PARTS, type LockedPart } from "@zentaikan/protocol";
import { useTranslate } from "../../../../messages/language.ts";

/** The names of what is locked, as one reads them: 大枠、ホップ. */
export function useLockedWords(): (parts: readonly LockedPart[]) => string {
  const t = useTranslate();
  return (parts) =>
    LOCKED_PARTS.filter((part) => parts.includes(part))
      .map((part) => t(`meeting.lock.${part}`))
      .join(t("reading.and"));
}
