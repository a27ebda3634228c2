import { z } from 'zod';

const address = z.string().regex(/^(reports|plans|indicators|topics)(\/[a-z0-9-]+)+$/);

/** content/moved.yaml: old id → new id, with the collection in front (`reports/440104/2022`). Old addresses keep working. */
export const moved = z.record(address, address).default({});
export type Moved = z.infer<typeof moved>;
