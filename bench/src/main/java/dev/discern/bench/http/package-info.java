/** A server in a process of its own, and clients that keep it busy. */
@NullMarked
package dev.discern.bench.http;

import org.jspecify.annotations.NullMarked;
