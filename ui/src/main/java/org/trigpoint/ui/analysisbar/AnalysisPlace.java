package org.trigpoint.ui.analysisbar;

import java.util.Set;
import org.trigpoint.codes.Method;

/**
 * One of the screens of an analysis, in the bar that all of them share. A feature brings its own as a bean.
 *
 * @param title in sentence case, as short as it can be
 * @param word the last part of its address, {@code study/:study/analysis/:analysis/<word>}
 * @param order places with smaller numbers come first
 * @param methods in analyses of which methods it is offered
 */
public record AnalysisPlace(String title, String word, int order, Set<Method> methods) {

    /**
     * A place that every analysis has.
     *
     * @param title in sentence case
     * @param word the last part of its address
     * @param order places with smaller numbers come first
     */
    public AnalysisPlace(String title, String word, int order) {
        this(title, word, order, Set.of(Method.values()));
    }
}
