/** What a study's people see of the work in the background, and how they stop their own; knows no kind of work. */
@NullMarked
package org.trigpoint.work;

import org.jspecify.annotations.NullMarked;
