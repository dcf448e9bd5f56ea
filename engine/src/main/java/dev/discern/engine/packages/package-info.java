/** Model packages on disk and as one file: written whole, read with suspicion. */
@NullMarked
package dev.discern.engine.packages;

import org.jspecify.annotations.NullMarked;
