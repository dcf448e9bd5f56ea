/** Every error as a refusal, and every refusal as a problem document (RFC 9457) or a page. */
@NullMarked
package dev.discern.app.web.problem;

import org.jspecify.annotations.NullMarked;
