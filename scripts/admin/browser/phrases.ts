/** Wording where Decap's own Chinese is missing or speaks of blog posts. Same keys as Decap's. */
export const phrases = {
  collection: {
    sidebar: { collections: '内容种类' },
    collectionTop: { viewAsList: '按列表显示', viewAsGrid: '按卡片显示' },
    entries: { unpublishedHeader: '还没有合并的草稿' },
  },
  editor: {
    editorControl: { field: { widgetLabel: '%{widgetLabel}' } },
    editorControlPane: {
      widget: {
        rangeMin: '“%{fieldLabel}”至少要有 %{minCount} 项',
        rangeMax: '“%{fieldLabel}”最多 %{maxCount} 项',
        regexPattern: '“%{fieldLabel}”的写法不对：%{pattern}',
      },
    },
    editorToolbar: {
      backCollection: '%{collectionLabel}',
      inReview: '审查中',
      statusInfoTooltipDraft: '现在是草稿。改好以后，把状态改为“审查中”，请编者审查。',
      statusInfoTooltipInReview: '正在审查。还可以继续修改。',
    },
    editorWidgets: { list: { addType: '新增%{item}' }, object: { expand: '展开', collapse: '收起' } },
  },
  workflow: {
    workflow: {
      newPost: '新建',
      description:
        '%{smart_count} 份待审查，%{readyCount} 份已就绪 |||| %{smart_count} 份待审查，%{readyCount} 份已就绪',
      dateFormat: 'YYYY-MM-DD',
    },
    workflowList: { currentEntries: '%{smart_count} 份 |||| %{smart_count} 份' },
  },
  app: {
    app: { checkConfigYml: '请告诉维护者', waitingBackend: '正在连接仓库…' },
  },
  ui: {
    settingsDropdown: { account: '账号', logOut: '退出' },
    toast: { onBackendDown: '仓库暂时连不上：%{details}', onLoggedOut: '已退出。请先保存没有保存的内容，再重新登录' },
  },
};

/** Phrases of Decap with those of this file in their place. */
export function withPhrases(decaps: object, ours: object = phrases): object {
  const merged = Object.entries(ours).map(([key, value]) => {
    const other: unknown = Reflect.get(decaps, key);
    return [key, typeof value === 'object' ? withPhrases(Object(other), value) : value];
  });
  return { ...decaps, ...Object.fromEntries(merged) };
}
