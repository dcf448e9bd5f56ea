/** What would follow from an answer, told and not done. */
@NullMarked
package dev.discern.app.rehearsal;

import org.jspecify.annotations.NullMarked;
