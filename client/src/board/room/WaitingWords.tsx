import type { ReactNode } from "react";
import { useTranslate } from "../../messages/language.ts";
import type { ConnectionState } from "../../sync/connection-state.ts";

/** What keeps the server from letting this page in, where people can do or should know something. */
export function WaitingWords({
  phase,
  waitsFor,
  children,
}: Pick<ConnectionState, "phase" | "waitsFor"> & {
  /** Shows the words. */
  readonly children: (words: string) => ReactNode;
}) {
  const t = useTranslate();
  if (phase.kind === "live" || phase.kind === "ended") return null;
  if (waitsFor !== "tooMany" && waitsFor !== "storageUnavailable") return null;
  return children(t(`board.wait.${waitsFor}`));
}
