/** Photos that people had forgotten, on the page and over REST. */
@NullMarked
package dev.discern.app.web.forget;

import org.jspecify.annotations.NullMarked;
