import type { Text } from "@zentaikan/capital-graph";
import type { KeptStateBody } from "@zentaikan/protocol/versions";
import { useAgreements } from "../../../api/agreements.ts";
import { useLanguage, useTranslate } from "../../../messages/language.ts";
import { useBoard } from "../board-context.ts";
import { inBothLanguages, stateName } from "./version-name.ts";
import { useWrittenTime } from "../../../api/use-written-time.ts";

/** What a kept state goes by, who kept it, and when, as lists say it. */
export function useStateWords() {
  const t = useTranslate();
  const { data } = useAgreements(useBoard().boardId);
  const { time: writeTime } = useWrittenTime();
  const time = ({ at }: KeptStateBody): string => writeTime(at, "minute");
  const language = useLanguage();
  const whoOf = ({ by, turn }: KeptStateBody): string => {
    if (turn === null) return by.name;
    const names = turn.people.map(({ name: one }) => one);
    return names.length === 0 ? t("history.somebody") : names.join(t("agreement.comma"));
  };
  const proposals = data?.proposals ?? [];
  const name = (state: KeptStateBody): string => stateName(state, { proposals, t, language });
  return {
    name,
    /** The name in both languages, for what is said about it. */
    about: (state: KeptStateBody): Text =>
      inBothLanguages((translate, spoken) =>
        stateName(state, { proposals, t: translate, language: spoken }),
      ),
    /** With the time, where several may go by one name. */
    choice: (state: KeptStateBody): string =>
      t("history.choice", { name: name(state), when: time(state) }),
    who: whoOf,
    by: (state: KeptStateBody): string => t("history.by", { who: whoOf(state), when: time(state) }),
  };
}
