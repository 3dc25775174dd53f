package org.trigpoint.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/** Which passages a request may see at all: its study, its sites and its filters, as conditions of the Lucene query itself. */
final class Scope {
    private Scope() {}

    static Branch of(FindRequest request) {
        Filters filters = request.filters();
        List<Query> conditions = visible(request.study(), request.onlySites());
        addAnySource(conditions, Shape.KIND, filters.kinds());
        addAnySource(conditions, Shape.SITE, filters.sites());
        addAnySource(conditions, Shape.WAVE, filters.waves());
        addAny(conditions, Shape.SPEAKER, filters.speakers());
        addAny(conditions, Shape.ROLE, filters.roles());
        if (filters.said()) {
            conditions.add(new TermQuery(new Term(Shape.SAID, Filters.ANYBODY)));
        }
        if (!filters.sources().isEmpty()) {
            conditions.add(new TermInSetQuery(
                    Shape.SOURCE,
                    filters.sources().stream()
                            .map(source -> new BytesRef(Long.toString(source)))
                            .toList()));
        }
        filters.attributes()
                .forEach((name, values) -> conditions.add(new OfSources(new TermInSetQuery(
                        Shape.ATTRIBUTE,
                        values.stream().map(value -> Shape.whole(name, value)).toList()))));
        Branch scope = new Branch(conditions, List.of(), List.of(), null, List.of());
        return request.analysis() == null || filters.codes().isEmpty()
                ? scope
                : scope.and(inside(request.analysis(), filters.codes()));
    }

    /** Passages of the study, and of the sites unless they are null. */
    static List<Query> visible(long study, @Nullable Set<String> onlySites) {
        List<Query> conditions = new ArrayList<>();
        conditions.add(new OfSources(new TermQuery(new Term(Shape.STUDY, Long.toString(study)))));
        if (onlySites != null) {
            conditions.add(new OfSources(any(Shape.SITE, onlySites)));
        }
        return conditions;
    }

    static Branch inside(long analysis, Set<Long> codes) {
        Query coded = new TermInSetQuery(
                Shape.CODED,
                codes.stream()
                        .map(code -> new BytesRef(Shape.coded(analysis, code)))
                        .toList());
        return Branch.under(new CodeRule.Inside(analysis, codes), List.of(coded));
    }

    private static void addAnySource(List<Query> conditions, String field, Set<String> values) {
        if (!values.isEmpty()) {
            conditions.add(new OfSources(any(field, values)));
        }
    }

    private static void addAny(List<Query> conditions, String field, Set<String> values) {
        if (!values.isEmpty()) {
            conditions.add(any(field, values));
        }
    }

    private static Query any(String field, Set<String> values) {
        return new TermInSetQuery(field, values.stream().map(Shape::whole).toList());
    }
}
