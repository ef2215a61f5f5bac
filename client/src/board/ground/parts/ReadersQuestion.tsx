import { useState } from "react";
import { harmlessName, type Party } from "@zentaikan/protocol";
import type { PersonBody } from "@zentaikan/protocol/http";
import { useGuests } from "../../../api/comments.ts";
import { RefusalMessage } from "../../../api/RefusalMessage.tsx";
import { useTranslate } from "../../../messages/language.ts";
import { Button } from "../../../ui/Button.tsx";
import { Dialog, DialogActions } from "../../../ui/Dialog.tsx";
import { useBoard } from "../board-context.ts";

interface ReadersQuestionProps {
  /** What changes its readers, as its words are called. */
  readonly of: "readers" | "notes";
  /** Who is to read it from then on. */
  readonly to: Party;
  /** Guests who know it already; undefined while that is being asked. */
  readonly knownBy: readonly PersonBody[] | undefined;
  readonly error: Error | null;
  readonly onAsk: (isAsking: boolean) => void;
  readonly onChange: () => Promise<void>;
}

/** Lets something be read by our team alone or by guests as well, once it was said who knows it or will. */
export function ReadersQuestion({ of, to, knownBy, error, onAsk, onChange }: ReadersQuestionProps) {
  const t = useTranslate();
  const { boardId, parties } = useBoard();
  const [isAsking, setIsAsking] = useState(false);
  const [failure, setFailure] = useState<unknown>(null);
  const guests = useGuests(boardId, parties) ?? [];
  const ask = (asks: boolean) => {
    setIsAsking(asks);
    onAsk(asks);
  };
  const namesOf = (people: readonly PersonBody[]) =>
    people.map(({ name }) => harmlessName(name)).join(t("readers.comma"));
  const consequence = () => {
    if (to === "customer") {
      return guests.length === 0
        ? t(`${of}.share.nobodyYet`)
        : t(`${of}.share.text`, { names: namesOf(guests), count: guests.length });
    }
    if (knownBy === undefined) return t("readers.asking");
    return knownBy.length === 0
      ? t(`${of}.hide.nobody`)
      : t(`${of}.hide.text`, { names: namesOf(knownBy) });
  };
  const change = async () => {
    setFailure(null);
    try {
      await onChange();
      ask(false);
    } catch (refused) {
      setFailure(refused);
    }
  };
  const words = t(to === "internal" ? "readers.hide" : "readers.share");
  return (
    <>
      <Button look="quiet" onClick={() => ask(true)}>
        {words}
      </Button>
      <Dialog
        open={isAsking}
        onOpenChange={ask}
        title={t(to === "internal" ? `${of}.hide.title` : `${of}.share.title`)}
        description={consequence()}
      >
        <RefusalMessage error={failure ?? error} />
        <DialogActions>
          <Button look="quiet" onClick={() => ask(false)}>
            {t("app.cancel")}
          </Button>
          <Button
            look="primary"
            disabled={to === "internal" && knownBy === undefined}
            onClick={() => void change()}
          >
            {words}
          </Button>
        </DialogActions>
      </Dialog>
    </>
  );
}
