// SPDX-License-Identifier: MIT
#include "ui/talk/talkpresetviewmodel.h"

#include "ui/format/numberentry.h"

#include <QLocale>

#include <algorithm>
#include <iterator>
#include <utility>

using namespace sevenrounds;

namespace {

constexpr int kUsualDiscussion = 15;

const TalkFormat *find(const QList<TalkFormat> &formats, const QString &key)
{
    const auto found = std::find_if(
        formats.cbegin(), formats.cend(), [&](const TalkFormat &format) { return format.id.value() == key; });
    return found == formats.cend() ? nullptr : &*found;
}

} // namespace

TalkPresetViewModel::TalkPresetViewModel(AppServices &services, QObject *parent)
    : QObject(parent)
    , m_services(services)
{
    connect(&services.settings(), &SettingsService::changed, this, [this](const QString &key) {
        if (key.isEmpty() || key == SettingsService::ownTalkFormatsKey()) {
            emit formatsChanged();
        }
    });
}

QList<TalkFormat> TalkPresetViewModel::own() const
{
    return ownFormatsFromJson(m_services.settings().ownTalkFormats());
}

QList<TalkFormat> TalkPresetViewModel::all() const
{
    return m_services.library().talkFormats() + own();
}

void TalkPresetViewModel::setTitle(const QString &title)
{
    if (title != m_title) {
        m_title = title;
        emit draftChanged();
    }
}

void TalkPresetViewModel::setSections(const QString &sections)
{
    if (sections != m_sections) {
        m_sections = sections;
        emit draftChanged();
    }
}

void TalkPresetViewModel::setDiscussion(const QString &minutes)
{
    if (minutes != m_discussion) {
        m_discussion = minutes;
        emit draftChanged();
    }
}

void TalkPresetViewModel::setWarnings(const QString &minutes)
{
    if (minutes != m_warnings) {
        m_warnings = minutes;
        emit draftChanged();
    }
}

int TalkPresetViewModel::minutesOfDiscussion() const
{
    const int minutes = wholeNumberOf(m_discussion).value_or(0);
    return minutes >= 1 && minutes <= kMostTalkMinutes ? minutes : 0;
}

QString TalkPresetViewModel::lengths() const
{
    const SectionsReading read = readSections(m_sections);
    return m_isOpen && read.fault == SectionsFault::None && minutesOfDiscussion() > 0
        //: Minutes of the talk and of the discussion.
        ? tr("%L1 + %L2 min").arg(read.minutes()).arg(minutesOfDiscussion())
        : QString();
}

bool TalkPresetViewModel::hasSections() const
{
    return m_isOpen && readSections(m_sections).fault == SectionsFault::None;
}

QString TalkPresetViewModel::titleProblem() const
{
    const QString title = m_title.simplified();
    if (m_isOpen && title.size() > kLongestFormatTitle) {
        return tr("At most %Ln letters.", nullptr, static_cast<int>(kLongestFormatTitle));
    }
    return hasSections() && title.isEmpty() ? tr("A length needs a name.") : QString();
}

QString TalkPresetViewModel::sectionsProblem() const
{
    const SectionsReading read = readSections(m_sections);
    switch (m_isOpen ? read.fault : SectionsFault::None) {
    case SectionsFault::NoMinutes:
        return tr("Line %L1 does not begin with minutes, 1 to %L2.").arg(read.line).arg(kMostTalkMinutes);
    case SectionsFault::NoTitle:
        return tr("Line %L1 has minutes and no title.").arg(read.line);
    case SectionsFault::TooLong:
        return tr("Line %L1 is too long: %Ln letters for a title, %L2 for what must land.", nullptr,
            static_cast<int>(kLongestFormatTitle))
            .arg(read.line)
            .arg(kLongestLands);
    case SectionsFault::TooMany:
        return tr("Line %L1 is one section too many; there is room for %L2.").arg(read.line).arg(kMostSections);
    case SectionsFault::TooManyMinutes:
        return tr("The sections add up to %Ln minutes; a talk has %L1 at most.", nullptr, read.minutes())
            .arg(kMostTalkMinutes);
    case SectionsFault::Empty:
    case SectionsFault::None:
        break;
    }
    return {};
}

QString TalkPresetViewModel::discussionProblem() const
{
    const bool mayBeEmpty = m_discussion.trimmed().isEmpty() && !hasSections();
    return !m_isOpen || mayBeEmpty || minutesOfDiscussion() > 0 ? QString()
                                                                : tr("Minutes, 1 to %L1.").arg(kMostTalkMinutes);
}

QString TalkPresetViewModel::warningsProblem() const
{
    return !m_isOpen || readWarnings(m_warnings)
        ? QString()
        : tr("Minutes, 1 to %L1 each and %L2 at most, as in 10, 5, 1.").arg(kMostTalkMinutes).arg(kMostWarnings);
}

