/** What happened to one photo, as far as somebody is told. */
@NullMarked
package dev.discern.serving.delivery.occasion;

import org.jspecify.annotations.NullMarked;
