import { Copy } from "lucide-react";
import { useState } from "react";
import { useBoardsDoor } from "../api/boards.ts";
import { useSession } from "../api/session.ts";
import { useTranslate } from "../messages/language.ts";
import { IconButton } from "../ui/IconButton.tsx";
import { DuplicateBoard } from "./DuplicateBoard.tsx";

/** On the board itself, for whoever may make boards. */
export function DuplicateButton({ boardId }: { readonly boardId: string }) {
  const translate = useTranslate();
  const { abilities } = useSession();
  const { data: board } = useBoardsDoor(boardId);
  const [isOpen, setIsOpen] = useState(false);
  if (board === undefined || !abilities.includes("createBoards")) return null;
  return (
    <>
      <IconButton
        icon={Copy}
        label={translate("duplicate.heading")}
        onClick={() => setIsOpen(true)}
      />
      {isOpen && <DuplicateBoard board={board} onClose={() => setIsOpen(false)} />}
    </>
  );
}
