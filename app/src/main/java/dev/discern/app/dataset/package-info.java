/** What people have said about answers, added to the photos that models learn from. */
@NullMarked
package dev.discern.app.dataset;

import org.jspecify.annotations.NullMarked;
