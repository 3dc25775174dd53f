package org.trigpoint.triangulation;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.trigpoint.access.Reader;

/** All numbers that judgements can rest on. Whoever sees one site alone is given none: they are of the whole study. */
@Component
@Transactional(propagation = Propagation.MANDATORY, readOnly = true)
class Figures {

    private final List<FigureSource> sources;

    Figures(List<FigureSource> sources) {
        this.sources = sources;
    }

    /** In the order in which they are offered. */
    List<Figure> all(Reader reader) {
        return reader.onlySite() != null
                ? List.of()
                : sources.stream()
                        .flatMap(source -> source.all(reader).stream())
                        .toList();
    }

    /** Those of some kinds, in the order in which they are offered; other kinds are not read. */
    List<Figure> ofKinds(Reader reader, Collection<String> kinds) {
        return reader.onlySite() != null
                ? List.of()
                : sources.stream()
                        .filter(source -> kinds.contains(source.kind()))
                        .flatMap(source -> source.all(reader).stream())
                        .toList();
    }

    /** Those of some keys; only kinds that occur among them are read. */
    Map<String, Figure> now(Reader reader, Collection<String> keys) {
        if (reader.onlySite() != null) {
            return Map.of();
        }
        Set<String> kinds =
                keys.stream().map(key -> key.substring(0, key.indexOf(':'))).collect(Collectors.toSet());
        Map<String, Figure> now = new LinkedHashMap<>();
        ofKinds(reader, kinds).stream()
                .filter(figure -> keys.contains(figure.key()))
                .forEach(figure -> now.put(figure.key(), figure));
        return now;
    }
}
