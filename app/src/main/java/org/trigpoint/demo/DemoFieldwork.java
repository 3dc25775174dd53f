package org.trigpoint.demo;

import static org.trigpoint.migrations.schema.Tables.SOURCE;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.trigpoint.access.Lead;
import org.trigpoint.migrations.ParticipantId;
import org.trigpoint.migrations.SiteId;
import org.trigpoint.migrations.SourceId;
import org.trigpoint.migrations.WaveId;
import org.trigpoint.sources.SourceDescription;
import org.trigpoint.sources.SourceKind;
import org.trigpoint.sources.SourceService;
import org.trigpoint.sources.WrittenTextService;
import org.trigpoint.studies.Arm;
import org.trigpoint.studies.ParticipantDetails;
import org.trigpoint.studies.ParticipantService;
import org.trigpoint.studies.PlanService;
import org.trigpoint.studies.QuestionService;
import org.trigpoint.studies.SiteDetails;

/** Sets the demo study up, and brings its documents in. */
@Component
class DemoFieldwork {

    private final PlanService plan;
    private final ParticipantService participants;
    private final QuestionService questions;
    private final WrittenTextService texts;
    private final SourceService sources;
    private final DSLContext sql;

    DemoFieldwork(
            PlanService plan,
            ParticipantService participants,
            QuestionService questions,
            WrittenTextService texts,
            SourceService sources,
            DSLContext sql) {
        this.plan = plan;
        this.participants = participants;
        this.questions = questions;
        this.texts = texts;
        this.sources = sources;
        this.sql = sql;
    }

    DemoPlaces plan(Lead lead, DemoPack pack) {
        Map<String, SiteId> sites = new LinkedHashMap<>();
        for (DemoSite site : pack.sites()) {
            Arm arm = Arm.valueOf(site.arm().toUpperCase(Locale.ROOT));
            sites.put(
                    site.code(),
                    plan.addSite(
                            lead, new SiteDetails(site.code(), site.name(), arm, site.structure(), site.withdrawn())));
        }
        Map<String, WaveId> waves = new LinkedHashMap<>();
        pack.waves().forEach(wave -> waves.put(wave, plan.addWave(lead, wave)));
        Map<String, ParticipantId> people = new HashMap<>();
        for (DemoParticipant participant : pack.participants()) {
            people.put(
                    participant.pseudonym(),
                    participants.add(
                            lead,
                            new ParticipantDetails(
                                    participant.pseudonym(),
                                    spoken(participant.role()),
                                    sites.get(participant.site()))));
        }
        questions.adopt(lead, pack.questionTemplate());
        return new DemoPlaces(sites, waves, people);
    }

    DemoSources bringIn(Lead lead, DemoPack pack, DemoPlaces places) {
        Map<String, SourceId> landed = new LinkedHashMap<>();
        for (DemoDocument document : pack.documents()) {
            landed.put(
                    document.id(), texts.add(lead, document.fileName(), document.text(), described(document, places)));
        }
        Map<SourceId, DemoSources.Landed> versions = sql.select(SOURCE.ID, SOURCE.VERSION_ID)
                .from(SOURCE)
                .where(SOURCE.STUDY_ID.eq(lead.study()))
                .fetchMap(SOURCE.ID, row -> new DemoSources.Landed(row.value1(), row.value2()));
        Map<String, DemoSources.Landed> byDocument = new HashMap<>();
        landed.forEach((document, source) -> byDocument.put(document, versions.get(source)));
        return new DemoSources(byDocument);
    }

    /** What withdrew after it was coded is in the bin: its words are found nowhere and counted nowhere. */
    void withdraw(Lead lead, DemoPack pack, DemoSources landed) {
        pack.documents().stream()
                .filter(DemoDocument::withdrawn)
                .forEach(document ->
                        sources.remove(lead, landed.of(document.id()).source()));
    }

    private static SourceDescription described(DemoDocument document, DemoPlaces places) {
        SourceDescription description = SourceDescription.unchanged()
                .titled(document.title())
                .ofKind(kindOf(document))
                .atSite(places.site(document.site()))
                .inWave(places.wave(document.wave()))
                .withParticipants(document.participants().stream()
                        .map(places::participant)
                        .collect(Collectors.toSet()));
        for (var attribute : document.attributes().entrySet()) {
            if (!attribute.getValue().isBlank()) {
                description = description.withAttribute(attribute.getKey(), attribute.getValue());
            }
        }
        return description.withAttribute("type", document.kind());
    }

    /** The pack's finer kinds, as far as the application tells them apart; the finer one stays as an attribute. */
    static SourceKind kindOf(DemoDocument document) {
        return switch (document.kind()) {
            case "family-interview" -> SourceKind.INTERVIEW;
            case "reflective-session", "session-observation", "training-observation" -> SourceKind.OBSERVATION_NOTES;
            default -> SourceKind.of(document.kind());
        };
    }

    /** A role as people write it. */
    static String spoken(String role) {
        String words = role.replace('-', ' ');
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}
