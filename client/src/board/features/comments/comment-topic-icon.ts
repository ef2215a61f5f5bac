import {
  Ban,
  BookCheck,
  CircleQuestionMark,
  Lightbulb,
  Waves,
  type LucideIcon,
} from "lucide-react";
import type { CommentTopic } from "@zentaikan/board-model";

/** The kind of a comment as a shape, for where there is no room for its word. */
export const TOPIC_ICONS: Readonly<Record<CommentTopic, LucideIcon>> = {
  question: CircleQuestionMark,
  unease: Waves,
  evidence: BookCheck,
  proposal: Lightbulb,
  objection: Ban,
};
