// SPDX-License-Identifier: MIT
#pragma once

#include "services/appservices.h"
#include "services/portfolioservice.h"
#include "ui/interview/interviewlistmodel.h"

#include <QObject>
#include <QtQml/qqmlregistration.h>

/// The reading list: how many of the ten and ten are read, and the paper that is open with its critique of one page.
class ReadingViewModel : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by PortfolioViewModel")
    Q_PROPERTY(InterviewListModel *items READ items CONSTANT FINAL)
    /// "3 of 10 read, 2 with a critique".
    Q_PROPERTY(QString inFieldText READ inFieldText NOTIFY changed FINAL)
    Q_PROPERTY(QString outsideText READ outsideText NOTIFY changed FINAL)
    /// Papers of the library that are not on the list, one's own first, then the worked examples.
    Q_PROPERTY(QList<QString> library READ library NOTIFY libraryChanged FINAL)
    Q_PROPERTY(bool hasItem READ hasItem NOTIFY changed FINAL)
    Q_PROPERTY(QString title READ title NOTIFY changed FINAL)
    Q_PROPERTY(QList<QString> fields READ fields CONSTANT FINAL)
    Q_PROPERTY(int fieldIndex READ fieldIndex NOTIFY changed FINAL)
    Q_PROPERTY(QList<QString> stages READ stages CONSTANT FINAL)
    Q_PROPERTY(int stageIndex READ stageIndex NOTIFY changed FINAL)
    /// Since when it is at its stage.
    Q_PROPERTY(QString dayText READ dayText NOTIFY changed FINAL)
    Q_PROPERTY(QList<QString> partNames READ partNames CONSTANT FINAL)
    /// One a part.
    Q_PROPERTY(QList<QString> critique READ critique NOTIFY changed FINAL)

public:
    explicit ReadingViewModel(sevenrounds::AppServices &services, QObject *parent = nullptr);

    [[nodiscard]] InterviewListModel *items() { return &m_items; }
    [[nodiscard]] QString inFieldText() const;
    [[nodiscard]] QString outsideText() const;
    [[nodiscard]] QStringList library() const { return m_libraryTitles; }
    [[nodiscard]] bool hasItem() const { return !m_item.id.isEmpty(); }
    [[nodiscard]] QString title() const { return m_item.title; }
    [[nodiscard]] QStringList fields() const;
    [[nodiscard]] int fieldIndex() const { return m_item.isOutside ? 1 : 0; }
    [[nodiscard]] QStringList stages() const;
    [[nodiscard]] int stageIndex() const { return static_cast<int>(m_item.stage); }
    [[nodiscard]] QString dayText() const;
    [[nodiscard]] QStringList partNames() const;
    [[nodiscard]] QStringList critique() const;

    /// A paper without a title, of one's own field; it is open then.
    Q_INVOKABLE void add();
    /// By its place in library(); it is open then.
    Q_INVOKABLE void addFromLibrary(int place);
    Q_INVOKABLE void open(int row);
    /// By its id; one that is gone changes nothing.
    void openItem(const QString &key);
    Q_INVOKABLE void setTitle(const QString &title);
    Q_INVOKABLE void setField(int index);
    Q_INVOKABLE void setStage(int index);
    Q_INVOKABLE void setPart(int part, const QString &text);
    Q_INVOKABLE void remove();

signals:
    void changed();
    void libraryChanged();

private:
    void refresh();
    void refreshLibrary();
    [[nodiscard]] QString countText(bool isOutside, int goal) const;

    sevenrounds::AppServices &m_services;
    sevenrounds::PortfolioService &m_portfolio;
    InterviewListModel m_items;
    /// What is open; without an id where nothing is.
    sevenrounds::ReadingItem m_item;
    QStringList m_libraryTitles;
    QStringList m_libraryKeys;
};
