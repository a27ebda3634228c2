import type { DocumentKind } from '../../model/cited-document.ts';
import type { Content } from '../../model/content.ts';
import type { Cue } from '../../parse/citation-cue.ts';
import { nearest, placeOfLevel, placesNamed } from './places.ts';

/**
 * Where a title names one document and no other. Two cities each have a 《政府工作报告》: such a title means the one of
 * its own place, and joining the two would claim what nobody wrote. `''` is everywhere; null says that nothing tells.
 */
export type Scope = string | null;

/** Kinds that only the nation makes where the name has no place in front. */
const ofTheNation: readonly DocumentKind[] = ['law', 'regulation'];

/** A bare word for a document, undeclared: it means something within its own text only. */
const bare =
  /^(?:实施|管理|工作|暂行|若干|指导|行动)?(?:条例|办法|规定|意见|通知|方案|纲要|公报|细则|决定|规划|计划|要点|措施|清单|报告|指引|指南|制度|规则|公告|目录|预案|标准|白皮书|名单|章程)$/;

/** 市政府工作规则, 关于…市属国有企业…的通知, 我区…: the name speaks of the writer's own place. */
const ownPlace = /^(?:本|我|全)?[省市区县](?:委|政府|人民政府|直|级)|[市区县省][属直]|[我全本][省市区县]/;

/** What every authority has one of, mostly one a year. */
const everybodys =
  /(?:工作要点|工作计划|工作方案|工作规则|议事规则|工作制度|职责清单|任务清单|责任清单|责任分工方案|政府工作报告|公开指南|考核计划|情况的?报告|事项目录(?:的通知)?|立法计划)$/;

/** A title as one text of one region has it. */
export interface Mention {
  name: string;
  kind: DocumentKind;
  cue: Cue;
  region: string;
  /** Id of the text. */
  text: string;
}

/** The scope that a mention itself tells. */
export function scopeOf(content: Content, { name, kind, cue, region, text }: Mention): Scope {
  const places = placesNamed(content, name);
  if (places.length === 1) return '';
  if (places.length > 1) return nearest(content, places, region)?.code ?? '';
  if (bare.test(name)) return text;
  if (ofTheNation.includes(kind) || cue === 'nation') return '';
  if (cue !== null && cue !== 'own') return placeOfLevel(content, region, cue.level)?.code ?? region;
  if (cue === 'own' || ownPlace.test(name) || everybodys.test(name)) return region;
  return kind === 'party' ? '' : null;
}
