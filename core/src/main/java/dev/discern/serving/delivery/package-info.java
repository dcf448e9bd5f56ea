/** What follows from an answer: a pipeline's rules, and the notices that they cause. */
@NullMarked
package dev.discern.serving.delivery;

import org.jspecify.annotations.NullMarked;
