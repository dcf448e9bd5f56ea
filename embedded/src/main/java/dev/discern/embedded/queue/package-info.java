/** ElasticMQ over an H2 file, which forgets nothing that it has acknowledged. */
@NullMarked
package dev.discern.embedded.queue;

import org.jspecify.annotations.NullMarked;
