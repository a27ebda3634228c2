export { didYouMean, nearMiss } from '../parse/near-miss.ts';
