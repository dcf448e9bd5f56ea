/** What is odd about one photo by itself: dark, blurred, empty, framed, stretched, turned. */
@NullMarked
package dev.discern.training.audit.oddity;

import org.jspecify.annotations.NullMarked;
