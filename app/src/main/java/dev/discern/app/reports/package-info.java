/** Evaluations and audits as JSON, for packages and other programs; audits as a page. */
@NullMarked
package dev.discern.app.reports;

import org.jspecify.annotations.NullMarked;
