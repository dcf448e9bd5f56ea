/**
 * Work that waits: leases on messages, kept alive while they are worked on, and what a message
 * says.
 */
@NullMarked
package dev.discern.serving.queue;

import org.jspecify.annotations.NullMarked;
