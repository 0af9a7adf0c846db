// SPDX-License-Identifier: MIT
#include "ui/settings/recoverytext.h"

#include "ui/context/errortext.h"

#include <QCoreApplication>
#include <QLocale>
#include <QStringList>

namespace sevenrounds {

namespace {

struct RecoveryWords {
    Q_DECLARE_TR_FUNCTIONS(RecoveryWords)
};

QString nothingChanged()
{
    return RecoveryWords::tr("Nothing was changed. All of it is in the folder below.");
}

RecoveryText wordNewer(const OpenReport &report)
{
    const int found = report.foundVersion;
    return {
        RecoveryWords::tr("Your profile needs a newer Seven Rounds"),
        RecoveryWords::tr("It was last used with a newer version: its database has version %1, and this program knows "
                          "versions up to %2.")
            .arg(found)
            .arg(report.supportedVersion),
        nothingChanged(),
        RecoveryWords::tr("Install a version of Seven Rounds that knows database version %1, then open it again.")
            .arg(found),
    };
}

RecoveryText wordForeign()
{
    return {
        RecoveryWords::tr("This database belongs to another program"),
        RecoveryWords::tr(
            "There is a file of the right name in the profile's folder, but Seven Rounds did not make it."),
        RecoveryWords::tr("The file was not touched."),
        RecoveryWords::tr(
            "See whether this is the right folder. Starting empty moves the file aside; it is never deleted."),
    };
}

RecoveryText wordDamaged(const OpenReport &report, bool isMissing)
{
    RecoveryText words;
    words.title = isMissing ? RecoveryWords::tr("Your profile's database is missing")
                            : RecoveryWords::tr("Your profile's database is damaged");
    words.happened = isMissing
        ? RecoveryWords::tr("There was a profile in this folder, but its database is gone or empty.")
        : RecoveryWords::tr(
            "What is in the file no longer fits together, as after a failing disk or a copy that was cut off.");
    words.kept = RecoveryWords::tr(
        "Nothing was changed, and nothing will be deleted: whatever you choose, what is there is moved aside first.");
    words.advice = report.newestVerifiedBackup
        ? RecoveryWords::tr("Restore the newest good backup. What you did after it is not in the backup.")
        : RecoveryWords::tr("There is no good backup. Copy the folder to a safe place, then start empty.");
    return words;
}

RecoveryText wordLocked(const OpenReport &report)
{
    RecoveryText words;
    words.title = RecoveryWords::tr("Your profile is open already");
    words.kept = RecoveryWords::tr("Nothing was changed.");
    words.advice = RecoveryWords::tr("Close it there, then try again.");
    if (!report.holder) {
        words.happened = RecoveryWords::tr("Another program is working with it.");
    } else if (report.holder->isOnThisHost) {
        words.happened = RecoveryWords::tr("%1 has it open as process %2.")
                             .arg(report.holder->application.isEmpty() ? RecoveryWords::tr("A program")
                                                                       : report.holder->application)
                             .arg(report.holder->processId);
    } else {
        words.happened = RecoveryWords::tr("The computer %1 has it open, or was switched off while it had.")
                             .arg(report.holder->host);
    }
    return words;
}

RecoveryText wordFailedStep(const OpenReport &report)
{
    const Error error = report.error.value_or(Error {});
    return {
        RecoveryWords::tr("Your profile could not be opened"),
        wordError(error, Situation::Opening).advice,
        RecoveryWords::tr("Your data is as it was before."),
        RecoveryWords::tr("Look at the folder's free space and permissions, then try again."),
    };
}

RecoveryText wordContent()
{
    return {
        RecoveryWords::tr("The content could not be read"),
        RecoveryWords::tr("The folder with the rounds, questions and derivations is missing or cannot be read."),
        RecoveryWords::tr("Your profile is in good order and was not touched."),
        RecoveryWords::tr("Install Seven Rounds again, then try again."),
    };
}

QString tableText(const QString &table)
{
    if (table == QLatin1String("practice")) {
        return RecoveryWords::tr("practices");
    }
    if (table == QLatin1String("practice_event")) {
        return RecoveryWords::tr("steps");
    }
    if (table == QLatin1String("draft")) {
        return RecoveryWords::tr("texts");
    }
    if (table == QLatin1String("evidence")) {
        return RecoveryWords::tr("results");
    }
    if (table == QLatin1String("rating")) {
        return RecoveryWords::tr("ratings");
    }
    if (table == QLatin1String("derivation_line")) {
        return RecoveryWords::tr("derivation lines");
    }
    if (table == QLatin1String("review")) {
        return RecoveryWords::tr("reviews");
    }
    return table == QLatin1String("setting") ? RecoveryWords::tr("settings") : QString();
}

} // namespace

RecoveryText wordRecovery(const OpenReport &report, bool isMissing)
{
    switch (report.outcome) {
    case OpenOutcome::Current:
    case OpenOutcome::Created:
    case OpenOutcome::Upgraded:
    case OpenOutcome::ReadOnly:
        return wordContent();
    case OpenOutcome::Newer:
        return wordNewer(report);
    case OpenOutcome::Foreign:
        return wordForeign();
    case OpenOutcome::Damaged:
        return wordDamaged(report, isMissing);
    case OpenOutcome::Locked:
        return wordLocked(report);
    case OpenOutcome::FailedStep:
        break;
    }
    return wordFailedStep(report);
}

QString salvageText(const SalvageReport &salvage)
{
    QStringList found;
    qint64 flagged = 0;
    bool isComplete = true;
    for (const TableSalvage &table : salvage.tables) {
        const QString name = tableText(table.table);
        flagged += table.flagged;
        isComplete = isComplete && table.isComplete;
        if (!name.isEmpty() && table.readable > 0) {
            //: What is in a table, and how many of it: "practices 41"
            found.append(RecoveryWords::tr("%1 %2").arg(name, QLocale().toString(table.readable)));
        }
    }
    if (!salvage.canBeOpened || found.isEmpty()) {
        return RecoveryWords::tr("Nothing can be read of the file as it is.");
    }
    QStringList sentences { RecoveryWords::tr("Still readable: %1.").arg(found.join(RecoveryWords::tr(", "))) };
    if (flagged > 0) {
        sentences.append(
            RecoveryWords::tr("Of these, %1 no longer match their check sum.").arg(QLocale().toString(flagged)));
    }
    if (!isComplete) {
        sentences.append(RecoveryWords::tr("The rest cannot be read."));
    }
    return sentences.join(QLatin1Char(' '));
}

} // namespace sevenrounds
