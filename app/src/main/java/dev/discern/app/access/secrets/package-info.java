/** Passwords and keys: made by chance, kept as hashes, compared without telling anything. */
@NullMarked
package dev.discern.app.access.secrets;

import org.jspecify.annotations.NullMarked;
