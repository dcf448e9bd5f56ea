package dev.discern.bench;

import java.nio.file.Path;

/**
 * Where a run finds and leaves things.
 *
 * @param discern the program, built
 * @param data the shared photos; may be absent
 * @param models the shared models; may be absent
 * @param home what the program keeps during the run; empty at the start
 */
record Place(Path discern, Path data, Path models, Path home) {}
