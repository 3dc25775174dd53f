/** The schema's typed keys: one record per key, and nothing about use cases. */
@NullMarked
@OverBudget("One record per key of the schema: they are read as a list, never one by one.")
package org.trigpoint.migrations;

import org.jspecify.annotations.NullMarked;
