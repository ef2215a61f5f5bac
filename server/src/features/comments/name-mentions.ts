import type { CommentCommand, CommentMention } from "@zentaikan/board-model";
import { ROLE_CALLS } from "@zentaikan/protocol";
import type { WorkspaceDatabase } from "../../storage/workspace-database.ts";
import { readersOfChannel } from "./readers-of-channel.ts";
import type { CommentChannel } from "./comment-channel.ts";

/**
 * The command with its calls under the names that the workspace knows: who writes says whom they
 * call, never what these are called [AC20]. Whoever may not read there is not called.
 */
export async function nameMentions(
  database: WorkspaceDatabase,
  command: CommentCommand,
  { channel, now }: { readonly channel: CommentChannel; readonly now: number },
): Promise<CommentCommand> {
  if (!("mentions" in command) || command.mentions.length === 0) return command;
  const people = await readersOfChannel(database, channel, now);
  const names = new Map(people.map(({ person }) => [person.id, person.name]));
  const mentions = command.mentions.flatMap((mention): CommentMention[] => {
    if (mention.kind === "role") return [callOfRole(mention)];
    const name = names.get(mention.person);
    return name === undefined ? [] : [{ ...mention, name }];
  });
  return { ...command, mentions };
}

function callOfRole(mention: CommentMention & { readonly kind: "role" }): CommentMention {
  const { ja, en } = ROLE_CALLS[mention.role];
  return { ...mention, name: mention.name === en ? en : ja };
}
