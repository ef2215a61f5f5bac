/** What is refused of meetings; see `errors.ts`. */
export const MEETING_REFUSALS = {
  noMeeting: [
    409,
    "このボードでは、いま会議をしていません。",
    "There is no meeting on this board at the moment.",
  ],
  meetingUnderWay: [
    409,
    "このボードでは、もう会議が始まっています。",
    "A meeting is under way on this board already.",
  ],
  noSuchMeeting: [404, "この会議は見つかりません。", "There is no such meeting."],
  meetingNotOver: [
    409,
    "議事録は、会議が終わると読めます。",
    "Minutes can be read once the meeting is over.",
  ],
  minutesJustMailed: [
    409,
    "この議事録は、少し前にメールで送ったところです。1時間たつと、また送れます。",
    "These minutes were sent by mail a moment ago. They can be sent again after an hour.",
  ],
  notInMeeting: [
    403,
    "会議に参加した人だけが、見たり書いたりできます。",
    "This is for those who take part in the meeting.",
  ],
  notFacilitator: [403, "進行役だけができます。", "Only facilitators can do this."],
  lastFacilitator: [
    409,
    "進行役がひとりもいなくなります。先に、ほかの人を進行役にしてください。",
    "Nobody would lead the meeting. Please name another facilitator first.",
  ],
  lockedInMeeting: [
    409,
    "会議の進行役が、この部分に鍵をかけています。",
    "Facilitators of the meeting have locked this part.",
  ],
  noSuchRound: [404, "この問いは見つかりません。", "There is no such round."],
  noSuchStep: [404, "この段取りは見つかりません。", "There is no such step."],
  otherRound: [409, "この問いでは、この操作はできません。", "This round is of another kind."],
  roundRevealed: [
    409,
    "もう公開されているため、変えられません。",
    "This has been revealed and cannot be changed any more.",
  ],
  roundNotRevealed: [409, "まだ公開されていません。", "This has not been revealed yet."],
  lookFirst: [
    409,
    "見ると、自分の道筋は変えられなくなります。「見る」を押してください。",
    "Your own road stays as it is once you look. Press “Look” to go on.",
  ],
  alreadyVoted: [
    409,
    "投票はひとり1回です。無記名の票は、だれのものか分からないため、あとから変えられません。",
    "Everybody votes once. An anonymous ballot cannot be changed, since nobody knows whose it is.",
  ],
  roadTooLong: [
    409,
    "ひとつの道筋に置けるカードは40枚、矢印は120本までです。",
    "A road may have 40 cards and 120 arrows.",
  ],
} as const;
