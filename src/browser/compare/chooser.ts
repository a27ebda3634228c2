import { type Choice, provinceOf } from './choice.ts';
import { byId, make } from './elements.ts';
import { loadOffered, type Offered } from './files.ts';
import { type Side, sideNames } from './texts.ts';

/**
 * The form that chooses the two reports. It is a plain GET form, so that what is chosen is an address; this only fills
 * the lists of reports, a province at a time.
 */
export function startChooser(base: string, choice: Choice): void {
  const form = byId('compare-form', HTMLFormElement);
  const known = provinceOf(choice.a ?? choice.b ?? '');
  for (const side of ['a', 'b'] as const) {
    const province = byId(`province-${side}`, HTMLSelectElement);
    const chosen = choice[side];
    const start = chosen === null ? known : provinceOf(chosen);
    if ([...province.options].some(({ value }) => value === start)) province.value = start;
    province.addEventListener('change', () => fill(base, side, null));
    fill(base, side, chosen);
  }
  form.addEventListener('submit', (event) => {
    const [a, b] = [byId('report-a', HTMLSelectElement), byId('report-b', HTMLSelectElement)];
    const fault = a.value === b.value && a.value !== '' ? '两边选的是同一份报告，请换一份。' : '';
    b.setCustomValidity(fault);
    if (fault === '') return;
    event.preventDefault();
    b.reportValidity();
  });
  form.addEventListener('change', () => byId('report-b', HTMLSelectElement).setCustomValidity(''));
}

/** Fills one side's list with the reports of its province. */
async function fill(base: string, side: Side, chosen: string | null): Promise<void> {
  const province = byId(`province-${side}`, HTMLSelectElement);
  const report = byId(`report-${side}`, HTMLSelectElement);
  const note = byId(`note-${side}`, HTMLElement);
  const wanted = province.value;
  report.disabled = true;
  report.replaceChildren(make('option', { value: '' }, wanted === '' ? '先选省份' : '正在载入……'));
  note.replaceChildren();
  if (wanted === '') return;
  const offered = await loadOffered(base, wanted).catch(() => null);
  if (province.value !== wanted) return;
  if (!offered) {
    report.replaceChildren(make('option', { value: '' }, '没有载入'));
    const retry = make('button', { type: 'button' }, '重试');
    retry.addEventListener('click', () => fill(base, side, chosen));
    note.append('报告清单没有载入。', retry);
    return;
  }
  report.replaceChildren(
    make('option', { value: '' }, `选${sideNames[side]}（${offered.length} 份）`),
    ...groups(offered),
  );
  report.disabled = false;
  if (chosen !== null && offered.some(({ id }) => id === chosen)) report.value = chosen;
}

function groups(offered: readonly Offered[]): HTMLElement[] {
  return [...Map.groupBy(offered, ({ place }) => place)].map(([place, reports]) =>
    make(
      'optgroup',
      { label: place },
      reports.map(({ id, year, issuer }) => make('option', { value: id }, `${year} ${issuer}`)),
    ),
  );
}
