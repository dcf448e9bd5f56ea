/** The laptop's AWS: an object store and a queue in this process, durable on its disk. */
@NullMarked
package dev.discern.embedded;

import org.jspecify.annotations.NullMarked;
