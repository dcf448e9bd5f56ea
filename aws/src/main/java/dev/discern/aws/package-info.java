/** Where AWS is, or what stands in for it, and how to reach it. */
@NullMarked
package dev.discern.aws;

import org.jspecify.annotations.NullMarked;