QString TalkPresetViewModel::warningsText() const
{
    const std::optional<QList<int>> minutes = readWarnings(m_warnings);
    const SectionsReading read = readSections(m_sections);
    if (!minutes || read.fault != SectionsFault::None) {
        return {};
    }
    const QList<int> coming = warningsWithin(*minutes, read.minutes());
    return coming.isEmpty()
        ? tr("The clock warns of nothing.")
        : tr("The clock warns at %1 minutes before the end.").arg(sevenrounds::warningsText(coming));
}

bool TalkPresetViewModel::canSave() const
{
    const QString title = m_title.simplified();
    return !lengths().isEmpty() && readWarnings(m_warnings) && !title.isEmpty() && title.size() <= kLongestFormatTitle
        && (!m_id.value().isEmpty() || !isFull());
}

void TalkPresetViewModel::open(const TalkFormatId &id, const TalkFormat &like)
{
    m_isOpen = true;
    m_id = id;
    m_title = like.title;
    m_sections = sectionsText(like.sections);
    m_subject = like.subject;
    m_discussion = QLocale().toString(like.discussionMinutes > 0 ? like.discussionMinutes : kUsualDiscussion);
    // Who warns as usual is shown all of it: what lies outside of a short talk counts again where it becomes longer.
    const bool isUsual = like.warnMinutes == warningsWithin(usualWarnings(), like.talkMinutes);
    m_warnings = sevenrounds::warningsText(isUsual ? usualWarnings() : like.warnMinutes);
    emit draftChanged();
}

void TalkPresetViewModel::copy(const QString &key)
{
    const QList<TalkFormat> formats = all();
    const TalkFormat *like = find(formats, key);
    TalkFormat made = like == nullptr ? TalkFormat() : *like;
    made.title = like == nullptr ? QString() : tr("%1 (mine)").arg(like->title).left(kLongestFormatTitle);
    open({}, made);
}

void TalkPresetViewModel::edit(const QString &key)
{
    const QList<TalkFormat> formats = own();
    if (const TalkFormat *format = find(formats, key)) {
        open(format->id, *format);
    }
}

void TalkPresetViewModel::save()
{
    if (!canSave()) {
        return;
    }
    QList<TalkFormat> formats = own();
    auto found
        = std::find_if(formats.begin(), formats.end(), [this](const TalkFormat &format) { return format.id == m_id; });
    if (found == formats.end()) {
        // New, or deleted meanwhile.
        TalkFormat made;
        made.id = freshFormatId(formats);
        made.subject = m_subject;
        formats.append(made);
        found = std::prev(formats.end());
    }
    TalkFormat &format = *found;
    format.title = m_title.simplified();
    format.discussionMinutes = minutesOfDiscussion();
    const SectionsReading read = readSections(m_sections);
    format.sections = read.sections;
    format.talkMinutes = read.minutes();
    format.warnMinutes = warningsWithin(readWarnings(m_warnings).value_or(usualWarnings()), format.talkMinutes);
    m_services.settings().setOwnTalkFormats(ownFormatsToJson(formats));
    cancel();
}

void TalkPresetViewModel::cancel()
{
    m_isOpen = false;
    m_id = {};
    m_title.clear();
    m_sections.clear();
    m_discussion.clear();
    m_warnings.clear();
    emit draftChanged();
}

void TalkPresetViewModel::remove(const QString &key)
{
    QList<TalkFormat> formats = own();
    const TalkFormat *format = find(formats, key);
    if (format == nullptr) {
        return;
    }
    m_removed = *format;
    formats.removeIf([&](const TalkFormat &one) { return one.id.value() == key; });
    if (m_id.value() == key) {
        cancel();
    }
    m_services.settings().setOwnTalkFormats(ownFormatsToJson(formats));
    setNotice(tr("Deleted: %1").arg(m_removed->title));
}

void TalkPresetViewModel::undo()
{
    if (!m_removed) {
        return;
    }
    if (isFull()) {
        const QString title = std::exchange(m_removed, std::nullopt)->title;
        setNotice(tr("There is room for %Ln lengths, and all of it is taken: “%1” stays deleted.", nullptr,
            static_cast<int>(kMostOwnFormats))
                      .arg(title));
        return;
    }
    QList<TalkFormat> formats = own();
    // Its id may be another one's by now.
    if (find(formats, m_removed->id.value()) != nullptr) {
        m_removed->id = freshFormatId(formats);
    }
    formats.append(*std::exchange(m_removed, std::nullopt));
    m_services.settings().setOwnTalkFormats(ownFormatsToJson(formats));
    setNotice({});
}

void TalkPresetViewModel::dismissNotice()
{
    m_removed.reset();
    setNotice({});
}

void TalkPresetViewModel::setNotice(const QString &notice)
{
    if (notice != m_notice) {
        m_notice = notice;
        emit noticeChanged();
    }
}
