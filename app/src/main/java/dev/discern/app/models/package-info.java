/** The live models, opened and warm, changed under way without a request noticing. */
@NullMarked
package dev.discern.app.models;

import org.jspecify.annotations.NullMarked;
