import { useState } from "react";
import type { CommentThread } from "@zentaikan/board-model";
import { harmlessName, type Party } from "@zentaikan/protocol";
import type { PersonBody } from "@zentaikan/protocol/http";
import { changeThreadReaders, useGuests, useThreadReaders } from "../../../api/comments.ts";
import { RefusalMessage } from "../../../api/RefusalMessage.tsx";
import { useSession } from "../../../api/session.ts";
import { useTranslate } from "../../../messages/language.ts";
import { Button } from "../../../ui/Button.tsx";
import { Dialog, DialogActions } from "../../../ui/Dialog.tsx";
import { useBoard, useBoardPart } from "../../ground/board-context.ts";
import { BOARD_COMMENTS } from "./board-comments.ts";
import * as writing from "./composer.css.ts";
import { useCommentRights } from "./use-comment-rights.ts";

/** Lets a thread be read by our team alone or by guests as well, once it was said who has read it. */
export function ChangeReaders({
  thread,
  party,
}: {
  readonly thread: CommentThread;
  readonly party: Party;
}) {
  const t = useTranslate();
  const { boardId, parties } = useBoard();
  const comments = useBoardPart(BOARD_COMMENTS);
  const { person } = useSession();
  const { mayComment, mayCloseAny } = useCommentRights();
  const [isAsking, setIsAsking] = useState(false);
  const [failure, setFailure] = useState<unknown>(null);
  const read = useThreadReaders(boardId, thread.id, isAsking && party === "customer");
  const guests = useGuests(boardId, parties) ?? [];
  const isOpener = thread.entries[0]?.by.id === person.id;
  const mayChange = mayComment && parties.includes("internal") && (isOpener || mayCloseAny);
  if (!mayChange || comments.isInternal(thread.anchor)) return null;
  const to = party === "internal" ? "customer" : "internal";
  const names = (people: readonly PersonBody[]) =>
    people.map(({ name }) => harmlessName(name)).join(t("readers.comma"));
  const consequence = () => {
    if (to === "customer") {
      return guests.length === 0
        ? t("readers.share.nobodyYet")
        : t("readers.share.text", { names: names(guests), count: guests.length });
    }
    if (read.data === undefined) return t("readers.asking");
    return read.data.length === 0
      ? t("readers.hide.nobodyRead")
      : t("readers.hide.text", { names: names(read.data) });
  };
  const change = async () => {
    setFailure(null);
    try {
      await changeThreadReaders(boardId, { threadId: thread.id, party: to });
      setIsAsking(false);
    } catch (error) {
      setFailure(error);
    }
  };
  const isUnknown = to === "internal" && read.data === undefined;
  return (
    <div className={writing.closing}>
      <Button look="quiet" onClick={() => setIsAsking(true)}>
        {t(to === "internal" ? "readers.hide" : "readers.share")}
      </Button>
      <Dialog
        open={isAsking}
        onOpenChange={setIsAsking}
        title={t(to === "internal" ? "readers.hide.title" : "readers.share.title")}
        description={consequence()}
      >
        <RefusalMessage error={failure ?? read.error} />
        <DialogActions>
          <Button look="quiet" onClick={() => setIsAsking(false)}>
            {t("app.cancel")}
          </Button>
          <Button look="primary" disabled={isUnknown} onClick={() => void change()}>
            {t(to === "internal" ? "readers.hide" : "readers.share")}
          </Button>
        </DialogActions>
      </Dialog>
    </div>
  );
}
