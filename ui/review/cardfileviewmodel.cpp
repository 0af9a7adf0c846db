// SPDX-License-Identifier: MIT
#include "ui/review/cardfileviewmodel.h"

#include "services/owncardservice.h"
#include "ui/review/cardfiletext.h"
#include "ui/settings/filechoice.h"

#include <QPointer>
#include <QSet>

using namespace sevenrounds;

CardFileViewModel::CardFileViewModel(AppServices &services, QObject *parent)
    : QObject(parent)
    , m_services(services)
{
    m_exportPath = filePathOf(QStringLiteral("seven-rounds-cards.apkg"));
    connect(&m_rows, &CardImportListModel::takenChanged, this, &CardFileViewModel::takenChanged);
    connect(&services.ownCards(), &OwnCardService::changed, this, &CardFileViewModel::exportChanged);
}

QString CardFileViewModel::takeText() const
{
    return m_rows.takenCount() > 0 ? tr("Take %Ln cards", nullptr, m_rows.takenCount()) : tr("Nothing to take");
}

void CardFileViewModel::setBusy(bool isBusy)
{
    m_isBusy = isBusy;
    emit readingChanged();
    emit takenChanged();
    emit exportChanged();
}

void CardFileViewModel::setPath(const QString &entry)
{
    m_path = typedPath(entry);
    emit pathChanged();
}

void CardFileViewModel::look()
{
    const QString file = filePathOf(m_path);
    if (file.isEmpty()) {
        return;
    }
    m_problem = {};
    m_summary.clear();
    m_report.clear();
    m_rows.clear();
    m_images.clear();
    setBusy(true);
    m_work.read(file, [this](const Result<CardReadout> &read) { show(read); });
}

void CardFileViewModel::show(const Result<CardReadout> &read)
{
    if (!read) {
        m_problem = wordCardFileError(read.error());
        setBusy(false);
        return;
    }
    QSet<QString> shipped;
    for (const CardDeck &deck : m_services.library().cardDecks()) {
        for (const Card &card : deck.cards) {
            shipped.insert(card.id.value());
        }
    }
    const QList<CardPlanRow> plan = planCardImport(*read, m_services.ownCards().all(), shipped);
    if (plan.isEmpty() && read->issues.isEmpty()) {
        m_problem = { tr("The file holds no cards."), tr("Nothing was taken. Look whether it is the right one.") };
    }
    m_images = read->images;
    m_summary = cardImportSummary(plan, read->issues);
    m_report = cardImportReport(*read);
    m_rows.show(plan, read->issues);
    setBusy(false);
}

void CardFileViewModel::clear()
{
    m_work.cancel();
    m_path.clear();
    m_summary.clear();
    m_report.clear();
    m_problem = {};
    m_rows.clear();
    m_images.clear();
    emit pathChanged();
    setBusy(false);
}

void CardFileViewModel::setTaken(int row, bool isTaken)
{
    m_rows.setTaken(row, isTaken);
}

void CardFileViewModel::take()
{
    if (!canTake()) {
        return;
    }
    const QList<OwnCard> cards = m_rows.taken();
    // Only the images that these cards show.
    QString texts;
    for (const OwnCard &card : cards) {
        texts += card.front + card.back;
    }
    QList<CardImage> images = m_images;
    images.removeIf([&texts](const CardImage &image) { return !texts.contains(image.file); });
    setBusy(true);
    // The service outlives the page that asks it.
    m_services.ownCards().take(cards, images, [self = QPointer(this)](const Result<> &saved) {
        if (!self) {
            return;
        }
        if (!saved) {
            self->m_problem = { tr("The cards could not be saved."),
                tr("None of them was taken. Look at the disk and try again.") };
            self->setBusy(false);
            return;
        }
        self->clear();
        emit self->taken();
    });
}

QList<OwnCard> CardFileViewModel::cardsToWrite() const
{
    QList<OwnCard> cards = m_services.ownCards().standing();
    if (m_withShipped) {
        for (const CardDeck &deck : m_services.library().cardDecks()) {
            for (const Card &card : deck.cards) {
                const QString back = card.note.isEmpty() ? card.back : card.back + QStringLiteral("\n\n") + card.note;
                cards.append({ card.id.value(), card.topic, card.front, back, {}, {}, false });
            }
        }
    }
    return cards;
}

QString CardFileViewModel::exportText() const
{
    if (!m_written.isEmpty()) {
        return m_written;
    }
    const int cards = static_cast<int>(cardsToWrite().size());
    return cards == 0
        ? tr("You have no cards of your own yet.")
        : replaceHint(m_exportPath, tr("%Ln cards as they stand; when they are due stays here.", nullptr, cards));
}

bool CardFileViewModel::canExport() const
{
    return !m_isBusy && !filePathOf(m_exportPath).isEmpty()
        && (m_withShipped || !m_services.ownCards().standing().isEmpty());
}

void CardFileViewModel::setExportPath(const QString &entry)
{
    m_exportPath = typedPath(entry);
    m_written.clear();
    emit exportChanged();
}

void CardFileViewModel::setWithShipped(bool isWanted)
{
    if (isWanted != m_withShipped) {
        m_withShipped = isWanted;
        m_written.clear();
        emit exportChanged();
    }
}

void CardFileViewModel::exportCards()
{
    if (!canExport()) {
        return;
    }
    const QList<OwnCard> cards = cardsToWrite();
    setBusy(true);
    m_work.write(filePathOf(m_exportPath), cards, m_services.ownCards().imageFolder(), m_services.clock().now(),
        [this, count = static_cast<int>(cards.size())](const Result<> &written) {
            m_written = written ? tr("%Ln cards are in the file.", nullptr, count)
                                : tr("The file could not be written. Look at the folder and its permissions.");
            setBusy(false);
        });
}
