// SPDX-License-Identifier: MIT
#pragma once

#include "services/appservices.h"
#include "services/cardfilework.h"
#include "ui/context/problem.h"
#include "ui/review/cardimportlistmodel.h"

#include <QObject>
#include <QtQml/qqmlregistration.h>

Q_MOC_INCLUDE("cardimportlistmodel.h")

/// Files of cards. Taking: which file, what would happen to each card, and doing it; nothing is written before take(). And the other way: one's own cards, and
/// ours where they are wanted, as a deck for Anki or a table.
class CardFileViewModel : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by CardsViewModel")
    Q_PROPERTY(QString path READ path NOTIFY pathChanged FINAL)
    /// A file is read, or cards are being written.
    Q_PROPERTY(bool isBusy READ isBusy NOTIFY readingChanged FINAL)
    Q_PROPERTY(CardImportListModel *rows READ rows CONSTANT FINAL)
    /// "12 new · 3 changed · 1 not taken"; empty before something was read.
    Q_PROPERTY(QString summary READ summary NOTIFY readingChanged FINAL)
    /// Decks, and what is not taken of the file, in sentences.
    Q_PROPERTY(QString report READ report NOTIFY readingChanged FINAL)
    Q_PROPERTY(QString takeText READ takeText NOTIFY takenChanged FINAL)
    Q_PROPERTY(bool canTake READ canTake NOTIFY takenChanged FINAL)
    Q_PROPERTY(Problem problem READ problem NOTIFY readingChanged FINAL)
    Q_PROPERTY(QString exportPath READ exportPath NOTIFY exportChanged FINAL)
    Q_PROPERTY(bool withShipped READ withShipped NOTIFY exportChanged FINAL)
    /// What the file would hold, or what came of writing it.
    Q_PROPERTY(QString exportText READ exportText NOTIFY exportChanged FINAL)
    Q_PROPERTY(bool canExport READ canExport NOTIFY exportChanged FINAL)

public:
    explicit CardFileViewModel(sevenrounds::AppServices &services, QObject *parent = nullptr);

    [[nodiscard]] QString path() const { return m_path; }
    [[nodiscard]] bool isBusy() const { return m_isBusy; }
    [[nodiscard]] CardImportListModel *rows() { return &m_rows; }
    [[nodiscard]] QString summary() const { return m_summary; }
    [[nodiscard]] QString report() const { return m_report; }
    [[nodiscard]] QString takeText() const;
    [[nodiscard]] bool canTake() const { return !m_isBusy && m_rows.takenCount() > 0; }
    [[nodiscard]] Problem problem() const { return m_problem; }
    [[nodiscard]] QString exportPath() const { return m_exportPath; }
    [[nodiscard]] bool withShipped() const { return m_withShipped; }
    [[nodiscard]] QString exportText() const;
    [[nodiscard]] bool canExport() const;

    /// As typed, or the address of a file that was chosen or dropped.
    Q_INVOKABLE void setPath(const QString &entry);
    Q_INVOKABLE void look();
    /// Stops reading; what was read is forgotten.
    Q_INVOKABLE void clear();
    Q_INVOKABLE void setTaken(int row, bool isTaken);
    Q_INVOKABLE void take();
    Q_INVOKABLE void setExportPath(const QString &entry);
    Q_INVOKABLE void setWithShipped(bool isWanted);
    /// A file of that name is replaced.
    Q_INVOKABLE void exportCards();

signals:
    void pathChanged();
    void readingChanged();
    void takenChanged();
    void exportChanged();
    /// They are saved.
    void taken();

private:
    void show(const sevenrounds::Result<sevenrounds::CardReadout> &read);
    void setBusy(bool isBusy);
    [[nodiscard]] QList<sevenrounds::OwnCard> cardsToWrite() const;

    sevenrounds::AppServices &m_services;
    sevenrounds::CardFileWork m_work;
    CardImportListModel m_rows;
    QList<sevenrounds::CardImage> m_images;
    QString m_path;
    QString m_summary;
    QString m_report;
    QString m_exportPath;
    QString m_written;
    Problem m_problem;
    bool m_isBusy = false;
    bool m_withShipped = false;
};
