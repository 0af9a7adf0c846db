// SPDX-License-Identifier: MIT
// What a person types into a setting, and what another program's export puts there.
#include "fuzztarget.h"
#include "readiness/ownassumptions.h"
#include "talk/ownformat.h"

#include <algorithm>
#include <array>
#include <functional>

namespace sevenrounds::fuzz {

namespace {

QByteArrayList sectionSeeds()
{
    const QByteArray usual = "4 The key equation | the step that needs an assumption\n\n 10 min. Results\n6' Questions";
    QList<TalkFormat> formats { TalkFormat {} };
    formats.first().id = freshFormatId({});
    formats.first().title = QStringLiteral("Short");
    formats.first().discussionMinutes = 10;
    formats.first().sections = readSections(QString::fromUtf8(usual)).sections;
    const QByteArray highest = R"([{"id": "own-format-2147483647", "title": "a", "discussion": 5, "sections": "9 b"}])";
    const QByteArray warned
        = R"([{"id": "own-format-1", "title": "a", "discussion": 5, "sections": "30 b", "warn": "2, 15;30 99"}])";
    return { usual, highest, warned, "0 None", "120 All of it", "121 Too much", "4", "4 |",
        QByteArray("1 a\n").repeated(kMostSections + 1), ownFormatsToJson(formats) };
}

/// What was understood is written so that it is understood in the same way, and keeps within what the page can show.
void runSections(const QByteArray &bytes)
{
    const SectionsReading read = readSections(QString::fromUtf8(bytes));
    require(read.sections.size() <= kMostSections);
    if (read.fault == SectionsFault::None) {
        require(!read.sections.isEmpty() && read.minutes() <= kMostTalkMinutes);
        const SectionsReading again = readSections(sectionsText(read.sections));
        require(again.fault == SectionsFault::None && sectionsText(again.sections) == sectionsText(read.sections));
    }
    const QList<TalkFormat> formats = ownFormatsFromJson(bytes);
    require(formats.size() <= kMostOwnFormats);
    for (const TalkFormat &format : formats) {
        const QList<int> &warnings = format.warnMinutes;
        require(std::is_sorted(warnings.cbegin(), warnings.cend(), std::greater<>()));
        require(warnings.isEmpty() || (warnings.last() > 0 && warnings.first() < format.talkMinutes));
    }
    const std::optional<QList<int>> warnings = readWarnings(QString::fromUtf8(bytes));
    require(!warnings || readWarnings(warningsText(*warnings)) == warnings);
    const QByteArray written = ownFormatsToJson(formats);
    require(ownFormatsToJson(ownFormatsFromJson(written)) == written);
    require(std::none_of(formats.cbegin(), formats.cend(),
        [fresh = freshFormatId(formats)](const TalkFormat &format) { return format.id == fresh; }));
}

QByteArrayList assumptionSeeds()
{
    return { "bar/coding 0.5\nweight/ml 1.6\nhard-floor 2", "mean-floor 4\nsoft-floor 1\nweak-rounds 7",
        "day-noise nan\nprior-level inf\nrecall-spread -0", "unseen-share 1e-1\nweight/design 0\nbar/ml 0x1p1" };
}

/// Whatever stands in a person's settings, the model computes with numbers that it accepts.
void runAssumptions(const QByteArray &bytes)
{
    OwnAssumptions own;
    for (const QByteArray &line : bytes.split('\n')) {
        const qsizetype space = line.indexOf(' ');
        own.insert(QString::fromUtf8(line.left(space)), QString::fromUtf8(line.mid(space + 1)));
    }
    require(checkAssumptions(withOwn(Assumptions {}, own)).has_value());
    for (const AssumptionId &id : editableAssumptions()) {
        if (const std::optional<double> value = readAssumption(id, own.value(assumptionKey(id)))) {
            const AssumptionRange range = assumptionRange(id);
            require(*value >= range.low && *value <= range.high);
            require(readAssumption(id, writeAssumption(*value)).has_value());
        }
    }
}

constexpr std::array kTargets { Target { "sections", sectionSeeds, runSections, 4000 },
    Target { "assumptions", assumptionSeeds, runAssumptions, 4000 } };

} // namespace

std::span<const Target> settingTargets()
{
    return kTargets;
}

} // namespace sevenrounds::fuzz
