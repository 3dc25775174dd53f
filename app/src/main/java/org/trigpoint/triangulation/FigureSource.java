package org.trigpoint.triangulation;

import java.util.List;
import org.trigpoint.access.Reader;

/** One kind of number that judgements can rest on. Each room below that has numbers gets one of these. */
interface FigureSource {

    /** What stands before the colon of its keys. */
    String kind();

    /** All numbers of this kind, for a reader who sees the whole study, in the order in which they are offered. */
    List<Figure> all(Reader reader);
}
