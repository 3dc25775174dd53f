package org.trigpoint.demo;

import org.springframework.stereotype.Component;

/** Those who put the parts of the demo study in, in one hand. */
@Component
record DemoHands(
        DemoTeam team,
        DemoFieldwork fieldwork,
        DemoCodework codework,
        DemoReliability reliability,
        DemoConsents consents,
        DemoFramework framework,
        DemoObservation observation,
        DemoReferences references,
        DemoCasefiles casefiles,
        DemoWritings writings,
        DemoTriangulation triangulation,
        DemoRecords records,
        DemoLinks links,
        DemoSpine spine,
        DemoSnapshot snapshot) {}
