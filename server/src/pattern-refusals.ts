/** What is refused of patterns over many customers; see `errors.ts`. */
export const PATTERN_REFUSALS = {
  segmentsStopped: [
    503,
    "パターンの計算が途中で止まりました。しばらくしてからもう一度お試しください。",
    "Looking for patterns stopped half-way. Please try again in a while.",
  ],
  patternsAdoptedMeanwhile: [
    409,
    "見ている間に、ほかの人がパターンを変えました。いまの内容を確かめてから、もう一度お願いします。",
    "Somebody changed the patterns meanwhile. Please look at what they are now, then try again.",
  ],
  segmentationMovedOn: [
    409,
    "見ている間に、どこかの顧客の構造が変わりました。いまの分かれ方を確かめてから、もう一度お願いします。",
    "The structure of a customer changed meanwhile. Please look at how they fall into patterns now, then try again.",
  ],
  noPatternsFound: [
    409,
    "まだ集約を語るには少ないため、採用できるパターンがありません。",
    "There is too little to speak of patterns yet: none can be adopted.",
  ],
  noSuchSegment: [404, "このパターンは見つかりません。", "There is no such pattern."],
  segmentRetired: [
    409,
    "このパターンは使われていません。先に戻してから、移してください。",
    "This pattern is retired. Take it back before you move anybody there.",
  ],
} as const;
