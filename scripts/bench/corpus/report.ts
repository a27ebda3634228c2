import { drawPublication, inChinese, isoDay } from './publication.ts';
import { Random } from './random.ts';
import { prose, structures, writeBody } from './report-text.ts';
import type { Slot } from './schedule.ts';
import type { Splicer } from './splice.ts';
import { breakOff, makeFiles } from './text-files.ts';
import { fill, happens, say, type Voice } from './voice.ts';
import { phrases } from './words.ts';
import type { Fields } from './yaml.ts';

/** Makes the files of a report. `number` is its place in the archive. */
export function makeReport(slot: Slot, number: number, splicer: Splicer, plan: Voice['plan'], seed: string) {
  const { id, issuer, year } = slot;
  const random = new Random(`${seed}/report/${id}`);
  const voice: Voice = { slot, number, seed, random, splicer, plan, claims: [], told: new Set() };
  const style = drawStyle(voice);
  const isPartial = happens(voice, 2, 0.04);
  const isSupplied = happens(voice, 3, 0.35);
  const hasContact = happens(voice, 6, 0.05) && !isPartial;
  const signed = happens(voice, 1, 0.4) ? isoDay(year + 1, 2, random.whole(3, 28)) : undefined;
  // Only governments report to a standing committee.
  const delivers = happens(voice, 0, 0.16) && issuer.kind === 'government';
  const delivered = delivers ? isoDay(year + 1, 1, random.whole(3, 28)) : undefined;
  const deliveredTo = delivers ? say('meeting', voice) : undefined;
  const { url, published, dateBasis } = drawPublication(random, id, year, number);
  const source = drawSource(voice, url);
  const whole = [
    ...(delivered ? [`——${inChinese(delivered)}在${deliveredTo}上`, ...issuer.names, '主任、各位委员：'] : []),
    ...writeText(voice),
    ...(hasContact ? [`（联系人：${issuer.words.self}法制机构，${contact}）`] : []),
    ...(delivered ? ['以上报告，请予审议。'] : []),
    ...(signed ? [...issuer.names, inChinese(signed)] : []),
  ].map(style);
  const noted = voice.claims.find(({ kind }) => kind === 'events' || kind === 'links');
  if (happens(voice, 8, 0.1) && noted) voice.claims.push({ kind: 'notes', text: '原文如此。', quote: noted.quote });
  for (const claim of voice.claims) claim.quote = style(claim.quote);
  const furniture = happens(voice, 4, 0.4) ? (phrases.furniture ?? []) : [];
  const meta = {
    title: style(isSupplied ? fill(phrases.title?.[0] ?? '', slot, random) : say('title', voice)),
    titleSupplied: isSupplied,
    issuers: issuer.names,
    issuerKind: issuer.kind,
    locality: issuer.locality,
    dates: { delivered, published, signed },
    dateBasis,
    deliveredTo,
    documentNumber: happens(voice, 5, 0.2) ? say('documentNumber', voice) : undefined,
    source,
    urls: source.kind === 'official' || random.chance(0.3) ? [] : [{ address: url, kind: 'official' }],
    completeness: isPartial ? 'partial' : 'full',
    omissions: furniture.map((piece) => ({ capture: style(fill(piece, slot, random)), reason: '网页元数据' })),
    redactions: hasContact ? [{ text: style(contact), reason: '个人联系电话' }] : [],
  };
  const slips = number === 4 ? 2 : source.kind === 'official' ? 0 : random.whole(0, 2);
  const paragraphs = isPartial ? breakOff(whole, 0.85) : whole;
  return makeFiles(`reports/${id}`, voice, paragraphs, meta, slips);
}

const contact = '联系电话：████████';

/** Writes preamble and body; 6,000 characters on average over all kinds of issuers. */
function writeText(voice: Voice): string[] {
  const { random, slot, number } = voice;
  const spread = Math.exp(0.6 * (random.next() + random.next() + random.next() - 1.5));
  const length = Math.max(4000, Math.min(11000, slot.issuer.length * spread));
  const drawn = random.pick([...structures, ...Array<'sections'>(6).fill('sections'), 'areas' as const]);
  const more = prose(voice, '', 'results', random.whole(30, 120));
  return [
    say('opening', voice) + more + say('announcement', voice),
    ...writeBody(voice, structures[number] ?? drawn, length),
  ];
}

/** Draws half-width or full-width punctuation; a few texts have spaces after their numbers. */
function drawStyle(voice: Voice): (text: string) => string {
  const narrowed = voice.random.chance(0.5) ? /[，：；（）！？]/g : /$^/;
  const spaced = happens(voice, 11, 0.06) ? /(?<=\d)(?=[\u4e00-\u9fff])/g : /$^/;
  return (text) => text.replace(narrowed, (mark) => mark.normalize('NFKC')).replace(spaced, ' ');
}

/** Draws where a text was taken from. The first reports of an archive take the kinds in turn. */
function drawSource({ random, number }: Voice, url: string): Fields {
  const sources = phrases.source ?? [];
  const [kind, name] = (number < 5 ? sources[number] : random.pick(sources))?.split('|') ?? [];
  if (kind === 'unknown') return { name, kind };
  const retrieved = isoDay(2026, random.whole(1, 8), random.whole(10, 28));
  return { name, url: kind === 'official' ? url : url.replace('www.r', `${kind}.r`), kind, retrieved };
}
