/** A content file as read from disk. */
export interface SourceFile {
  /** As problems show it: `content/reports/440104/2022.mdx`. */
  path: string;
  text: string;
}
