import { readPatternCell, type CapitalLineup } from "@zentaikan/capital-graph";
import type { RoadLinkBody, RoundSubjectBody } from "@zentaikan/protocol/meetings";
import { useLanguage, useTranslate } from "../../../messages/language.ts";
import { capitalName } from "../../ground/words/capital-name.ts";
import { bareCapitalName } from "../../../ui/structure/bare-capital-name.ts";

/** What stands on a road, and what a vote is on, in capital words. */
export function useRoadWords(lineup: CapitalLineup) {
  const t = useTranslate();
  const language = useLanguage();
  const ofEnd = (key: string): string => {
    if (key === "star") return t("meeting.road.theStar");
    // What somebody asked about by hand may have any name.
    if (!/^[1-3]\..+[-+=]$/u.test(key)) return key;
    const { capital, stage } = readPatternCell(key);
    const name = bareCapitalName(capitalName(lineup, capital, language));
    return t("reading.node", { capital: name, stage: t(`board.stage.${stage}`) });
  };
  const ofLink = ({ from, to }: Pick<RoadLinkBody, "from" | "to">): string =>
    t("meeting.road.link", { from: ofEnd(from), to: ofEnd(to) });
  /** A link's key is `1.hum+>2.tec+:+`; what somebody put in words says itself. */
  const ofSubject = ({ key, words }: RoundSubjectBody): string => {
    if (words !== "") return words;
    const link = /^(?<from>[^>]+)>(?<to>[^:]+)/u.exec(key)?.groups;
    if (link === undefined) return ofEnd(key);
    return ofLink({ from: link["from"] ?? "", to: link["to"] ?? "" });
  };
  return { ofEnd, ofLink, ofSubject };
}
