import type { Text } from "@zentaikan/capital-graph";
import type { KeptStateBody } from "@zentaikan/protocol/versions";
import { useAgreements } from "../../../api/agreements.ts";
import { useTranslate } from "../../../messages/language.ts";
import { useBoard } from "../../ground/board-context.ts";
import { inBothLanguages, stateName } from "../../ground/words/version-name.ts";
import { useWrittenTime } from "../../../api/use-written-time.ts";

/** What a kept state goes by, who kept it, and when, as lists say it. */
export function useStateWords() {
  const t = useTranslate();
  const { data } = useAgreements(useBoard().boardId);
  const { time: writeTime } = useWrittenTime();
  const time = ({ at }: KeptStateBody): string => writeTime(at, "minute");
  const proposals = data?.proposals ?? [];
  const name = (state: KeptStateBody): string => stateName(state, { proposals, t });
  return {
    name,
    /** The name in both languages, for what is said about it. */
    about: (state: KeptStateBody): Text =>
      inBothLanguages((translate) => stateName(state, { proposals, t: translate })),
    /** With the time, where several may go by one name. */
    choice: (state: KeptStateBody): string =>
      t("history.choice", { name: name(state), when: time(state) }),
    by: (state: KeptStateBody): string =>
      t("history.by", { who: state.by.name, when: time(state) }),
  };
}
