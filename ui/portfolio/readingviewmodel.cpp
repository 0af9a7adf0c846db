// SPDX-License-Identifier: MIT
#include "ui/portfolio/readingviewmodel.h"

#include "ui/settings/dayentry.h"

#include <algorithm>

using namespace sevenrounds;

ReadingViewModel::ReadingViewModel(AppServices &services, QObject *parent)
    : QObject(parent)
    , m_services(services)
    , m_portfolio(services.portfolio())
{
    connect(&m_portfolio, &PortfolioService::changed, this, &ReadingViewModel::refresh);
    connect(&services.papers(), &PaperService::changed, this, &ReadingViewModel::refreshLibrary);
    refresh();
}

void ReadingViewModel::refresh()
{
    const QList<ReadingItem> reading = m_portfolio.reading();
    const std::optional<ReadingItem> standing = m_portfolio.readingItem(m_item.id);
    m_item = standing ? *standing : reading.isEmpty() ? ReadingItem {} : reading.first();
    const QStringList stageNames = stages();
    const QStringList fieldNames = fields();
    QList<InterviewListModel::Row> rows;
    for (const ReadingItem &item : reading) {
        const QString facts = tr("%1 · %2").arg(
            fieldNames.at(item.isOutside ? 1 : 0), stageNames.at(static_cast<qsizetype>(item.stage)));
        rows.append({ item.id.value(), item.title.trimmed().isEmpty() ? tr("A paper without a title") : item.title,
            item.hasCritique() ? tr("%1 · with a critique").arg(facts) : facts, item.id == m_item.id });
    }
    m_items.setRows(rows);
    refreshLibrary();
    emit changed();
}

void ReadingViewModel::refreshLibrary()
{
    const QList<ReadingItem> reading = m_portfolio.reading();
    QStringList titles;
    QStringList keys;
    const auto offer = [&](const QString &title, const QString &key) {
        const bool isListed
            = std::any_of(reading.cbegin(), reading.cend(), [&](const ReadingItem &item) { return item.paper == key; });
        if (!isListed && !title.isEmpty()) {
            titles.append(title);
            keys.append(key);
        }
    };
    const PaperService &papers = m_services.papers();
    for (const OwnPaper &paper : papers.all()) {
        offer(paper.title.simplified(), PaperService::keyOf(paper.id));
    }
    for (const PaperCard &card : m_services.library().papers()) {
        // One that was taken over stands among one's own.
        if (papers.adopted(card.id) == nullptr) {
            offer(card.title.simplified(), PaperService::keyOf(card.id));
        }
    }
    if (keys != m_libraryKeys || titles != m_libraryTitles) {
        m_libraryKeys = keys;
        m_libraryTitles = titles;
        emit libraryChanged();
    }
}

QString ReadingViewModel::countText(bool isOutside, int goal) const
{
    const ReadingCount count = countReading(m_portfolio.reading(), isOutside);
    return tr("%L1 of %L2 read, %L3 with a critique").arg(count.read).arg(goal).arg(count.critiqued);
}

QString ReadingViewModel::inFieldText() const
{
    return countText(false, kPapersInField);
}

QString ReadingViewModel::outsideText() const
{
    return countText(true, kPapersOutside);
}

QStringList ReadingViewModel::fields() const
{
    return { tr("My field"), tr("Outside it") };
}

QStringList ReadingViewModel::stages() const
{
    return { tr("Planned"), tr("Reading"), tr("Read") };
}

QString ReadingViewModel::dayText() const
{
    return hasItem() ? tr("since %1").arg(dayEntryText(m_item.day)) : QString();
}

QStringList ReadingViewModel::partNames() const
{
    return { tr("What it claims"), tr("What the evidence is"), tr("What I doubt"), tr("What I would do next"),
        tr("What it links to") };
}

QStringList ReadingViewModel::critique() const
{
    return QStringList(m_item.critique.begin(), m_item.critique.end());
}

void ReadingViewModel::add()
{
    m_item.id = m_portfolio.addReading({}, false);
    refresh();
}

void ReadingViewModel::addFromLibrary(int place)
{
    if (place >= 0 && place < m_libraryKeys.size()) {
        m_item.id = m_portfolio.addReading(m_libraryTitles.at(place), false, QString(m_libraryKeys.at(place)));
        refresh();
    }
}

void ReadingViewModel::open(int row)
{
    openItem(m_items.idAt(row));
}

void ReadingViewModel::openItem(const QString &key)
{
    const ReadingId id(key);
    if (m_portfolio.readingItem(id) && id != m_item.id) {
        m_portfolio.flush();
        m_item.id = id;
        refresh();
    }
}

void ReadingViewModel::setTitle(const QString &title)
{
    m_item.title = title;
    m_portfolio.setReading(m_item);
}

void ReadingViewModel::setField(int index)
{
    m_item.isOutside = index == 1;
    m_portfolio.setReading(m_item);
}

void ReadingViewModel::setStage(int index)
{
    if (index >= 0 && index < static_cast<int>(kReadingStages.size())) {
        m_item.stage = kReadingStages.at(static_cast<std::size_t>(index));
        m_portfolio.setReading(m_item);
    }
}

void ReadingViewModel::setPart(int part, const QString &text)
{
    if (part >= 0 && part < static_cast<int>(kCritiqueParts.size())) {
        m_item.critique.at(static_cast<std::size_t>(part)) = text;
        m_portfolio.setReading(m_item);
    }
}

void ReadingViewModel::remove()
{
    if (hasItem()) {
        m_portfolio.removeReading(ReadingId(m_item.id));
    }
}
