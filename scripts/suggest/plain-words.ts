/** Adverbs, scopes and verbs of amount around the words that say what is counted. */
const leading =
  /^(?:全[年省市县区州厅局]|各级|累计|共计|合计|总计|截至|目前|今年|以来|先后|分别|同时|依法|已经?|共|并|还|另|的|等)+/;
const trailing = /(?:分别|累计|共计|达到|达|为|约|近|超过|超|突破|均|共|至|到|是|有|了|的)+$/;

/** A phrase without numbers, marks and words around what is counted. */
export function plainWords(text: string): string {
  const withoutMarks = text.replace(/(?:19|20)\d{2}年度?|\d[\d,.]*[%‰]?/g, '').replace(/[^\p{Script=Han}A-Za-z]/gu, '');
  return withoutMarks.replace(leading, '').replace(trailing, '');
}
