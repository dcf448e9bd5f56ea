/** What the ways out of the house share: orders as JSON, and findings in words. */
@NullMarked
package dev.discern.app.delivery;

import org.jspecify.annotations.NullMarked;
