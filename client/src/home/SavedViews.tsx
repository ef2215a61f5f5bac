import type { SavedViewBody } from "@zentaikan/protocol/customers";
import { Bookmark, Ellipsis, Pencil, RefreshCw, Trash2 } from "lucide-react";
import { useState } from "react";
import { refusalSentence } from "../api/refusal-sentence.ts";
import { useProblem } from "../api/use-problem.ts";
import { useChangeView, useDeleteView, useKeepView, useViews } from "../api/views.ts";
import { useLanguage, useTranslate } from "../messages/language.ts";
import { Button } from "../ui/Button.tsx";
import { IconButton } from "../ui/IconButton.tsx";
import { Menu, MenuItem } from "../ui/Menu.tsx";
import { EVERYTHING, readHomeView, writeHomeView, type HomeView } from "./home-view.ts";
import { NameForm } from "./NameForm.tsx";
import * as styles from "./saved-views.css.ts";

interface SavedViewsProps {
  readonly view: HomeView;
  readonly onChange: (view: HomeView) => void;
}

/** Views that a person has kept for themselves, one press each, and the way to keep this one. */
export function SavedViews({ view, onChange }: SavedViewsProps) {
  const t = useTranslate();
  const language = useLanguage();
  const { data: views = NONE } = useViews();
  const keep = useKeepView();
  const change = useChangeView();
  const [naming, setNaming] = useState<SavedViewBody | "new" | null>(null);
  const query = writeHomeView(view);
  const isKept = views.some((one) => one.query === query);
  const isWorthKeeping = query !== writeHomeView(EVERYTHING) && !isKept;
  const stop = () => setNaming(null);
  if (views.length === 0 && !isWorthKeeping && naming === null) return null;
  const writing = naming === "new" ? keep : change;
  return (
    <div className={styles.views} role="group" aria-label={t("views.label")} data-on-paper="none">
      {views.map((one) => (
        <SavedView
          key={one.id}
          view={one}
          isShown={one.query === query}
          onShow={() => onChange(readHomeView(one.query))}
          onRename={() => setNaming(one)}
          onReplace={() => change.mutate({ id: one.id, query })}
        />
      ))}
      {isWorthKeeping && naming === null && (
        <Button look="quiet" onClick={() => setNaming("new")}>
          <Bookmark size={16} strokeWidth={1.75} aria-hidden />
          {t("views.keep")}
        </Button>
      )}
      {naming !== null && (
        <NameForm
          key={naming === "new" ? "" : naming.id}
          label={t("views.name")}
          submitLabel={t("app.keep")}
          initial={naming === "new" ? "" : naming.name}
          pending={writing.isPending}
          problem={
            writing.isError ? refusalSentence(writing.error, { language, translate: t }) : null
          }
          onSubmit={(name) => {
            const said = name.slice(0, LONGEST_NAME);
            if (naming === "new") keep.mutate({ name: said, query }, { onSuccess: stop });
            else change.mutate({ id: naming.id, name: said }, { onSuccess: stop });
          }}
          onCancel={stop}
        />
      )}
    </div>
  );
}

const NONE: readonly never[] = [];
const LONGEST_NAME = 60;

interface SavedViewProps {
  readonly view: SavedViewBody;
  readonly isShown: boolean;
  readonly onShow: () => void;
  readonly onRename: () => void;
  readonly onReplace: () => void;
}

function SavedView({ view, isShown, onShow, onRename, onReplace }: SavedViewProps) {
  const t = useTranslate();
  const { onError } = useProblem();
  const remove = useDeleteView();
  return (
    <span className={isShown ? styles.shownView : styles.view}>
      <button type="button" className={styles.viewName} aria-pressed={isShown} onClick={onShow}>
        {view.name}
      </button>
      <Menu
        align="start"
        trigger={
          <IconButton
            icon={Ellipsis}
            className={styles.viewMenu}
            label={t("views.menu", { name: view.name })}
          />
        }
      >
        <MenuItem icon={Pencil} onSelect={onRename}>
          {t("customer.rename")}
        </MenuItem>
        {!isShown && (
          <MenuItem icon={RefreshCw} onSelect={onReplace}>
            {t("views.replace")}
          </MenuItem>
        )}
        <MenuItem icon={Trash2} onSelect={() => remove.mutate(view.id, { onError })}>
          {t("views.delete")}
        </MenuItem>
      </Menu>
    </span>
  );
}
