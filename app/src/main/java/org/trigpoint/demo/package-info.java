/** The demo study as pure content: what was said, by whom, where it was coded and what must be found in it; knows no database. */
@NullMarked
package org.trigpoint.demo;

import org.jspecify.annotations.NullMarked;
