package org.trigpoint.ui.studies;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import org.trigpoint.NotFound;
import org.trigpoint.access.Lead;
import org.trigpoint.access.PeopleQueries.MemberLine;
import org.trigpoint.access.Reader;
import org.trigpoint.access.Role;
import org.trigpoint.studies.PlanQueries.SiteLine;
import org.trigpoint.ui.parts.FormDialog;

/** The members of a study, for its lead. */
final class MembersSection extends SettingsSection {

    private final SettingsDesk desk;
    private final Lead lead;

    MembersSection(SettingsDesk desk, Reader reader) {
        if (!(reader instanceof Lead proven)) {
            throw new NotFound();
        }
        this.desk = desk;
        this.lead = proven;
        refresh();
    }

    @Override
    void refresh() {
        removeAll();
        add(hint("Who works on this study. Somebody tied to a site sees the material of that site alone."));
        List<SiteLine> sites = desk.queries().plan(lead).sites();
        add(primary("Take somebody in", () -> add(sites)));
        UnorderedList list = list();
        desk.people()
                .members(lead)
                .forEach(member -> list.add(line(member.fullName(), about(member), actions(member, sites))));
        add(list);
    }

    private static String about(MemberLine member) {
        String site = member.siteCode() == null ? "all sites" : "only " + member.siteCode();
        return member.role().label() + " \u00b7 " + site + " \u00b7 signs in as " + member.signInName()
                + (member.closed() ? " \u00b7 closed" : "");
    }

    private Component[] actions(MemberLine member, List<SiteLine> sites) {
        return new Component[] {
            small("Change", member.fullName(), () -> change(member, sites)),
            remove(
                    member.fullName(),
                    "They see nothing of this study any more; what they did stays under their name.",
                    () -> desk.memberships().remove(lead, member.person()))
        };
    }

    private void add(List<SiteLine> sites) {
        TextField name = new TextField("Signs in as");
        name.setHelperText("An administrator adds people who are not there yet.");
        Select<Role> role = role(Role.RESEARCHER);
        Select<SiteLine> site = site(sites);
        new FormDialog(
                        "Take somebody in",
                        "Take in",
                        () -> then(() ->
                                desk.memberships().add(lead, name.getValue(), role.getValue(), Choices.key(site))),
                        name,
                        role,
                        site)
                .open();
    }

    private void change(MemberLine member, List<SiteLine> sites) {
        Select<Role> role = role(member.role());
        Select<SiteLine> site = site(sites);
        sites.stream()
                .filter(line -> line.site().equals(member.onlySite()))
                .findFirst()
                .ifPresent(site::setValue);
        new FormDialog(
                        "Change " + member.fullName(),
                        "Save",
                        () -> then(() ->
                                desk.memberships().change(lead, member.person(), role.getValue(), Choices.key(site))),
                        role,
                        site)
                .open();
    }

    private static Select<Role> role(Role now) {
        Select<Role> role = new Select<>();
        role.setLabel("Role");
        role.setItems(Role.values());
        role.setItemLabelGenerator(Role::label);
        role.setValue(now);
        return role;
    }

    private static Select<SiteLine> site(List<SiteLine> sites) {
        Select<SiteLine> site = Choices.site(sites);
        site.setLabel("Only this site");
        site.setEmptySelectionCaption("All sites");
        return site;
    }
}
