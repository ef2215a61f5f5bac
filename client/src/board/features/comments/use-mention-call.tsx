import {
  useId,
  useLayoutEffect,
  useRef,
  useState,
  type KeyboardEvent,
  type RefObject,
} from "react";
import type { CommentMention, CommentRole } from "@zentaikan/board-model";
import type { Party } from "@zentaikan/protocol";
import { useBoardPeople } from "../../../api/comments.ts";
import { useSession } from "../../../api/session.ts";
import { useTranslate } from "../../../messages/language.ts";
import { useBoard } from "../../ground/board-context.ts";
import type { CommentDraft } from "./comment-draft.ts";
import { MentionChoices } from "./MentionChoices.tsx";
import { mentionChoices, mentionQuery } from "./mention-query.ts";
import { followEdit } from "./placed-mentions.ts";

/** The list of people that opens with an `@`. */
export function useMentionCall({
  draft,
  write,
  field,
  party,
}: {
  /** Among whom it is said: nobody else can be called. */
  readonly party: Party;
  readonly draft: CommentDraft;
  readonly write: (draft: CommentDraft) => void;
  readonly field: RefObject<HTMLTextAreaElement | null>;
}) {
  const t = useTranslate();
  const id = useId();
  const { boardId } = useBoard();
  const { person } = useSession();
  const { data: people = [] } = useBoardPeople(boardId, party);
  const [caret, setCaret] = useState<number | null>(null);
  const [active, setActive] = useState(0);
  const query = caret === null ? null : mentionQuery(draft.text, caret);
  /** Behind the name that was chosen, once it stands in the field. */
  const caretToBe = useRef<number | null>(null);
  // Not with a later frame: what is typed before it would stand in another order.
  useLayoutEffect(() => {
    const place = caretToBe.current;
    if (place === null) return;
    caretToBe.current = null;
    field.current?.focus();
    field.current?.setSelectionRange(place, place);
  });
  const roleName = (role: CommentRole) => t(`comments.role.${role}`);
  const choices =
    query === null ? [] : mentionChoices(query.written, { people, me: person.id, roleName });
  const isOpen = choices.length > 0;
  const chosen = Math.min(active, choices.length - 1);

  const choose = (mention: CommentMention | undefined) => {
    if (query === null || caret === null || mention === undefined) return;
    const { start } = query;
    const before = `${draft.text.slice(0, start)}@${mention.name} `;
    const text = before + draft.text.slice(caret);
    const known = followEdit(draft.mentions, {
      before: draft.text,
      after: text,
      caret: before.length,
    });
    write({ text, mentions: [...known, { mention, start }] });
    setCaret(null);
    caretToBe.current = before.length;
  };
  const takesKey = (event: KeyboardEvent): boolean => {
    if (!isOpen || event.ctrlKey || event.metaKey) return false;
    const { key } = event;
    if (key === "ArrowDown") setActive((chosen + 1) % choices.length);
    else if (key === "ArrowUp") setActive((chosen + choices.length - 1) % choices.length);
    else if (key === "Enter" || key === "Tab") choose(choices[chosen]);
    else if (key === "Escape") setCaret(null);
    else return false;
    event.preventDefault();
    return true;
  };
  return {
    takesKey,
    look: ({ selectionStart, selectionEnd }: HTMLTextAreaElement) => {
      setCaret(selectionStart === selectionEnd ? selectionStart : null);
    },
    close: () => setCaret(null),
    hintId: `${id}-hint`,
    listId: isOpen ? `${id}-list` : undefined,
    activeId: isOpen ? `${id}-list-${chosen}` : undefined,
    list: isOpen && (
      <MentionChoices
        id={`${id}-list`}
        choices={choices}
        active={chosen}
        people={people}
        onChoose={choose}
      />
    ),
  };
}
