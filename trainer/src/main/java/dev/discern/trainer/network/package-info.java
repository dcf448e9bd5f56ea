/** Networks and their fitting, on PyTorch through DJL; nothing outside sees a native array. */
@NullMarked
package dev.discern.trainer.network;

import org.jspecify.annotations.NullMarked;
