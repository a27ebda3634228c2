import { adminCollections, noMedia } from './collections.ts';
import type { AdminSettings } from './settings.ts';

/** Decap's complete configuration. */
export function adminConfig({ backend }: AdminSettings) {
  return {
    // Keeps Decap from fetching config.yml.
    load_config_file: false,
    backend: { ...backend, commit_messages: commitMessages },
    // A draft is a branch with a pull request, on which the check runs. Without write permission it is a branch of a fork,
    // and the pull request is opened when the editor asks for a review.
    publish_mode: 'editorial_workflow',
    locale: 'zh_Hans',
    logo: { src: '../icon.svg' },
    show_preview_links: false,
    // Disables pictures, see browser/start.ts.
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
