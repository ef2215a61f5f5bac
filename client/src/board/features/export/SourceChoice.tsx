import { useAgreements } from "../../../api/agreements.ts";
import { useKeptStates } from "../../../api/versions.ts";
import { useTranslate } from "../../../messages/language.ts";
import { SelectField } from "../../../ui/SelectField.tsx";
import { useBoard } from "../../ground/board-context.ts";
import type { BegunExport } from "../../ground/desks/export-desk.ts";
import { useStateWords } from "../../ground/words/use-state-words.ts";
import { versionName } from "../../ground/words/version-name.ts";

/** Of what: the board as it is, a version or a kept state, wherever the form was opened from. */
export function SourceChoice({
  begun,
  onChoose,
}: {
  readonly begun: BegunExport;
  readonly onChoose: (source: BegunExport["source"]) => void;
}) {
  const t = useTranslate();
  const { boardId } = useBoard();
  const { data: agreements } = useAgreements(boardId);
  const { data: states } = useKeptStates(boardId);
  const words = useStateWords();
  const versions = (agreements?.proposals ?? []).map((proposal) => ({
    source: { kind: "version" as const, id: proposal.id },
    words: versionName(proposal, t),
  }));
  const kept = (states ?? [])
    // A version is one already; turns are many, and each has its own way here in the history.
    .filter(({ id, occasion }) => occasion !== "proposed" && (occasion !== "turned" || isBegun(id)))
    .map((state) => ({
      source: { kind: "keptState" as const, id: state.id },
      words: words.choice(state),
    }));
  const known = [
    { source: { kind: "now" as const }, words: t("export.now") },
    ...versions,
    ...kept,
  ];
  const chosen = keyOf(begun.source);
  // Until the lists are there, what it was opened from.
  const all = known.some(({ source }) => keyOf(source) === chosen)
    ? known
    : [...known, { source: begun.source, words: begun.name }];
  return (
    <SelectField
      label={t("export.source")}
      value={chosen}
      choices={all.map(({ source, words: name }) => ({ value: keyOf(source), words: name }))}
      onChoose={(key) => {
        const found = all.find(({ source }) => keyOf(source) === key);
        if (found !== undefined) onChoose(found.source);
      }}
    />
  );

  function isBegun(id: string): boolean {
    return begun.source.kind !== "now" && begun.source.id === id;
  }
}

function keyOf(source: BegunExport["source"]): string {
  return source.kind === "now" ? source.kind : `${source.kind}:${source.id}`;
}
