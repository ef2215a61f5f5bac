import { Extension, markInputRule } from "@tiptap/core";

/**
 * `**bold**` and `~~struck~~` as they are typed, also with no blank before them: Japanese has none,
 * and the rules of the marks themselves wait for one.
 */
export const TypedMarks = Extension.create({
  name: "typedMarks",

  addInputRules() {
    const { bold, strike } = this.editor.schema.marks;
    return [
      ...(bold ? [markInputRule({ find: /\*\*([^*\s](?:[^*]*[^*\s])?)\*\*$/, type: bold })] : []),
      ...(strike ? [markInputRule({ find: /~~([^~\s](?:[^~]*[^~\s])?)~~$/, type: strike })] : []),
    ];
  },
});
