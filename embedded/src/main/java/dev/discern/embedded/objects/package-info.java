/** S3Proxy over a folder, which tells the work queue of what is put into the inbox. */
@NullMarked
package dev.discern.embedded.objects;

import org.jspecify.annotations.NullMarked;
