import type { Editor } from "@tiptap/core";
import { AtSign, CreditCard, MoveRight, type LucideIcon } from "lucide-react";
import type { PersonBody } from "@zentaikan/protocol/http";
import type { MessageId } from "../../../../messages/catalogue.ts";
import { foldText } from "../../../../ui/fold-text.ts";
import type { Call } from "./call.ts";
import { findBlocks } from "./note-blocks.ts";
import type { ReferenceNames, ReferenceTarget } from "./reference-names.ts";

/** What a list offers, and what choosing it does in place of the call. */
export interface CallChoice {
  readonly id: string;
  readonly words: string;
  readonly icon: LucideIcon;
  /** In place of the icon. */
  readonly person: PersonBody | null;
  readonly run: (editor: Editor) => void;
}

interface Offered {
  readonly editor: Editor;
  readonly names: ReferenceNames;
  readonly me: string;
  readonly labelOf: (id: MessageId) => string;
  readonly askForPicture: () => void;
}

const mostChoices = 30;

export function choicesOf(call: Call, offered: Offered): readonly CallChoice[] {
  const { editor, labelOf } = offered;
  if (call.sign === "@") return referencesFor(call.written, offered);
  return findBlocks(call.written, { editor, labelOf }).map((block) => ({
    id: block.label,
    words: labelOf(block.label),
    icon: block.icon,
    person: null,
    run: () => block.run(editor, offered),
  }));
}

/** People first, then cards and arrows. */
function referencesFor(written: string, { names, me }: Offered): readonly CallChoice[] {
  const wanted = foldText(written);
  const people = names
    .people()
    .filter(({ person }) => person.id !== me && foldText(person.name).includes(wanted))
    .map(({ person }) => choiceOf({ kind: "person", id: person.id }, person.name, person));
  const drawn = names.drawn().flatMap((target) => {
    const { words } = names.nameOf(target);
    return foldText(words).includes(wanted) ? [choiceOf(target, words, null)] : [];
  });
  return [...people, ...drawn].slice(0, mostChoices);
}

function choiceOf(target: ReferenceTarget, words: string, person: PersonBody | null): CallChoice {
  const { kind, id } = target;
  return {
    id: `${kind} ${id}`,
    words,
    icon: kind === "person" ? AtSign : kind === "card" ? CreditCard : MoveRight,
    person,
    run: (editor) => {
      editor.commands.insertContent({ type: "reference", attrs: { kind, target: id } });
    },
  };
}
