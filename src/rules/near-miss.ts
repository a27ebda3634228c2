// The comparison of names is pure text and is needed by src/parse too; rules know it by this name.
export { nearMiss, suggest } from '../parse/near-miss.ts';
