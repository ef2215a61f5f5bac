import { Coins } from "lucide-react";
import type { BoardKind } from "@zentaikan/protocol";
import { useTranslate } from "../messages/language.ts";
import { Chip } from "../ui/Chip.tsx";
import { kindMark } from "./customer-list.css.ts";

/** Says of a board that it shows how the business earns; on capitals, its strip says enough. */
export function KindMark({ kind }: { readonly kind: BoardKind }) {
  const translate = useTranslate();
  if (kind === "capital") return null;
  return (
    <Chip>
      <span className={kindMark} title={translate("kind.circulation")}>
        <Coins size={14} aria-hidden />
        {translate("kind.circulation.short")}
      </span>
    </Chip>
  );
}
