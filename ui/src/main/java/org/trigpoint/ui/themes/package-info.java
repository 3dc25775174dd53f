/** The screens of themes and their matrix; knows themes, their codes and extracts, and how files of them are asked for. */
@NullMarked
package org.trigpoint.ui.themes;

import org.jspecify.annotations.NullMarked;
