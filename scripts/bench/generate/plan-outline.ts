/** What reports need to know of a plan to speak to it. */
export interface PlanDraft {
  /** `440100/2024-2035` */
  id: string;
  tasks: readonly number[];
  targets: readonly string[];
}
