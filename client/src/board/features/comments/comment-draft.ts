import { useKeptDraft } from "../../../ui/kept-draft.ts";
import { placeMentions, type PlacedMention } from "./placed-mentions.ts";

/** What is being written and not sent yet. */
export interface CommentDraft {
  readonly text: string;
  readonly mentions: readonly PlacedMention[];
}

export function useCommentDraft(key: string, initial: CommentDraft) {
  return useKeptDraft(key, initial, {
    keep: keptForm,
    read: ({ text, mentions }: ReturnType<typeof keptForm>): CommentDraft => ({
      text,
      mentions: placeMentions(text, mentions),
    }),
  });
}

/** In the order of the text, from which their places can be found again. */
function keptForm({ text, mentions }: CommentDraft) {
  const inOrder = mentions.toSorted(
    (one, other) => (one.start ?? Infinity) - (other.start ?? Infinity),
  );
  return { text, mentions: inOrder.map(({ mention }) => mention) };
}
