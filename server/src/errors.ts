import type { RefusalBody } from "@zentaikan/protocol/http";
import type { ContentfulStatusCode } from "hono/utils/http-status";
import { LINEUP_REFUSALS } from "./lineup-refusals.ts";
import { MEETING_REFUSALS } from "./meeting-refusals.ts";
import { PATTERN_REFUSALS } from "./pattern-refusals.ts";
import { wordsOfQuota, type ReachedQuota } from "./quotas/quota-words.ts";

/**
 * What the server refuses, each with its HTTP status and a sentence for whoever asked.
 * Codes are part of the interface; sentences may change.
 */
const refusals = {
  ...LINEUP_REFUSALS,
  ...MEETING_REFUSALS,
  ...PATTERN_REFUSALS,
  badRequest: [400, "内容に誤りがあります。", "The request is not well formed."],
  nameShowsNothing: [
    400,
    "この名前は画面に表示されません。見える文字を入れてください。",
    "Nothing of this name would show. Please use letters that can be seen.",
  ],
  notSignedIn: [401, "サインインしてください。", "Please sign in."],
  signInLinkRefused: [
    401,
    "このリンクは使えません。新しいリンクを発行してもらってください。",
    "This link does not work any more. Ask for a new one.",
  ],
  invitationRefused: [
    401,
    "この招待リンクは使えません。期限が切れたか、取り消されています。",
    "This invitation does not work any more: it has ended or was revoked.",
  ],
  sessionOver: [
    409,
    "このブラウザのサインインは、いま切り替わりました。もう一度押してください。",
    "What this browser was signed in with is over. Please press again.",
  ],
  originRefused: [
    403,
    "このページからの操作は受け付けられません。",
    "Requests from this page are not accepted.",
  ],
  forbidden: [403, "この操作をする権限がありません。", "You do not have the right to do this."],
  shownOvertaken: [
    409,
    "見ている間に、ほかの人が顧客を変えたため、何も書き込んでいません。下に出ているいまの内容を確かめて、もう一度押してください。",
    "Somebody else changed a customer while you were looking, so nothing was written. Look at what is shown now and press again.",
  ],
  changedMeanwhile: [
    409,
    "書いている間に、ほかの人がこの名前を変えました。いまの名前を確かめてください。それでも変えるときは、もう一度押してください。",
    "Somebody else changed this name while you were writing. Look at what it is now; press again to change it all the same.",
  ],
  noSuchPage: [404, "見つかりません。", "There is nothing here."],
  noSuchCustomer: [404, "この顧客は見つかりません。", "There is no such customer."],
  noSuchAssessment: [404, "この評価は見つかりません。", "There is no such assessment."],
  assessmentEnded: [
    409,
    "この評価は、ほかの人がすでに訂正したか、取り消しました。履歴を確かめてください。",
    "Somebody else has already corrected or withdrawn this assessment. Please look at the history.",
  ],
  noSuchBoard: [404, "このボードは見つかりません。", "There is no such board."],
  otherKind: [
    409,
    "この種類のボードでは、これはできません。経営資本のボードだけのものです。",
    "This makes no sense on a board of this kind: it is of boards on capitals alone.",
  ],
  boardArchived: [
    409,
    "このボードはアーカイブされています。書くには、先にアーカイブから戻してください。",
    "This board is archived. To write on it, take it back from the archive first.",
  ],
  boardNotMigrated: [
    409,
    "このボードは製品の以前のバージョンで保存されたもので、いまの形式に移せませんでした。内容は元のまま残しています。サーバーの管理者に知らせてください。",
    "This board was stored by an earlier release and could not be brought to the present form. Its data is kept as it was. Please tell whoever runs this server.",
  ],
  noSuchThread: [404, "このコメントは見つかりません。", "There is no such comment."],
  notYourComment: [
    403,
    "ほかの人のコメントは変えられません。",
    "This comment is somebody else’s to change.",
  ],
  reasonMissing: [400, "採らないときは、理由を書いてください。", "Please say why it is declined."],
  noSuchPerson: [404, "この人は見つかりません。", "There is no such person."],
  noSuchToken: [404, "このトークンは見つかりません。", "There is no such token."],
  noSuchInvitation: [404, "この招待は見つかりません。", "There is no such invitation."],
  noSuchWebhook: [404, "このWebhookは見つかりません。", "There is no such webhook."],
  webhookUrlRefused: [
    400,
    "この宛先には送れません。https:// で始まる、インターネット上のアドレスを入れてください。",
    "This address cannot be called. It must be an https:// address on the internet.",
  ],
  lastOwner: [
    409,
    "オーナーがひとりもいなくなるため、変更できません。",
    "The workspace would be left without an owner.",
  ],
  addressTaken: [
    409,
    "このメールアドレスは、ほかのメンバーが使っています。",
    "Another member has this e-mail address.",
  ],
  noAddress: [
    409,
    "メールアドレスが登録されていません。ワークスペースの管理者に登録を頼んでください。",
    "You have no e-mail address here. Ask an owner of the workspace to enter one.",
  ],
  noMailHere: [409, "このサーバーはメールを送りません。", "This server sends no mail."],
  digestLinkRefused: [
    404,
    "このリンクは使えません。サインインして、お知らせの設定で止められます。",
    "This link does not work. Sign in to end these mails in your settings.",
  ],
  noSuchSnapshot: [
    404,
    "この残した状態は見つかりません。",
    "There is no such kept state of the board.",
  ],
  noSuchExport: [
    404,
    "この書き出しはもうありません。もう一度書き出してください。",
    "This export is no longer here. Please export again.",
  ],
  exportNotReady: [
    409,
    "このファイルはまだできていません。少し待ってからもう一度お試しください。",
    "This file is not ready yet. Please wait a moment and try again.",
  ],
  exportTooBig: [
    413,
    "内容が大きすぎて、ひとつのファイルに書き出せません。一部を選ぶか、ノートやコメントを外してください。",
    "There is too much for one file. Please select a part, or leave notes and comments out.",
  ],
  exportStopped: [
    503,
    "書き出しが途中で止まりました。一部を選ぶか、別の形式でお試しください。",
    "Making the file stopped half-way. Please select a part, or try another format.",
  ],
  exportFailed: [
    500,
    "この形式では書き出せませんでした。別の形式をお試しください。",
    "The file could not be made in this format. Please try another one.",
  ],
  forOurTeamAlone: [
    409,
    "社内のみのものは、お客さま向けのファイルには書き出せません。読む人を「社内」にしてください。",
    "This is for our team alone and goes into no file for the customer. Please export it for our team.",
  ],
  noSuchVersion: [404, "この版は見つかりません。", "There is no such version."],
  noSuchLatestLink: [
    404,
    "このリンクは使えません。取り消されたか、期限が切れています。",
    "This link does not work: it was revoked, or has ended.",
  ],
  nothingAgreed: [
    404,
    "このボードでは、まだ大枠が合意されていません。",
    "No broad frame has been agreed on this board yet.",
  ],
  boardMovedOn: [
    409,
    "この間に、ボードの大枠が変わりました。もう一度見てから、合意にかけてください。",
    "The board's broad frame changed meanwhile. Please look again before you put it to agreement.",
  ],
  notReadyToAgree: [
    409,
    "先に直すところがあるため、まだ合意にかけられません。",
    "There are errors to mend before this can be put to agreement.",
  ],
  warningsNeedReason: [
    400,
    "気になるところが残っています。このままでよい理由を書いてください。",
    "There are open warnings. Please say why they may stand.",
  ],
  alreadyProposed: [
    409,
    "同じ相手との合意が、すでに進んでいます。閉じるか取り下げてから、次をかけてください。",
    "An agreement with this party is open already. Close or withdraw it first.",
  ],
  nobodyToAsk: [
    400,
    "尋ねる相手の中に、答えられる人がいません。",
    "None of those who are asked is on the board to answer.",
  ],
  deadlinePassed: [
    400,
    "答えの期限は、これから1年以内の日時にしてください。",
    "Please choose a time for answers that is ahead, within a year.",
  ],
  notAsked: [
    403,
    "この版について答えるのは、尋ねられた人だけです。",
    "Only those who were asked may answer to this version.",
  ],
  answerNeedsReason: [
    400,
    "留保や反対には、理由を書いてください。",
    "Please give the reason for a reservation or an objection.",
  ],
  versionClosed: [409, "この版は、もう閉じられています。", "This version is closed already."],
  nobodyAgreed: [409, "まだだれも同意していません。", "Nobody has agreed to it yet."],
  objectionStands: [
    409,
    "反対が残っている間は、版として閉じられません。話し合うか、取り下げてください。",
    "It cannot be closed as a version while somebody objects. Talk it over, or withdraw it.",
  ],
  bodyTooBig: [413, "内容が大きすぎます。", "The request is too big."],
  imageTooBig: [413, "画像は1枚10MBまでです。", "An image may have 10 MB at most."],
  imageTooLarge: [
    413,
    "画像の縦横が大きすぎます。4000万画素、一辺16,384画素までにしてください。",
    "The image is too large: 40 megapixels and 16,384 pixels a side at most.",
  ],
  imageRefused: [
    415,
    "この画像は置けません。PNG、JPEG、GIF、WebPの画像を選んでください。",
    "This image cannot be placed. Please choose a PNG, JPEG, GIF or WebP image.",
  ],
  noSuchImage: [404, "この画像は見つかりません。", "There is no such image."],
  /** What and how much, the refusal itself says. */
  quotaReached: [409, "これ以上は増やせません。", "There may be no more of it."],
  tooManyRequests: [
    429,
    "操作が続きすぎています。少し待ってからもう一度お試しください。",
    "That was too much at once. Please wait a little and try again.",
  ],
  tooManyStreams: [
    429,
    "開いているタブが多すぎるため、新着のお知らせを受け取れません。使っていないタブを閉じてください。",
    "Too many tabs are open to be told what is new. Please close those you do not use.",
  ],
  storageUnavailable: [
    503,
    "いまは保存できません。しばらくしてからもう一度お試しください。",
    "Nothing can be saved at the moment. Please try again in a while.",
  ],
  readingStopped: [
    503,
    "中身の読み取りが途中で止まりました。もう一度お試しください。",
    "Reading what is stored here stopped half-way. Please try again.",
  ],
  boardSetAside: [
    503,
    "中身を読み取れないことが続いたため、この操作をしばらく止めています。ボードなら、オーナーが前に残した状態に戻せます。",
    "What is stored here could not be read several times, so this is left out for a while. An owner can bring a kept state of a board back.",
  ],
  readingUnavailable: [
    503,
    "いまは中身を読み取れません。しばらくしてからもう一度お試しください。",
    "What is stored cannot be read at the moment. Please try again in a while.",
  ],
  boardUnreadable: [
    503,
    "保存されている中身が壊れていて、読み取れません。ボードなら、オーナーが前に残した状態に戻せます。",
    "What is stored here is broken and cannot be read. An owner can bring a kept state of a board back.",
  ],
  unexpected: [
    500,
    "サーバーで問題が起きました。もう一度お試しください。",
    "Something went wrong in the server. Please try again.",
  ],
} as const satisfies Record<string, readonly [ContentfulStatusCode, string, string]>;

export type RefusalCode = keyof typeof refusals;

export class Refusal extends Error {
  readonly code: RefusalCode;
  /** Which quota was reached, where one was. */
  readonly quota: ReachedQuota | null;

  constructor(code: RefusalCode, options: ErrorOptions & { readonly quota?: ReachedQuota } = {}) {
    super(code, options);
    this.code = code;
    this.quota = options.quota ?? null;
  }
}

export function refusalStatus(code: RefusalCode): ContentfulStatusCode {
  return refusals[code][0];
}

export function refusalBody(code: RefusalCode, quota: ReachedQuota | null): RefusalBody {
  if (quota !== null) return { code, message: wordsOfQuota(quota), quota };
  const [, ja, en] = refusals[code];
  return { code, message: { ja, en } };
}
