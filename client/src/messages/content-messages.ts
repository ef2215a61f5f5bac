/** What is said when something is brought onto the canvas or carried away from it. */
export const CONTENT_MESSAGES = {
  "content.notAnImage": {
    ja: "ボードに置けるファイルは、PNG、JPEG、GIF、WebPの画像だけです。",
    en: "Only PNG, JPEG, GIF and WebP images can be placed on a board.",
  },
  "content.tooManyFiles": {
    ja: "一度に置けるファイルは{most}個までです。",
    en: "At most {most} files can be placed at once.",
  },
  "content.textTooLong": {
    ja: "キャンバスに書ける文章は、1段落{most}文字、全体で{whole}文字、箇条書きの入れ子は{levels}段までです。超えるため、書き込みませんでした。貼り付けようとした文章はクリップボードに残っています。長い文章はノートに書けます。",
    en: "A text on the canvas holds {most} letters a paragraph, {whole} in all, and lists {levels} levels deep, so nothing more was written. What you pasted is still on the clipboard. Long texts go into a note.",
  },
  "content.notCarried.cut": {
    ja: "クリップボードに入らなかったため、切り取らずに残しました。Ctrl+X(Macでは⌘X)でお試しください。",
    en: "The clipboard did not take it, so nothing was cut. Please try Ctrl+X (⌘X on a Mac).",
  },
  "content.notCarried.copy": {
    ja: "クリップボードに入りませんでした。Ctrl+C(Macでは⌘C)でお試しください。",
    en: "The clipboard did not take it. Please try Ctrl+C (⌘C on a Mac).",
  },
} as const;
