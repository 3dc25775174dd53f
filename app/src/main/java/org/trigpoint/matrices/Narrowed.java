package org.trigpoint.matrices;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.trigpoint.NotFound;
import org.trigpoint.matrices.Material.Source;
import org.trigpoint.migrations.SourceId;
import org.trigpoint.sets.SourceSet;

/** Which sources of the material a matrix looks at. */
final class Narrowed {

    private Narrowed() {}

    /** In their order; a set that is not there any more is not taken for all sources. */
    static List<Source> sources(Material material, MatrixRequest.Only only) {
        Set<SourceId> set = ofSet(material, only);
        return material.sources().stream()
                .filter(source -> only.kind() == null || source.kind() == only.kind())
                .filter(source -> only.site().isEmpty() || source.site().equals(only.site()))
                .filter(source -> only.wave().isEmpty() || source.wave().equals(only.wave()))
                .filter(source -> only.attribute().isEmpty()
                        || only.value().equals(source.attributes().get(only.attribute())))
                .filter(source -> set == null || set.contains(source.id()))
                .toList();
    }

    private static @Nullable Set<SourceId> ofSet(Material material, MatrixRequest.Only only) {
        var wanted = only.set();
        return wanted == null
                ? null
                : material.sets().stream()
                        .filter(set -> set.id().equals(wanted))
                        .findFirst()
                        .map(SourceSet::sources)
                        .orElseThrow(NotFound::new);
    }
}
