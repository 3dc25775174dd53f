/** Generates the jOOQ classes from the migrations, and guards that they agree. */
@NullMarked
package org.trigpoint.migrations;

import org.jspecify.annotations.NullMarked;
