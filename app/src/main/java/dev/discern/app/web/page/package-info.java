/** The pages for people: classify, models, what can go wrong. */
@NullMarked
package dev.discern.app.web.page;

import org.jspecify.annotations.NullMarked;
