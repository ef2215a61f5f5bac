import type { Editor } from "tldraw";
import type { Interpretation, Tally } from "@zentaikan/capital-graph";
import type { RoundBody } from "@zentaikan/protocol/meetings";
import { useMeetingCommand } from "../../../../api/meetings.ts";
import { RefusalMessage } from "../../../../api/RefusalMessage.tsx";
import { useTranslate } from "../../../../messages/language.ts";
import { Button } from "../../../../ui/Button.tsx";
import { useToast } from "../../../../ui/Toast.tsx";
import { lookAt } from "../../../canvas/depth/depth.ts";
import { readBoardLook } from "../../../canvas/drawing/read-board-look.ts";
import { useBoard } from "../../../ground/board-context.ts";
import * as parts from "../../../ground/parts/panel-parts.css.ts";
import { applyVote } from "./apply-vote.ts";

/** What a vote leads to: it is taken onto the board, by whoever may draw, or asked once more. */
export function VoteFollows({
  round,
  tally,
  interpretation,
  editor,
  mayLead,
}: {
  readonly round: RoundBody;
  readonly tally: Tally;
  readonly interpretation: Interpretation;
  readonly editor: Editor | null;
  readonly mayLead: boolean;
}) {
  const t = useTranslate();
  const toast = useToast();
  const { boardId, abilities, preview, panelTabs } = useBoard();
  const command = useMeetingCommand(boardId);
  const { structure } = interpretation;
  const known = new Set<string>(
    tally.kind === "temperature"
      ? structure.links.map(({ key }) => key)
      : structure.nodes.map(({ key }) => key),
  );
  const isOfBoard = round.subjects.some(({ key }) => known.has(key));
  const kind = tally.kind === "temperature" ? "contested" : "order";
  const apply = () => {
    if (editor === null) return;
    lookAt(editor, "frame");
    const edits = applyVote(tally, { structure, look: readBoardLook(editor) });
    if (edits.length === 0) {
      return toast({ message: ({ translate }) => translate(`meeting.apply.${kind}.done`) });
    }
    panelTabs.uncoverCanvas();
    preview.wait({
      words: ({ translate }) => translate(`meeting.apply.${kind}.words`, { count: edits.length }),
      edits,
    });
  };
  const { question, kind: roundKind, isAnonymous, subjects, dots, dotsOnOne } = round;
  const askAgain = () => {
    const asked = { question, roundKind, isAnonymous, dots, dotsOnOne };
    command.mutate({ kind: "ask", ...asked, subjects: [...subjects], minutes: null });
  };
  return (
    <div className={parts.actions}>
      {isOfBoard && abilities.includes("edit") && (
        <Button disabled={editor === null} onClick={apply}>
          {t(`meeting.apply.${kind}`)}
        </Button>
      )}
      {mayLead && (
        <Button look="quiet" disabled={command.isPending} onClick={askAgain}>
          {t("meeting.askAgain")}
        </Button>
      )}
      <RefusalMessage error={command.error} />
    </div>
  );
}
