import { refusalSentence } from "./refusal-sentence.ts";
import { useToast } from "../ui/Toast.tsx";

/** What to do when a call failed: say so, in the server's words where it has some. */
export function useProblem(): { readonly onError: (error: unknown) => void } {
  const tell = useToast();
  return { onError: (error) => tell({ message: (speech) => refusalSentence(error, speech) }) };
}
