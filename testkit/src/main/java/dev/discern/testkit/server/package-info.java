/** Real servers, each started by a test on a port and with a folder of its own. */
@NullMarked
package dev.discern.testkit.server;

import org.jspecify.annotations.NullMarked;
