import { actionButton, reloadButton } from '../page/buttons.ts';
import { byId, make } from '../page/elements.ts';
import { FileError } from '../page/load-file.ts';
import { type Choice, provinceOf } from './choice.ts';
import { loadReportOptions, type ReportOption } from './load-data.ts';
import { type Side, sideNames } from './text-sections.ts';

/**
 * Sets up the form that chooses the two reports. It is a plain GET form, so every choice has an address; the script only
 * fills the lists of reports, one province at a time.
 */
export function startChooser(base: string, choice: Choice): void {
  const form = byId('compare-form', HTMLFormElement);
  const defaultProvince = provinceOf(choice.a ?? choice.b ?? '');
  for (const side of ['a', 'b'] as const) {
    const province = byId(`province-${side}`, HTMLSelectElement);
    const reportId = choice[side];
    const code = reportId === null ? defaultProvince : provinceOf(reportId);
    if ([...province.options].some(({ value }) => value === code)) province.value = code;
    province.addEventListener('change', () => fillReports(base, side, null));
    fillReports(base, side, reportId);
  }
  form.addEventListener('submit', (event) => {
    const [a, b] = [byId('report-a', HTMLSelectElement), byId('report-b', HTMLSelectElement)];
    const message = a.value === b.value && a.value !== '' ? '两边选的是同一份报告，请换一份。' : '';
    b.setCustomValidity(message);
    if (message === '') return;
    event.preventDefault();
    b.reportValidity();
  });
  form.addEventListener('change', () => byId('report-b', HTMLSelectElement).setCustomValidity(''));
}

/** Fills one side's list of reports and selects `reportId`. */
async function fillReports(base: string, side: Side, reportId: string | null): Promise<void> {
  const province = byId(`province-${side}`, HTMLSelectElement);
  const report = byId(`report-${side}`, HTMLSelectElement);
  const note = byId(`note-${side}`, HTMLElement);
  const code = province.value;
  report.disabled = true;
  report.replaceChildren(make('option', { value: '' }, code === '' ? '先选省份' : '正在载入……'));
  note.replaceChildren();
  if (code === '') return;
  const options = await loadReportOptions(base, code).catch((error: unknown) => error);
  if (province.value !== code) return;
  if (!Array.isArray(options)) {
    report.replaceChildren(make('option', { value: '' }, '没有载入'));
    const isUpdated = options instanceof FileError && options.failure === 'updated';
    if (isUpdated) note.append('网站已更新，请重新载入这个网页。', reloadButton());
    else
      note.append(
        '报告清单没有载入。',
        actionButton('重试', () => fillReports(base, side, reportId)),
      );
    return;
  }
  report.replaceChildren(
    make('option', { value: '' }, `选${sideNames[side]}（${options.length} 份）`),
    ...groupsByPlace(options),
  );
  report.disabled = false;
  if (reportId !== null && options.some(({ id }) => id === reportId)) report.value = reportId;
}

function groupsByPlace(options: readonly ReportOption[]): HTMLElement[] {
  return [...Map.groupBy(options, ({ place }) => place)].map(([place, reports]) =>
    make(
      'optgroup',
      { label: place },
      reports.map(({ id, year, issuer }) => make('option', { value: id }, `${year} ${issuer}`)),
    ),
  );
}
