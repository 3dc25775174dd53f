/** Real databases for tests: one PostgreSQL a JVM, one template, one copy a test class. */
@NullMarked
package org.trigpoint.database.testing;

import org.jspecify.annotations.NullMarked;
