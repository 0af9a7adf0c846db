// SPDX-License-Identifier: MIT
// An export that is taken into a profile: what reads as one may still hold rows that no program of ours has written.
#include "exchange/profileexport.h"
#include "exchange/profileimport.h"
#include "fuzztarget.h"
#include "storage/codingrepository.h"
#include "storage/database.h"
#include "storage/mocklooprepository.h"
#include "storage/owncardrepository.h"
#include "storage/ownderivationrepository.h"
#include "storage/ownpaperrepository.h"
#include "storage/practicerepository.h"
#include "storage/settingrepository.h"
#include "storage/storyrepository.h"

#include <array>
#include <numeric>

namespace sevenrounds::fuzz {

namespace {

constexpr UtcTime kAt { Milliseconds { 1795251600000 } };

qint64 sumOf(const RowCounts &counts)
{
    return std::accumulate(counts.cbegin(), counts.cend(), qint64 { 0 });
}

QByteArray exportOf(Database &database)
{
    const Result<ProfileDocument> document = readProfile(database, kAt);
    require(document.has_value());
    return document->toJson();
}

/// A practice with a log and a draft, and of the texts beside practices one each.
QByteArray smallProfile()
{
    auto database = Database::openInMemory();
    require(database.has_value());
    PracticeRecord practice;
    practice.contentId = QStringLiteral("ml");
    practice.startedAt = kAt;
    practice.localDate = QDate(2026, 11, 21);
    PracticeEventRecord event;
    event.kind = QStringLiteral("started");
    event.at = kAt;
    PracticeRepository practices(*database);
    const Result<qint64> id = practices.create(practice);
    require(id.has_value());
    event.practiceId = *id;
    require(practices.appendEvent(event).has_value());
    require(practices.saveDraft({ *id, QStringLiteral("q"), QStringLiteral("an answer"), kAt }).has_value());
    require(SettingRepository(*database).save({ QStringLiteral("theme"), QStringLiteral("dark"), kAt }).has_value());
    MockLoop loop;
    loop.id = MockLoopId(QStringLiteral("l"));
    require(MockLoopRepository(*database).save(loop, kAt).has_value());
    OwnDerivation derivation;
    derivation.id = OwnDerivationId(QStringLiteral("d"));
    derivation.changedAt = kAt;
    require(OwnDerivationRepository(*database).save(derivation).has_value());
    return exportOf(*database);
}

QByteArrayList mergeSeeds()
{
    return { smallProfile(), ProfileDocument {}.toJson() };
}

/// Taken whole or not at all; taken twice it adds nothing, and what is in the profile then can be read and exported.
void runMerge(const QByteArray &bytes)
{
    const Result<ProfileDocument> document = ProfileDocument::fromJson(bytes);
    if (!document) {
        return;
    }
    auto database = Database::openInMemory();
    require(database.has_value());
    const QByteArray before = exportOf(*database);
    const Result<ImportSummary> merged = mergeProfile(*database, *document);
    if (!merged) {
        require(exportOf(*database) == before);
        return;
    }
    const Result<ImportSummary> again = mergeProfile(*database, *document);
    require(again && sumOf(again->added) == 0);
    require(SettingRepository(*database).loadAll() && StoryRepository(*database).loadAll()
        && OwnPaperRepository(*database).loadAll() && OwnCardRepository(*database).loadAll()
        && OwnDerivationRepository(*database).loadAll() && CodingRepository(*database).loadAll()
        && MockLoopRepository(*database).loadAll());
    require(ProfileDocument::fromJson(exportOf(*database)).has_value());
}

constexpr std::array kTargets { Target { "merge", mergeSeeds, runMerge, 150 } };

} // namespace

std::span<const Target> mergeTargets()
{
    return kTargets;
}

} // namespace sevenrounds::fuzz
