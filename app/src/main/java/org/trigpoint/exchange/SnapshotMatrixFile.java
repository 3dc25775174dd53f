package org.trigpoint.exchange;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import org.trigpoint.access.Reader;
import org.trigpoint.matrices.Material;
import org.trigpoint.matrices.MatrixRequest;
import org.trigpoint.migrations.SnapshotId;
import org.trigpoint.migrations.SourceId;
import org.trigpoint.search.pages.SteadyPages;
import org.trigpoint.snapshots.SnapshotMaterials;

/** Writes a matrix of a snapshot: made of its parts alone, and the same bytes each time. */
@Component
class SnapshotMatrixFile {

    private final SnapshotMaterials materials;

    SnapshotMatrixFile(SnapshotMaterials materials) {
        this.materials = materials;
    }

    /** What was written: the bytes, and whose words are in them. */
    static final class Written {

        private final byte[] content;
        private final List<SourceId> sources;

        Written(byte[] content, List<SourceId> sources) {
            this.content = content;
            this.sources = sources;
        }

        byte[] content() {
            return content;
        }

        List<SourceId> sources() {
            return sources;
        }
    }

    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    Written write(Reader reader, SnapshotId snapshot, MatrixRequest request, ExportFormat format) {
        Material material = materials.of(reader, snapshot, request.analysis());
        if (format != ExportFormat.CSV) {
            materials.demandWords(reader, snapshot);
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            List<SourceId> sources = switch (format) {
                case XLSX, DOCX -> still(material, request, format, out);
                case PDF -> unpacked(material, request, out);
                case CSV, HTML -> sources(material, request, format, out);
            };
            return new Written(out.toByteArray(), sources);
        } catch (IOException failure) {
            throw new UncheckedIOException("The matrix could not be written.", failure);
        }
    }

    private static List<SourceId> still(Material material, MatrixRequest request, ExportFormat format, OutputStream out)
            throws IOException {
        try (SteadyZip zip = SteadyZip.forEver(out, material.moment().at())) {
            List<SourceId> sources = sources(material, request, format, zip);
            zip.finish();
            return sources;
        }
    }

    private static List<SourceId> unpacked(Material material, MatrixRequest request, OutputStream out)
            throws IOException {
        ByteArrayOutputStream set = new ByteArrayOutputStream();
        List<SourceId> sources = sources(material, request, ExportFormat.PDF, set);
        SteadyPages.unpacked(set.toByteArray(), out);
        return sources;
    }

    private static List<SourceId> sources(
            Material material, MatrixRequest request, ExportFormat format, OutputStream out) throws IOException {
        return ThemeMatrixFile.write(material, request, format, out, written -> {})
                .sources();
    }
}
