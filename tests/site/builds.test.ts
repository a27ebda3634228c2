// Tests that build whole sites of their own stand in one file, one after the other: Astro keeps files of its own in the
// project's .astro folder while it builds.
import './builds/second-build.ts';
import './builds/shards.ts';
