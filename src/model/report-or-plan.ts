import type { Plan } from './plan.ts';
import type { Report } from './report.ts';

export type ReportOrPlan = Report | Plan;
