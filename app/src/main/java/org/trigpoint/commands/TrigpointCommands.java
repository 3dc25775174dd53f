package org.trigpoint.commands;

import picocli.CommandLine.Command;

/** The list of commands: a new one is named here. */
@Command(
        name = "trigpoint",
        description = "Qualitative research and process evaluation, from claim to words.",
        subcommands = {
            ServeCommand.class, //
            DemoCommand.class, //
            UserCommand.class, //
            StudyCommand.class, //
            ImportCommand.class, //
            SearchCommand.class, //
            ExportCommand.class, //
            AgreementCommand.class, //
            FidelityCommand.class, //
            ProgressionCommand.class, //
            StatisticsCommand.class, //
            ScoreCommand.class, //
            ReindexCommand.class, //
            VerifyCommand.class, //
            BackupCommand.class, //
            RestoreCommand.class, //
        })
final class TrigpointCommands {}
