/**
 * The worker role: a crew in a process without a web server, and the processes that a server keeps
 * running.
 */
@NullMarked
package dev.discern.app.work;

import org.jspecify.annotations.NullMarked;
