/** Pipelines and the mail server as users write them; what cannot be is refused at its place. */
@NullMarked
package dev.discern.app.config.pipelines;

import org.jspecify.annotations.NullMarked;
