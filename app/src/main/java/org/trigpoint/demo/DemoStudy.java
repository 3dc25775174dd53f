package org.trigpoint.demo;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.trigpoint.access.AccessDesk;
import org.trigpoint.access.Administrator;
import org.trigpoint.access.Lead;
import org.trigpoint.migrations.StudyId;
import org.trigpoint.studies.StudyQueries;
import org.trigpoint.studies.StudyQueries.StudyLine;
import org.trigpoint.studies.StudyService;

/** Puts the demo study in, through the same doors that people use: whole, or not at all. */
@Service
@Transactional
public class DemoStudy {

    private final AccessDesk access;
    private final StudyService studies;
    private final StudyQueries known;
    private final DemoHands hands;

    DemoStudy(AccessDesk access, StudyService studies, StudyQueries known, DemoHands hands) {
        this.access = access;
        this.studies = studies;
        this.known = known;
        this.hands = hands;
    }

    /**
     * What there is to try out.
     *
     * @param study the study's key
     * @param name its name
     * @param password the password of everybody in it; null when the study was there before, for it is shown once
     * @param people who can sign in
     */
    public record Ready(
            StudyId study, String name, @Nullable String password, List<DemoPerson> people) {}

    /**
     * Makes the demo study if it is not there.
     *
     * @param operator the proof of the command line
     * @return what there is to try out
     */
    public Ready makeIfAbsent(Administrator operator) {
        DemoPack pack = DemoPack.s();
        Optional<StudyLine> there = known.all(operator).stream()
                .filter(line -> line.name().equals(pack.studyName()))
                .findFirst();
        if (there.isPresent()) {
            return new Ready(there.get().study(), pack.studyName(), null, pack.people());
        }
        StudyId study = studies.addSynthetic(operator, pack.studyName());
        Lead lead = access.operatorOf(operator, study);
        DemoPlaces places = hands.fieldwork().plan(lead, pack);
        String password = hands.team().gather(operator, lead, pack, places);
        DemoSources sources = hands.fieldwork().bringIn(lead, pack, places);
        hands.codework().code(operator, study, pack, sources);
        hands.reliability().exercise(operator, study, pack, sources);
        hands.fieldwork().withdraw(lead, pack, sources);
        hands.consents().record(lead, places);
        hands.framework().chart(operator, study, pack, sources, places);
        hands.snapshot().make(operator, study, pack);
        hands.observation().observe(operator, study, pack, sources, places);
        hands.references().practise(operator, study, places);
        hands.casefiles().review(operator, study, places);
        hands.writings().handIn(operator, study, places);
        hands.records().bringIn(lead, pack);
        hands.links().link(lead, pack, places);
        hands.triangulation().compare(operator, study, pack);
        hands.spine().link(operator, study, pack);
        return new Ready(study, pack.studyName(), password, pack.people());
    }
}
