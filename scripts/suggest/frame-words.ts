/** Words that any task and any sentence may have, so that they do not link them: 严格落实……制度. */
const frameWords =
  /严格|落实|履行|贯彻|坚持|推进|推动|深化|深入|加强|强化|加快|完善|健全|优化|规范|提升|提高|全面|持续|进一步|扎实|认真|切实|积极|不断|大力|有效|着力|统筹|开展|实施|执行|做好|充分|依法|工作|建设|制度|机制|情况|要求|水平|能力/g;

/** A text with a space in place of each frame word. */
export function withoutFrameWords(text: string): string {
  return text.replace(frameWords, ' ');
}
