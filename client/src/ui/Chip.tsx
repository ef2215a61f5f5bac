import { X } from "lucide-react";
import type { ReactNode } from "react";
import { chip, chipRemovable } from "./chip.css.ts";

/** A small word about the state of something. */
export function Chip({ children }: { readonly children: ReactNode }) {
  return <span className={chip}>{children}</span>;
}

interface RemovableChipProps {
  /** What removing it does, in words: 「まず人的資本」の絞り込みをはずす. */
  readonly removeLabel: string;
  readonly onRemove: () => void;
  readonly children: ReactNode;
}

/** A condition in force; pressing it takes it away. */
export function RemovableChip({ removeLabel, onRemove, children }: RemovableChipProps) {
  return (
    <button type="button" className={chipRemovable} aria-label={removeLabel} onClick={onRemove}>
      {children}
      <X size={14} strokeWidth={2} aria-hidden />
    </button>
  );
}
