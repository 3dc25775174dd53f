/** Durable work in the background, its progress and its cancelling; knows nothing of what the work is. */
@NullMarked
package org.trigpoint.jobs;

import org.jspecify.annotations.NullMarked;
