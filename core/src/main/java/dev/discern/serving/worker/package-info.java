/**
 * Station 3: takes photos from the queue, classifies them, and says what became of each; holds no
 * database password.
 */
@NullMarked
package dev.discern.serving.worker;

import org.jspecify.annotations.NullMarked;
