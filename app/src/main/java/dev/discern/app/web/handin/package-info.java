/** What is handed in over REST, on its way into a job: photos, or where they are or will be. */
@NullMarked
package dev.discern.app.web.handin;

import org.jspecify.annotations.NullMarked;
