package org.trigpoint.ui.records;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.annotation.Profile;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import org.trigpoint.Refusal;
import org.trigpoint.access.Lead;
import org.trigpoint.access.ProgramAccess;
import org.trigpoint.codebooks.records.RecordKind;
import org.trigpoint.records.FileMapping;
import org.trigpoint.records.RecordImportService;
import org.trigpoint.records.RecordImportService.Done;
import org.trigpoint.records.RecordMappingService;
import org.trigpoint.records.RecordMappingService.Kept;

/** Where another program brings records: one file whole, by a token. It is read as the last kept way for its kind says. */
@Profile("!headless")
@RestController
class RecordDoor {

    private static final String BEARER = "Bearer ";
    private static final int MOST_BYTES = 25 * 1024 * 1024;
    private static final String SENT = "sent by a program";

    private final ProgramAccess programs;
    private final RecordImportService imports;
    private final RecordMappingService mappings;

    RecordDoor(ProgramAccess programs, RecordImportService imports, RecordMappingService mappings) {
        this.programs = programs;
        this.imports = imports;
        this.mappings = mappings;
    }

    @PostMapping(path = "/api/records/{kind}", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Object> bring(
            @PathVariable String kind,
            @RequestHeader(name = "Authorization", defaultValue = "") String authorization,
            @RequestHeader(name = "Content-Type", defaultValue = "") String type,
            HttpServletRequest request)
            throws IOException {
        Optional<Lead> lead = authorization.startsWith(BEARER)
                ? programs.lead(authorization.substring(BEARER.length()).strip())
                : Optional.empty();
        if (lead.isEmpty()) {
            return refused(HttpStatus.UNAUTHORIZED, "Show a token that is open: Authorization: Bearer and the token.");
        }
        Optional<RecordKind> meant = RecordKind.of(kind);
        if (meant.isEmpty()) {
            return refused(HttpStatus.NOT_FOUND, "There is no kind of records \u201c" + kind + "\u201d.");
        }
        // As it came: curl calls any file a form, and of a form Spring would hand on parameters made anew.
        byte[] file = request.getInputStream().readNBytes(MOST_BYTES + 1);
        try {
            String name = type.toLowerCase(Locale.ROOT).contains("json") ? SENT + ".json" : SENT;
            Done done = imports.bringAndTake(
                    lead.get(), meant.get(), name, file, mapping(lead.get(), meant.get(), name, file));
            return ResponseEntity.ok(done);
        } catch (Refusal refusal) {
            return refused(HttpStatus.UNPROCESSABLE_CONTENT, refusal.sentence());
        }
    }

    private FileMapping mapping(Lead lead, RecordKind kind, String name, byte[] file) {
        List<String> heads = imports.heads(lead, name, file, null).heads();
        return mappings.all(lead, kind).stream()
                .map(Kept::mapping)
                .filter(kept -> heads.containsAll(kept.columns().keySet()))
                .findFirst()
                .orElseGet(() -> FileMapping.proposed(kind, null, heads));
    }

    private static ResponseEntity<Object> refused(HttpStatus status, String why) {
        return ResponseEntity.status(status).body(Map.of("refused", why));
    }
}
