package org.trigpoint.access;

import org.trigpoint.migrations.PersonId;

record InstallationKeeper(PersonId person) implements Administrator {}
