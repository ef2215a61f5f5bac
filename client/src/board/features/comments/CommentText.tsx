import type { CommentMention } from "@zentaikan/board-model";
import { commentParts } from "./comment-parts.ts";
import * as styles from "./comments.css.ts";

/** What somebody wrote: text, with links and calls by name made out of it here and nowhere else. */
export function CommentText({
  text,
  mentions,
}: {
  readonly text: string;
  readonly mentions: readonly CommentMention[];
}) {
  return (
    <p className={styles.text}>
      {commentParts(text, mentions).map((part, index) => {
        switch (part.kind) {
          case "text":
            return part.text;
          case "mention":
            return (
              <span key={index} className={styles.mention}>
                {part.text}
              </span>
            );
          case "link":
            return (
              <a key={index} href={part.href} target="_blank" rel="noopener noreferrer nofollow">
                {part.text}
              </a>
            );
        }
      })}
    </p>
  );
}
