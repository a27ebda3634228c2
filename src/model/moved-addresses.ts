import { z } from 'zod';

const movedAddressSchema = z.string().regex(/^(reports|plans|indicators|topics)(\/[a-z0-9-]+)+$/);

/** content/moved.yaml: old id → new id, each prefixed with its collection (`reports/440104/2022`). Old addresses redirect. */
export const movedAddressesSchema = z.record(movedAddressSchema, movedAddressSchema).default({});
export type MovedAddresses = z.infer<typeof movedAddressesSchema>;
