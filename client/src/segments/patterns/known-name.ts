import type { Language } from "@zentaikan/capital-graph";
import type { KnownCustomerBody } from "@zentaikan/protocol/patterns";
import type { Translate } from "../../messages/translate.ts";

/** What a customer is called here; of one that is withheld, and where names are put away, not by its name. */
export function knownName(
  known: KnownCustomerBody,
  {
    language,
    isAnonymous,
    t,
  }: { readonly language: Language; readonly isAnonymous: boolean; readonly t: Translate },
): string {
  if (known === null) return t("pattern.withheld");
  if (!isAnonymous) return known.name[language];
  return known.anonymousName === "" ? t("pattern.anonymous") : known.anonymousName;
}
