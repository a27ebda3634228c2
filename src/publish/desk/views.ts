/** A question about the archive as SQL. */
export interface View {
  name: string;
  /** For readers, in Chinese. */
  description: string;
  query: string;
}

/** The questions that people ask first, in `archive.sqlite`. */
export const views: readonly View[] = [
  {
    name: 'latest_values',
    description: '每个机关每项指标（同一范围）最近一年的数值和原句。',
    query: `SELECT indicator, name, region, region_name, issuers, max(year) AS year, bound, value, unit, qualifier,
              "check", quote, url
            FROM observations GROUP BY indicator, region, issuers, qualifier
            ORDER BY indicator, region, issuers, qualifier`,
  },
  {
    name: 'values_by_year',
    description: '每项指标逐地区、逐年的数值，可直接作图。',
    query: `SELECT o.indicator, o.name, r.full_name AS region, o.issuers, o.year, o.bound, o.value, o.unit, o.qualifier,
              o."check", o.url
            FROM observations o JOIN regions r ON r.code = o.region ORDER BY o.indicator, o.region, o.year`,
  },
  {
    name: 'questioned_values',
    description: '与按算式算得的数不符的数值。',
    query: `SELECT report, name, year, value, unit, computed, quote, url FROM observations WHERE "check" = 'differs'`,
  },
  {
    name: 'publication_by_year',
    description: '各年度已知的报告数，其中按期、逾期、未判断的各多少。',
    query: `SELECT year, count(*) AS known, sum(full_text) AS full_text, sum(timeliness = 'in-time') AS in_time,
              sum(timeliness = 'late') AS late, sum(timeliness = 'unknown') AS unknown
            FROM (SELECT year, timeliness, 1 AS full_text FROM reports
                  UNION ALL SELECT year, timeliness, 0 FROM catalogue)
            GROUP BY year ORDER BY year`,
  },
  {
    name: 'not_found',
    description: '本库尚未收录本级政府报告的地区和年度；只说明本库没有。',
    query: `SELECT c.region, r.full_name, c.level, c.year FROM coverage c JOIN regions r ON r.code = c.region
            WHERE c.status = 'not-found' ORDER BY c.region, c.year`,
  },
  {
    name: 'goals_and_values',
    description: '规划的每个目标值，和规划所在地区报告载明的同一指标数值。',
    query: `SELECT t.plan, t.title, g.by, g.comparator, g.value AS goal, g.unit, o.issuers, o.year, o.value,
              o.unit AS value_unit, o.qualifier, o."check", o.url
            FROM goals g JOIN targets t ON t.plan = g.plan AND t.target = g.target JOIN plans p ON p.id = t.plan
            LEFT JOIN observations o ON o.indicator = t.indicator AND o.region = p.region
            ORDER BY t.plan, t.target, g.no, o.year`,
  },
];
