import { useValue } from "tldraw";
import type { Alternatives } from "@zentaikan/board-model";
import { useTranslate } from "../../../messages/language.ts";
import { useBoard } from "../board-context.ts";

/** The alternatives of the board, and what each is called: what nobody named, by its place. */
export function useAlternatives(): {
  readonly said: Alternatives;
  /** Id of the one on the canvas. */
  readonly shown: string;
  readonly nameOf: (id: string) => string;
  /** Whether somebody adopted it: the one that a board begins with counts before anybody did. */
  readonly isAdopted: (id: string) => boolean;
} {
  const t = useTranslate();
  const { alternatives } = useBoard();
  const said = useValue(alternatives.said);
  const shown = useValue(alternatives.shown);
  const nameOf = (id: string): string => {
    const at = said.all.findIndex((one) => one.id === id);
    const name = said.all[at]?.name ?? "";
    return name === "" ? t("alternatives.numbered", { number: at + 1 }) : name;
  };
  const isAdopted = (id: string): boolean => said.decided !== null && id === said.adopted;
  return { said, shown, nameOf, isAdopted };
}
