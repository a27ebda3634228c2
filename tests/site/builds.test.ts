// Tests that build sites share one file, so that they do not run in parallel: every build writes to the project's .astro
// folder.
import './builds/second-build.ts';
import './builds/shards.ts';
