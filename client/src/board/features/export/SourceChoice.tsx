import { useAgreements } from "../../../api/agreements.ts";
import { useKeptStates } from "../../../api/versions.ts";
import { useTranslate } from "../../../messages/language.ts";
import { SelectField } from "../../../ui/SelectField.tsx";
import { useBoard } from "../../ground/board-context.ts";
import type { BegunExport } from "../../ground/desks/export-desk.ts";
import { useStateWords } from "../../ground/words/use-state-words.ts";
import { versionName } from "../../ground/words/version-name.ts";

type Source = BegunExport["source"];

/** Of what: the board as it is, a version or a kept state, wherever the form was opened from. */
export function SourceChoice({
  opened,
  chosen,
  onChoose,
}: {
  readonly opened: BegunExport;
  readonly chosen: Source;
  readonly onChoose: (source: Source) => void;
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
    .filter(({ occasion }) => occasion !== "proposed" && occasion !== "turned")
    .map((state) => ({
      source: { kind: "keptState" as const, id: state.id },
      words: words.choice(state),
    }));
  const known = [
    { source: { kind: "now" as const }, words: t("export.now") },
    ...versions,
    ...kept,
  ];
  // What it was opened from stands there, also before the lists do.
  const all = known.some(({ source }) => keyOf(source) === keyOf(opened.source))
    ? known
    : [...known, { source: opened.source, words: opened.name }];
  return (
    <SelectField
      label={t("export.source")}
      value={keyOf(chosen)}
      choices={all.map(({ source, words: name }) => ({ value: keyOf(source), words: name }))}
      onChoose={(key) => {
        const found = all.find(({ source }) => keyOf(source) === key);
        if (found !== undefined) onChoose(found.source);
      }}
    />
  );
}

function keyOf(source: Source): string {
  return source.kind === "now" ? source.kind : `${source.kind}:${source.id}`;
}
