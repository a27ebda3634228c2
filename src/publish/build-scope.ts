/** Which addresses this build generates and which already exist; all others belong to other builds. */
export interface BuildScope {
  generates: (address: string) => boolean;
  /** In the data folder, from another build. */
  exists: (address: string) => boolean;
}

export const wholeSite: BuildScope = { generates: () => true, exists: () => false };
