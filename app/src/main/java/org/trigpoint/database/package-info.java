/** Where the truth is kept: the embedded or the external PostgreSQL, its start and stop, and its schema. */
@NullMarked
package org.trigpoint.database;

import org.jspecify.annotations.NullMarked;
