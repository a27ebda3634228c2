import type { Content } from '../../model/content.ts';
import { type DocumentKind, documentKinds } from '../../model/terms.ts';
import type { Cue } from '../../parse/citation-cue.ts';
import { divisionOfLevel, divisionsNamed, nearestDivision } from './divisions.ts';

/**
 * Within which division or text a title identifies one document. Two cities each have a 《政府工作报告》: in each, the title
 * means its own. A division's code, a text's id, `''` for everywhere, or null if unknown.
 */
export type Scope = string | null;

/** A generic word for a document: it is meaningful only within its text. */
const genericTitle =
  /^(?:实施|管理|工作|暂行|若干|指导|行动)?(?:条例|办法|规定|意见|通知|方案|纲要|公报|细则|决定|规划|计划|要点|措施|清单|报告|指引|指南|制度|规则|公告|目录|预案|标准|白皮书|名单|章程)$/;

/** 市政府工作规则, 关于…市属国有企业…的通知, 我区…: the name refers to the issuer's own division. */
const ownDivision = /^(?:本|我|全)?[省市区县](?:委|政府|人民政府|直|级)|[市区县省][属直]|[我全本][省市区县]/;

/** Documents that every authority has, mostly one per year. */
const routineTitle =
  /(?:工作要点|工作计划|工作方案|工作规则|议事规则|工作制度|职责清单|任务清单|责任清单|责任分工方案|政府工作报告|公开指南|考核计划|情况的?报告|事项目录(?:的通知)?|立法计划)$/;

/** A title cited in a text of a region. */
export interface TitleMention {
  name: string;
  kind: DocumentKind;
  cue: Cue;
  region: string;
  /** Id of the text; that of a plan begins with `plans/`. */
  source: string;
}

/** The scope of a mention, from its title and cue alone. */
export function scopeOf(content: Content, { name, kind, cue, region, source: text }: TitleMention): Scope {
  const divisions = divisionsNamed(content, name);
  if (divisions.length === 1) return '';
  if (divisions.length > 1) return nearestDivision(content, divisions, region)?.code ?? '';
  if (genericTitle.test(name)) return text;
  if (documentKinds[kind].national || cue === 'nation') return '';
  if (cue !== null && cue !== 'own') return divisionOfLevel(content, region, cue.level)?.code ?? region;
  if (cue === 'own' || ownDivision.test(name) || routineTitle.test(name)) return region;
  return kind === 'party' ? '' : null;
}
