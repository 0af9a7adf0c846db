// SPDX-License-Identifier: MIT
#pragma once

#include "services/appservices.h"
#include "ui/review/cardfileviewmodel.h"
#include "ui/review/cardlistmodel.h"

#include <QObject>
#include <QtQml/qqmlregistration.h>

class Navigation;

Q_MOC_INCLUDE("cardfileviewmodel.h")
Q_MOC_INCLUDE("cardlistmodel.h")

/// Every card, narrowed by words and how it stands; the chosen one beside the list, with its note and its place in the queue.
class CardsViewModel : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by AppContext")
    Q_PROPERTY(CardListModel *rows READ rows CONSTANT FINAL)
    Q_PROPERTY(bool isEmpty READ isEmpty NOTIFY standingChanged FINAL)
    Q_PROPERTY(QString filter READ filter NOTIFY filterChanged FINAL)
    /// In the order of CardFilter::Scope, with their numbers: "Due 12".
    Q_PROPERTY(QList<QString> scopes READ scopes NOTIFY standingChanged FINAL)
    Q_PROPERTY(int scope READ scope NOTIFY filterChanged FINAL)
    /// "371 cards · 120 begun".
    Q_PROPERTY(QString summary READ summary NOTIFY standingChanged FINAL)
    // The chosen card.
    Q_PROPERTY(bool hasCard READ hasCard NOTIFY cardChanged FINAL)
    Q_PROPERTY(QString cardId READ cardId NOTIFY cardChanged FINAL)
    Q_PROPERTY(QString document READ document NOTIFY cardChanged FINAL)
    Q_PROPERTY(QString plainText READ plainText NOTIFY cardChanged FINAL)
    /// "due · 7 reviews, forgotten twice · 84% today".
    Q_PROPERTY(QString standingText READ standingText NOTIFY cardChanged FINAL)
    /// What to do with a card that keeps failing; empty for any other.
    Q_PROPERTY(QString leechText READ leechText NOTIFY cardChanged FINAL)
    Q_PROPERTY(bool isAside READ isAside NOTIFY cardChanged FINAL)
    Q_PROPERTY(QString note READ note NOTIFY cardChanged FINAL)
    Q_PROPERTY(QString savedText READ savedText NOTIFY cardChanged FINAL)
    /// The chosen card is the person's own and can be changed.
    Q_PROPERTY(bool isOwn READ isOwn NOTIFY cardChanged FINAL)
    Q_PROPERTY(QString front READ front NOTIFY cardChanged FINAL)
    Q_PROPERTY(QString back READ back NOTIFY cardChanged FINAL)
    /// What is wrong with what is typed, or whether it is saved.
    Q_PROPERTY(QString editText READ editText NOTIFY cardChanged FINAL)
    /// What the last change of own cards was about; empty where none can be taken back.
    Q_PROPERTY(QString undoText READ undoText NOTIFY ownChanged FINAL)
    // Files of cards stand in place of the list while they are open.
    Q_PROPERTY(CardFileViewModel *files READ files CONSTANT FINAL)
    Q_PROPERTY(bool isFiling READ isFiling NOTIFY filingChanged FINAL)

public:
    CardsViewModel(sevenrounds::AppServices &services, Navigation &navigation, QObject *parent = nullptr);

    [[nodiscard]] CardListModel *rows() { return &m_rows; }
    [[nodiscard]] bool isEmpty() const { return m_services.cards().cards().isEmpty(); }
    [[nodiscard]] QString filter() const { return m_filter; }
    [[nodiscard]] QStringList scopes() const;
    [[nodiscard]] int scope() const { return m_scope; }
    [[nodiscard]] QString summary() const;
    [[nodiscard]] bool hasCard() const { return m_card != nullptr; }
    [[nodiscard]] QString cardId() const { return hasCard() ? m_card->id.value() : QString(); }
    [[nodiscard]] QString document() const { return m_document; }
    [[nodiscard]] QString plainText() const { return m_plainText; }
    [[nodiscard]] QString standingText() const;
    [[nodiscard]] QString leechText() const;
    [[nodiscard]] bool isAside() const { return hasCard() && !m_services.cards().isInQueue(cardId()); }
    [[nodiscard]] QString note() const { return hasCard() ? m_services.cards().note(cardId()) : QString(); }
    [[nodiscard]] QString savedText() const;

    [[nodiscard]] bool isOwn() const { return hasCard() && m_services.cards().isOwn(cardId()); }
    [[nodiscard]] QString front() const { return m_front; }
    [[nodiscard]] QString back() const { return m_back; }
    [[nodiscard]] QString editText() const;
    [[nodiscard]] QString undoText() const;
    [[nodiscard]] CardFileViewModel *files() { return &m_files; }
    [[nodiscard]] bool isFiling() const { return m_isFiling; }

    /// A card of one's own to be written over, chosen.
    Q_INVOKABLE void addCard();
    /// The chosen own card as it is typed.
    Q_INVOKABLE void setFront(const QString &text);
    Q_INVOKABLE void setBack(const QString &text);
    /// Takes the chosen own card out; undo brings it back with its reviews.
    Q_INVOKABLE void removeCard();
    Q_INVOKABLE void undo();
    Q_INVOKABLE void setFiling(bool isFiling);
    Q_INVOKABLE void setFilter(const QString &filter);
    Q_INVOKABLE void setScope(int scope);
    /// Back to everything.
    Q_INVOKABLE void showAll();
    Q_INVOKABLE void choose(const QString &id);
    /// To the page of all cards, at this one and those like it.
    void show(const QString &id);
    Q_INVOKABLE void setNote(const QString &text);
    /// Out of the queue, or back into it.
    Q_INVOKABLE void toggleAside();
    Q_INVOKABLE void leave();

signals:
    void filterChanged();
    void standingChanged();
    void cardChanged();
    void ownChanged();
    void filingChanged();

private:
    void edit();
    void followOwn();
    void applyFilter();
    void refreshCard();

    sevenrounds::AppServices &m_services;
    Navigation &m_navigation;
    CardListModel m_rows;
    QString m_filter;
    int m_scope = 0;
    const sevenrounds::Card *m_card = nullptr;
    QString m_document;
    QString m_plainText;
    // What is typed of an own card; it may be what cannot be saved yet.
    QString m_front;
    QString m_back;
    CardFileViewModel m_files;
    bool m_isFiling = false;
};
