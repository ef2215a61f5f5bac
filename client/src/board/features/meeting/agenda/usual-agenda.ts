import type { AgendaStepBody } from "@zentaikan/protocol/agenda";
import type { Translate } from "../../../../messages/translate.ts";

/** The method's five, to be taken, changed and thrown away: it fixes no procedure. */
export function usualAgenda(t: Translate): readonly AgendaStepBody[] {
  const plain = { expects: [], routes: 1, round: null } as const;
  return [
    { ...plain, title: t("agenda.usual.star"), minutes: 10, expects: ["starSaid"] },
    {
      ...plain,
      title: t("agenda.usual.capitals"),
      minutes: 20,
      expects: ["capitalInEachStage"],
      round: { question: t("meeting.usual.road"), roundKind: "road" },
    },
    { ...plain, title: t("agenda.usual.routes"), minutes: 20, expects: ["allReached", "routes"] },
    {
      ...plain,
      title: t("agenda.usual.agree"),
      minutes: 15,
      expects: ["frameAgreed"],
      round: { question: t("meeting.usual.temperature"), roundKind: "temperature" },
    },
    { ...plain, title: t("agenda.usual.detail"), minutes: 30, expects: ["eachDetailed"] },
  ];
}
