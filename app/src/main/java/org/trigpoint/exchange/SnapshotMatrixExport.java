package org.trigpoint.exchange;

import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.trigpoint.NotFound;
import org.trigpoint.Refusal;
import org.trigpoint.access.Reader;
import org.trigpoint.matrices.By;
import org.trigpoint.matrices.MatrixRequest;
import org.trigpoint.migrations.SnapshotId;
import org.trigpoint.privacy.Cleared;
import org.trigpoint.privacy.KeptBack;
import org.trigpoint.snapshots.Snapshot;
import org.trigpoint.snapshots.SnapshotQueries;

/** Matrices of snapshots as files. The same one is the same to the last byte, whenever and by whomever it is taken. */
@Service
public class SnapshotMatrixExport {

    private final SnapshotQueries snapshots;
    private final SnapshotMatrixFile file;
    private final WayOut way;

    SnapshotMatrixExport(SnapshotQueries snapshots, SnapshotMatrixFile file, WayOut way) {
        this.snapshots = snapshots;
        this.file = file;
        this.way = way;
    }

    /**
     * A matrix of a snapshot as a file. Its name begins with the id that is printed in it.
     *
     * @param reader who takes it; a member of one site alone takes what was of that site and still is
     * @param snapshot which
     * @param request which matrix of it
     * @param format which kind of file
     * @return all of it
     * @throws NotFound when the study has no such snapshot
     * @throws Refusal when it would show what a blind round hides from the reader, or words of before names were replaced to
     *     somebody who may not read those
     * @throws KeptBack when names stand in it that pseudonyms stand for, such as in a text of before they were replaced
     */
    public Cleared file(Reader reader, SnapshotId snapshot, MatrixRequest request, ExportFormat format) {
        Snapshot made = snapshots.one(reader, snapshot);
        SnapshotMatrixFile.Written written = file.write(reader, snapshot, request, format);
        return way.out(
                reader,
                nameOf(made, request, format),
                format.mediaType(),
                written.content(),
                digest -> new SnapshotMatrixExported(
                        made.analysis(),
                        snapshot,
                        made.printed().toString(),
                        columns(request),
                        request.unit().word(),
                        format.ending(),
                        digest,
                        written.sources()));
    }

    private static String nameOf(Snapshot snapshot, MatrixRequest request, ExportFormat format) {
        return snapshot.printed() + "-by-" + columns(request).replaceAll("[^\\p{L}\\p{N}]+", "-") + "-"
                + request.unit().word() + "." + format.ending();
    }

    private static String columns(MatrixRequest request) {
        return request.by().stream().map(By::word).collect(Collectors.joining(" "));
    }
}
