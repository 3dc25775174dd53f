package org.trigpoint.exchange;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import org.trigpoint.Refusal;
import org.trigpoint.access.Reader;
import org.trigpoint.evidence.ThemeEvidence;
import org.trigpoint.migrations.AnalysisId;
import org.trigpoint.migrations.SourceId;
import org.trigpoint.migrations.ThemeId;
import org.trigpoint.reports.CodingAudit;
import org.trigpoint.reports.ThemeExtractsRequest;
import org.trigpoint.themes.Theme;

/** Writes reports, each over the study as it is at one moment. */
@Component
@Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
class ReportMaking {

    private final ReportReadings readings;
    private final ReportOrigin origins;

    ReportMaking(ReportReadings readings, ReportOrigin origins) {
        this.readings = readings;
        this.origins = origins;
    }

    /**
     * What was written.
     *
     * @param count how many of what it is about
     * @param sources whose words are in it, in the order of their keys
     */
    record Made(int count, List<SourceId> sources) {}

    Made extracts(Reader reader, ThemeExtractsRequest request, ReportFormat format, OutputStream out)
            throws IOException {
        ReportOrigin.Origin origin = origins.of(reader, request.analysis());
        ExtractsReport report = extracts(reader, request, origin);
        format.write(report.report(), origin.at(), out);
        return new Made(report.size(), report.sources());
    }

    private ExtractsReport extracts(Reader reader, ThemeExtractsRequest request, ReportOrigin.Origin origin) {
        return new ExtractsReport(
                readings.extracts(), reader, request, readings.codes().uncounted(reader, request.analysis()), origin);
    }

    Made extractTable(Reader reader, ThemeExtractsRequest request, OutputStream out) throws IOException {
        ReportOrigin.Origin origin = origins.of(reader, request.analysis());
        ExtractsReport report = extracts(reader, request, origin);
        report.write(out);
        return new Made(report.size(), report.sources());
    }

    Made book(Reader reader, AnalysisId analysis, ReportFormat format, OutputStream out) throws IOException {
        ReportOrigin.Origin origin = origins.of(reader, analysis);
        List<Theme> all = readings.themes().of(reader, analysis);
        if (all.isEmpty()) {
            throw new Refusal("There is no theme to print yet: make the first one.");
        }
        Map<ThemeId, ThemeEvidence> hanging = readings.evidence().ofAll(reader, analysis);
        Report report = ThemeBook.of(all, hanging, readings.codes().uncounted(reader, analysis), origin);
        format.write(report, origin.at(), out);
        return new Made(all.size(), sources(hanging));
    }

    private static List<SourceId> sources(Map<ThemeId, ThemeEvidence> hanging) {
        return hanging.values().stream()
                .flatMap(ThemeBook::origins)
                .map(one -> one.passage().source().value())
                .distinct()
                .sorted()
                .map(SourceId::new)
                .toList();
    }

    Made sheet(Reader reader, AnalysisId analysis, SourceId source, ReportFormat format, OutputStream out)
            throws IOException {
        ReportOrigin.Origin origin = origins.of(reader, analysis);
        format.write(SheetReport.of(readings.sheets().of(reader, analysis, source), origin), origin.at(), out);
        return new Made(1, List.of(source));
    }

    Made audit(Reader reader, AnalysisId analysis, SourceId source, ReportFormat format, OutputStream out)
            throws IOException {
        ReportOrigin.Origin origin = origins.of(reader, analysis);
        CodingAudit audit = readings.audits().of(reader, analysis, source);
        format.write(AuditReport.of(audit, origin), origin.at(), out);
        return new Made(audit.events().size(), List.of(source));
    }

    Made auditTable(Reader reader, AnalysisId analysis, SourceId source, OutputStream out) throws IOException {
        ReportOrigin.Origin origin = origins.of(reader, analysis);
        CodingAudit audit = readings.audits().of(reader, analysis, source);
        AuditReport.write(audit, origin, out);
        return new Made(audit.events().size(), List.of(source));
    }
}
