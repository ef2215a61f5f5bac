import type { CustomerBody } from "@zentaikan/protocol/customers";
import type { Translate } from "../messages/translate.ts";

/** How near we are to a customer, and who sees it so; empty where nobody has said. */
export function levelWords(relationship: CustomerBody["relationship"], t: Translate): string {
  if (relationship === null) return "";
  const { level, viewpoint } = relationship;
  return t("level.mark", { level, viewpoint });
}
