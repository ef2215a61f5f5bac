import type { Language, Text } from "@zentaikan/capital-graph";
import type { ProposalBody, KeptStateBody } from "@zentaikan/protocol/versions";
import { translatorFor, type Translate } from "../../../messages/translate.ts";

/** What a version goes by: its number once it stands, with whom, and of what but the broad frame. */
export function versionName(
  { concluded, party, subject }: Pick<ProposalBody, "concluded" | "party" | "subject">,
  t: Translate,
): string {
  const words = { party: t(`agreement.party.${party}`) };
  const name =
    concluded === null
      ? t("agreement.proposal", words)
      : t("agreement.version", { version: concluded.version, ...words });
  if (subject === "frame") return name;
  return t("agreement.versionOf", { name, what: t(`agreement.subject.${subject}`) });
}

/** What a kept state goes by: its version, else its name, else how it came about. */
export function stateName(
  state: Pick<KeptStateBody, "id" | "name" | "occasion" | "turn">,
  {
    proposals,
    t,
    language,
  }: {
    readonly proposals: readonly ProposalBody[];
    readonly t: Translate;
    readonly language: Language;
  },
): string {
  const version = proposals.find(({ id }) => id === state.id);
  if (version !== undefined) return versionName(version, t);
  const [first] = state.turn?.changes ?? [];
  if (state.turn !== null && first !== undefined) {
    return t("history.turn", { change: first[language], more: state.turn.count - 1 });
  }
  return state.name === "" ? t(`history.occasion.${state.occasion}`) : state.name;
}

/** The same words in both languages, as a comment keeps them. */
export function inBothLanguages(write: (t: Translate, language: Language) => string): Text {
  const say = (language: Language) => write(translatorFor(language), language);
  return { ja: say("ja"), en: say("en") };
}
