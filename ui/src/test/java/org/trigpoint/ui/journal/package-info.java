@NullMarked
package org.trigpoint.ui.journal;

import org.jspecify.annotations.NullMarked;
