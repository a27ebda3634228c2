import { adminCollections, noMedia } from './collections.ts';
import type { AdminSettings } from './settings.ts';

/** Decap's configuration, whole: what editors may edit, and where it goes. */
export function adminConfig({ backend }: AdminSettings) {
  return {
    // Nothing else is to be looked for.
    load_config_file: false,
    backend: { ...backend, commit_messages: commitMessages },
    // A draft is a branch with a pull request, which the check runs on; of one who may not write to the repository it is
    // a branch of a fork, and the request comes when a review is asked for.
    publish_mode: 'editorial_workflow',
    locale: 'zh_Hans',
    logo: { src: '../icon.svg' },
    show_preview_links: false,
    // And no way to add pictures: see browser/start.ts.
    media_folder: noMedia,
    media_library: { name: 'none' },
    slug: { encoding: 'ascii' },
    editor: { preview: false },
    collections: adminCollections(),
  };
}

const commitMessages = {
  create: '新增{{collection}}：{{slug}}',
  update: '修改{{collection}}：{{slug}}',
  delete: '删除{{collection}}：{{slug}}',
  openAuthoring: '{{message}}（{{author-login}}）',
};
