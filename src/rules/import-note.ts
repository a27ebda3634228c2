import type { Rule } from './rule.ts';

/** Lists what the import left to the editor, until the editor has dealt with it and deleted the note. */
export const importNoteRule: Rule = {
  id: 'import-note',
  description: '导入时的提示（importNotes）已经逐条处理、删去（没有删去的只提醒）',
  check: {
    report({ value, file, yaml }, _context, flag) {
      value.meta.importNotes.forEach((note, i) => {
        flag({
          file,
          position: yaml.locate(['importNotes', i]),
          message: `导入时的提示：${note}`,
          fix: '对照原件处理，再删去 importNotes 里的这一条',
          severity: 'warning',
        });
      });
    },
  },
};
