package org.trigpoint.studies;

import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.trigpoint.NotFound;
import org.trigpoint.Refusal;
import org.trigpoint.access.Lead;
import org.trigpoint.journal.Journal;
import org.trigpoint.migrations.SiteId;
import org.trigpoint.migrations.WaveId;

/** The places and times of a study. */
@Service
@Transactional
public class PlanService {

    private final SiteRepository sites;
    private final WaveRepository waves;
    private final Journal journal;

    PlanService(SiteRepository sites, WaveRepository waves, Journal journal) {
        this.sites = sites;
        this.waves = waves;
        this.journal = journal;
    }

    /**
     * Adds a site.
     *
     * @param lead who does it
     * @param details what it is
     * @return its key
     * @throws Refusal when the code is taken
     */
    public SiteId addSite(Lead lead, SiteDetails details) {
        demandArm(details);
        SiteId site = sites.add(lead, details);
        journal.record(lead.study(), lead.person(), new PlanFact.SiteAdded(site, details));
        return site;
    }

    /**
     * Describes a site anew. Nothing new changes nothing.
     *
     * @param lead who does it
     * @param site which
     * @param details what it is from now on
     * @throws NotFound when the study has no such site
     * @throws Refusal when the code is taken
     */
    public void changeSite(Lead lead, SiteId site, SiteDetails details) {
        SiteDetails before = sites.held(lead, site);
        demandArm(details);
        if (!before.equals(details)) {
            sites.change(site, details);
            journal.record(lead.study(), lead.person(), new PlanFact.SiteChanged(site, before, details));
        }
    }

    private static void demandArm(SiteDetails details) {
        Arm arm = details.arm();
        if (arm != null && !Arm.OF_SITES.contains(arm)) {
            throw new Refusal("You see arms as codes: a lead who is not blinded says which arm a site is of.");
        }
    }

    /**
     * Removes a site that was never used.
     *
     * @param lead who does it
     * @param site which
     * @throws NotFound when the study has no such site
     * @throws Refusal when sources, participants or members belong to it
     */
    public void removeSite(Lead lead, SiteId site) {
        String code = sites.held(lead, site).code();
        sites.remove(site, code);
        journal.record(lead.study(), lead.person(), new PlanFact.SiteRemoved(site, code));
    }

    /**
     * Adds a wave after those that are there.
     *
     * @param lead who does it
     * @param name 1 to 100 characters, single in the study
     * @return its key
     * @throws Refusal when the name is taken or can't be stored
     */
    public WaveId addWave(Lead lead, String name) {
        String line = Typed.line(name, 100, "a name");
        WaveId wave = waves.add(lead, line);
        journal.record(lead.study(), lead.person(), new PlanFact.WaveAdded(wave, line));
        return wave;
    }

    /**
     * Names a wave anew.
     *
     * @param lead who does it
     * @param wave which
     * @param name 1 to 100 characters, single in the study
     * @throws NotFound when the study has no such wave
     * @throws Refusal when the name is taken or can't be stored
     */
    public void renameWave(Lead lead, WaveId wave, String name) {
        String before = waves.held(lead, wave);
        String line = Typed.line(name, 100, "a name");
        if (!before.equals(line)) {
            waves.rename(wave, line);
            journal.record(lead.study(), lead.person(), new PlanFact.WaveRenamed(wave, before, line));
        }
    }

    /**
     * Puts the waves into the order in which they happen.
     *
     * @param lead who does it
     * @param order every wave of the study, once
     * @throws NotFound when one is missing or not of the study
     */
    public void orderWaves(Lead lead, List<WaveId> order) {
        waves.order(lead, order);
        journal.record(lead.study(), lead.person(), new PlanFact.WavesOrdered(order));
    }

    /**
     * Removes a wave that was never used.
     *
     * @param lead who does it
     * @param wave which
     * @throws NotFound when the study has no such wave
     * @throws Refusal when sources belong to it
     */
    public void removeWave(Lead lead, WaveId wave) {
        String name = waves.held(lead, wave);
        waves.remove(wave, name);
        journal.record(lead.study(), lead.person(), new PlanFact.WaveRemoved(wave, name));
    }
}
