/** What is said when something is pasted or dropped on the canvas. */
export const CONTENT_MESSAGES = {
  "content.notAnImage": {
    ja: "ボードに置けるファイルは、PNG、JPEG、GIF、WebPの画像だけです。",
    en: "Only PNG, JPEG, GIF and WebP images can be placed on a board.",
  },
  "content.tooManyFiles": {
    ja: "一度に置けるファイルは{most}個までです。",
    en: "At most {most} files can be placed at once.",
  },
} as const;
