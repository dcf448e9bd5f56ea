/** Model versions, promotion and history: the only door between training and serving. */
@NullMarked
package dev.discern.registry;

import org.jspecify.annotations.NullMarked;
