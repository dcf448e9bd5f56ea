/** Queues over the SQS API, and the events that a bucket sends to them. */
@NullMarked
package dev.discern.aws.queue;

import org.jspecify.annotations.NullMarked;
