/** What runs behind the page: recording, delivering, looking for what was lost. */
@NullMarked
package dev.discern.app.background;

import org.jspecify.annotations.NullMarked;
