/** What tests share: contracts, fakes, golden tensors, drawn photos, tiny models, settable time. */
@NullMarked
package dev.discern.testkit;

import org.jspecify.annotations.NullMarked;
