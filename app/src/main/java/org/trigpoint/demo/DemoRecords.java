package org.trigpoint.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.trigpoint.access.Lead;
import org.trigpoint.codebooks.records.RecordKind;
import org.trigpoint.records.FileMapping;
import org.trigpoint.records.RecordImportService;

/** Brings the demo study's records in, as files, through the door that people use. */
@Component
class DemoRecords {

    private final RecordImportService imports;

    DemoRecords(RecordImportService imports) {
        this.imports = imports;
    }

    void bringIn(Lead lead, DemoPack pack) {
        List<Map.Entry<String, DemoTable>> tables = new ArrayList<>(new DemoDelivery(pack.sites()).tables());
        tables.addAll(new DemoFamilies(pack.sites()).tables());
        tables.addAll(new DemoSurveys(pack.sites()).tables());
        tables.forEach(table -> take(lead, RecordKind.of(table.getKey()).orElseThrow(), table.getValue()));
    }

    private void take(Lead lead, RecordKind kind, DemoTable table) {
        String name = kind == RecordKind.QUESTIONNAIRE
                ? kind.word() + "-" + table.heads().size()
                : kind.word();
        imports.bringAndTake(lead, kind, name + ".csv", table.csv(), FileMapping.proposed(kind, null, table.heads()));
    }
}
