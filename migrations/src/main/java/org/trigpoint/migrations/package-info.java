/** The schema's typed keys: one record per key, and nothing about use cases. */
@NullMarked
package org.trigpoint.migrations;

import org.jspecify.annotations.NullMarked;
