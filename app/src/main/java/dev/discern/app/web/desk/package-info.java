/** The desk's pages: jobs, history, review, what was set aside, mails. */
@NullMarked
package dev.discern.app.web.desk;

import org.jspecify.annotations.NullMarked;
