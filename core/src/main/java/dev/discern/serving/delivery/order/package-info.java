/**
 * What a sink is to do, written down with the notice so that a changed configuration strands none.
 */
@NullMarked
package dev.discern.serving.delivery.order;

import org.jspecify.annotations.NullMarked;
