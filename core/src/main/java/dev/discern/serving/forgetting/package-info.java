/** What is forgotten: on request or after a time, whole, so that nothing of it comes back. */
@NullMarked
package dev.discern.serving.forgetting;

import org.jspecify.annotations.NullMarked;
