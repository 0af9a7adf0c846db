// SPDX-License-Identifier: MIT
// Texts that services make choices and times of: settings, what is kept beside slides, and the file of starts.
#include "core/manualclock.h"
#include "core/startlog.h"
#include "fuzztarget.h"
#include "services/deckfile.h"
#include "services/decknotes.h"
#include "services/papernoteservice.h"
#include "services/settingsservice.h"
#include "storage/papernoterepository.h"
#include "storage/settingrepository.h"

#include <QCoreApplication>
#include <QTemporaryDir>

#include <algorithm>
#include <array>

namespace sevenrounds::fuzz {

namespace {

constexpr UtcTime kAt { Milliseconds { 1795251600000 } };
constexpr qsizetype kMostLines = 40;
const QString kDeck = QStringLiteral("deck/0123456789abcdef");

QByteArrayList settingSeeds()
{
    return { "interview-day 2026-12-19\ntarget-level L6\nhours-a-week 12\ntheme dark\ntext-scale 150\nloop research",
        "new-cards-a-day 4294967297\neasy-days 96\neasy-days-since 2026-12-01\ntime-limit-percent 150\nstrict-rounds "
        "yes",
        "memory-scales 2026-11-21=1.25 2026-12-20=nan 2027-01-01=1e9\nrevealed-lines/D-01 -3\ncode-editor vim",
        "0:90000 1:-5 2:9223372036854775807\n7:note" };
}

/// Each line is a setting, and what is kept beside a slide.
Result<Database> profileOf(const QByteArrayList &lines)
{
    auto database = Database::openInMemory();
    require(database.has_value());
    for (qsizetype i = 0; i < std::min(lines.size(), kMostLines); ++i) {
        const QString line = QString::fromUtf8(lines.at(i));
        const QString key = line.section(QLatin1Char(' '), 0, 0);
        if (!key.isEmpty()) {
            require(SettingRepository(*database).save({ key, line.section(QLatin1Char(' '), 1), kAt }).has_value());
        }
        for (const char *name : { "", "/leave-by", "/end-slide" }) {
            require(PaperNoteRepository(*database)
                        .save(PaperNote {
                            kDeck + QLatin1String(name), static_cast<int>(i), line.section(QLatin1Char(':'), 1), kAt })
                        .has_value());
        }
    }
    return database;
}

void readSettings(const SettingsService &settings)
{
    require(!settings.interviewDay() || settings.interviewDay()->isValid());
    require(settings.rules().limitPercent >= 0 && settings.rules().limitPercent <= kMaxLimitPercent);
    require(settings.hoursAWeek() >= 0 && settings.textScale() >= 100 && settings.textScale() <= 200);
    require(settings.newCardsADay() >= 0 && settings.revealedLines(QStringLiteral("D-01")) >= 0);
    (void)settings.easyDays().isEasy(QDate(2026, 12, 1));
    for (const MemoryScale &scale : settings.memoryScales()) {
        require(scale.since.isValid() && scale.factor > 0.0);
    }
    (void)settings.interviewDaySaid();
    (void)settings.loop();
    (void)settings.targetLevel();
    (void)settings.theme();
    (void)settings.codeEditor();
    (void)settings.ownAssumptions();
}

void readDeck(const PaperNoteService &notes)
{
    const LeaveBy leaveBy = deckLeaveBy(notes, kDeck);
    require(std::all_of(leaveBy.cbegin(), leaveBy.cend(), [](Milliseconds time) { return time.count() > 0; }));
    const QList<Milliseconds> lengths = slideLengths(8, std::chrono::minutes { 20 }, leaveBy);
    require(lengths.size() == 8);
    const std::optional<int> end = deckEndSlide(notes, kDeck);
    require(!end || *end >= 0);
    require(!writePdfpcNotes(pdfpcNotesOf(notes, kDeck)).isEmpty());
}

void runSettings(const QByteArray &bytes)
{
    require(QCoreApplication::instance() != nullptr);
    const ManualClock clock(kAt);
    StorageThread storage(*profileOf(bytes.split('\n')));
    SettingsService settings(storage, clock);
    PaperNoteService notes(storage, clock, QString());
    int loaded = 0;
    const auto done = [&loaded](const Result<> &read) {
        require(read.has_value());
        ++loaded;
    };
    settings.load(done);
    notes.load(done);
    while (loaded < 2) {
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
    }
    readSettings(settings);
    readDeck(notes);
}

QByteArrayList startSeeds()
{
    return { "1795251600000\n1795251599000\n1795251598000\n", "1795251600000", "-1\n\n9223372036854775808\nx\n" };
}

/// Whatever the file of starts holds, starts are counted, and the file is short and read in the same way afterwards.
void runStartLog(const QByteArray &bytes)
{
    static const QTemporaryDir folder;
    require(folder.isValid());
    const QString path = folder.filePath(QStringLiteral("starts"));
    QFile file(path);
    require(file.open(QFile::WriteOnly | QFile::Truncate) && file.write(bytes) == bytes.size());
    file.close();
    StartLog starts(path);
    const int before = starts.begin(kAt);
    require(before >= 0 && before <= bytes.count('\n') + 1);
    // Where the file is as long as is read, this start's own line may be cut off.
    const int after = starts.begin(kAt);
    require(after >= before && after <= before + 1);
    starts.end();
    require(starts.begin(kAt) == 0);
}

constexpr std::array kTargets { Target { "settings", settingSeeds, runSettings, 150 },
    Target { "startlog", startSeeds, runStartLog, 4000 } };

} // namespace

std::span<const Target> keeperTargets()
{
    return kTargets;
}

} // namespace sevenrounds::fuzz
