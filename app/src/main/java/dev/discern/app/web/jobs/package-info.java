/** Many photos over REST: jobs are opened, filled, followed, cancelled and sent again. */
@NullMarked
package dev.discern.app.web.jobs;

import org.jspecify.annotations.NullMarked;
