/** The parts of Decap CMS that /admin/ uses. */
export interface DecapCms {
  init(options: { config: object }): void;
  registerCustomFormat(name: string, extension: string, format: object): void;
  registerMediaLibrary(library: object): void;
  registerBackend(name: string, backend: unknown): void;
  getBackend(name: string): { init: (...options: unknown[]) => object };
  registerWidget(name: string, control: unknown, preview?: unknown): void;
  getWidget(name: string): { control: unknown; preview: unknown };
  registerPreviewTemplate(collection: string, component: unknown): void;
  registerPreviewStyle(address: string): void;
  registerEventListener(listener: { name: 'preSave'; handler: (event: { entry: Entry }) => unknown }): void;
  registerLocale(locale: string, phrases: object): void;
  getLocale(locale: string): object;
}

/** An immutable map (Immutable.js). */
export interface Immutable {
  get(key: string): unknown;
  set(key: string, value: unknown): Immutable;
  toJS(): Record<string, unknown>;
}

/** An immutable list (Immutable.js). */
export interface ImmutableList {
  get(index: number): unknown;
  map(compute: (item: unknown, index: number) => unknown): ImmutableList;
}

/** An entry that is being edited. */
export interface Entry {
  get(key: 'data'): Immutable;
  get(key: 'slug' | 'collection'): string;
}

/** An element of React. */
export interface Element {
  type: unknown;
  props: object;
}
export type CreateElement = (type: unknown, properties: object | null, ...children: unknown[]) => Element;

/** Globals that Decap's script sets. */
export interface DecapPage {
  CMS: DecapCms;
  /** Keeps Decap from starting by itself. */
  CMS_MANUAL_INIT: boolean;
  /** React's createElement and create-react-class. */
  h: CreateElement;
  createClass(component: object): unknown;
  /** Files of the in-memory backend. */
  repoFiles?: Folder;
}

/** A folder of the in-memory backend. */
export interface Folder {
  [name: string]: Folder;
}

/** The page with what Decap's script has added. */
export const page = window as unknown as DecapPage;
