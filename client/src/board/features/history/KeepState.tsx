import { BookmarkPlus } from "lucide-react";
import { useState } from "react";
import { RefusalMessage } from "../../../api/RefusalMessage.tsx";
import { useKeepState } from "../../../api/versions.ts";
import { useTranslate } from "../../../messages/language.ts";
import { Button } from "../../../ui/Button.tsx";
import { TextField } from "../../../ui/TextField.tsx";
import { useBoard } from "../../ground/board-context.ts";
import * as styles from "./history.css.ts";

/** As long as the server takes. */
const longestName = 120;

/** Keeps the board as it is now, under a name if somebody gives one. */
export function KeepState() {
  const translate = useTranslate();
  const { boardId } = useBoard();
  const [name, setName] = useState("");
  const keep = useKeepState(boardId);
  return (
    <form
      className={styles.keep}
      onSubmit={(event) => {
        event.preventDefault();
        keep.mutate(name.trim(), { onSuccess: () => setName("") });
      }}
    >
      <div className={styles.keepName}>
        <TextField
          label={translate("history.keep.name")}
          placeholder={translate("history.keep.example")}
          maxLength={longestName}
          value={name}
          onChange={({ currentTarget }) => setName(currentTarget.value)}
        />
      </div>
      <Button type="submit" disabled={keep.isPending}>
        <BookmarkPlus size={16} strokeWidth={1.75} aria-hidden />
        {translate("history.keep")}
      </Button>
      <RefusalMessage error={keep.error} />
    </form>
  );
}
