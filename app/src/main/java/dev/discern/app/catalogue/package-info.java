/** Published classifiers that can be pulled: what there is, and bringing it here whole. */
@NullMarked
package dev.discern.app.catalogue;

import org.jspecify.annotations.NullMarked;
