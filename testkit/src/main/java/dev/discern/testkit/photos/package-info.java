/** Photos for tests: drawn ones that anyone can make, and what every decoder must do with them. */
@NullMarked
package dev.discern.testkit.photos;

import org.jspecify.annotations.NullMarked;
