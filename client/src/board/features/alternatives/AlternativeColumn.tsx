import { useState } from "react";
import {
  diffStructures,
  readSentence,
  sentenceText,
  type Interpretation,
} from "@zentaikan/capital-graph";
import { FIRST_ALTERNATIVE, MAX_ALTERNATIVE_NAME, type Alternative } from "@zentaikan/board-model";
import { useBoardPeople } from "../../../api/comments.ts";
import { useLanguage, useTranslate } from "../../../messages/language.ts";
import { Button } from "../../../ui/Button.tsx";
import { MarkedStructure } from "../../../ui/structure/MarkedStructure.tsx";
import { TextField } from "../../../ui/TextField.tsx";
import { useBoard } from "../../ground/board-context.ts";
import { useAlternatives } from "../../ground/words/use-alternatives.ts";
import { ChangeList } from "../../ground/parts/ChangeList.tsx";
import * as styles from "./alternatives.css.ts";

/** One alternative: how it is drawn, what was decided of it, and in what it differs from what counts. */
export function AlternativeColumn({
  alternative: { id, refused },
  interpretation,
  counting,
  onShow,
  onAdopt,
}: {
  readonly alternative: Alternative;
  readonly interpretation: Interpretation;
  readonly counting: Interpretation;
  readonly onShow: () => void;
  readonly onAdopt: () => void;
}) {
  const t = useTranslate();
  const language = useLanguage();
  const { alternatives, abilities, boardId } = useBoard();
  const { data: people = [] } = useBoardPeople(boardId);
  const { said, shown, nameOf, isAdopted } = useAlternatives();
  const [name, setName] = useState<string | null>(null);
  const isCounting = id === said.adopted;
  const mayEdit = abilities.includes("edit");
  const { structure } = interpretation;
  const changes = diffStructures(counting.structure, structure);
  const decided = isCounting ? said.decided : refused;
  const by = people.find(({ person }) => person.id === decided?.author)?.person.name;
  const marked = {
    nodes: keysBeside(structure.nodes, counting.structure.nodes),
    links: keysBeside(structure.links, counting.structure.links),
  };
  const keepName = () => {
    if (name !== null && name.trim() !== "") alternatives.rename(id, name);
    setName(null);
  };
  return (
    <li className={styles.column} data-testid="alternative">
      {name === null ? (
        <h3 className={styles.columnTitle}>
          {nameOf(id)}
          {isAdopted(id) && <span className={styles.adopted}>{t("alternatives.adopted")}</span>}
          {refused !== null && <span className={styles.refused}>{t("alternatives.refused")}</span>}
        </h3>
      ) : (
        <form
          onSubmit={(event) => {
            event.preventDefault();
            keepName();
          }}
        >
          <TextField
            label={t("alternatives.name")}
            labelHidden
            autoFocus
            value={name}
            maxLength={MAX_ALTERNATIVE_NAME}
            onBlur={keepName}
            onChange={({ currentTarget }) => setName(currentTarget.value)}
          />
        </form>
      )}
      {decided !== null && (
        <p className={styles.quiet}>
          {[refused?.reason ?? "", by ?? ""].filter((part) => part !== "").join(" — ")}
        </p>
      )}
      <MarkedStructure
        structure={structure}
        label={sentenceText(readSentence(interpretation, language))}
        marked={marked}
        isNarrow
      />
      {!isCounting &&
        (changes.length === 0 ? (
          <p className={styles.quiet}>{t("alternatives.same", { name: nameOf(said.adopted) })}</p>
        ) : (
          <>
            <p className={styles.quiet}>
              {t("alternatives.differs", { name: nameOf(said.adopted) })}
            </p>
            <ChangeList changes={changes} />
          </>
        ))}
      <div className={styles.actions}>
        {id !== shown && <Button onClick={onShow}>{t("alternatives.show")}</Button>}
        {mayEdit && !isAdopted(id) && <Button onClick={onAdopt}>{t("alternatives.adopt")}</Button>}
        {mayEdit && name === null && (
          <Button look="quiet" onClick={() => setName(nameOf(id))}>
            {t("alternatives.rename")}
          </Button>
        )}
        {mayEdit &&
          alternatives.isEmpty(id) &&
          !isCounting &&
          id !== shown &&
          id !== FIRST_ALTERNATIVE && (
            <Button look="quiet" onClick={() => alternatives.remove(id)}>
              {t("alternatives.remove")}
            </Button>
          )}
      </div>
    </li>
  );
}

/** What is in the one and not in the other. */
function keysBeside<Key extends string>(
  these: readonly { readonly key: Key }[],
  those: readonly { readonly key: Key }[],
): ReadonlySet<Key> {
  const known = new Set(those.map(({ key }) => key));
  return new Set(these.flatMap(({ key }) => (known.has(key) ? [] : [key])));
}
