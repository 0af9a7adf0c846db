// SPDX-License-Identifier: MIT
#pragma once

#include "services/appservices.h"
#include "ui/guide/guidecardlistmodel.h"
#include "ui/guide/guidesections.h"
#include "ui/guide/payviewmodel.h"
#include "ui/guide/resumeviewmodel.h"
#include "ui/guide/skillsviewmodel.h"
#include "ui/guide/teamsviewmodel.h"

#include <QObject>
#include <QtQml/qqmlregistration.h>

class Navigation;

/// The guide: sections with their parts, a search across all of them, and what the person keeps beside the facts.
class GuideViewModel : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by AppContext")
    Q_PROPERTY(QStringList sections READ sections CONSTANT FINAL)
    Q_PROPERTY(int section READ section WRITE setSection NOTIFY placeChanged FINAL)
    Q_PROPERTY(QString title READ title NOTIFY placeChanged FINAL)
    Q_PROPERTY(QString about READ about NOTIFY placeChanged FINAL)
    Q_PROPERTY(QStringList parts READ parts NOTIFY placeChanged FINAL)
    Q_PROPERTY(int part READ part WRITE setPart NOTIFY placeChanged FINAL)
    /// The file of qml/guide that draws the part; what was found is drawn as cards.
    Q_PROPERTY(QString pane READ pane NOTIFY placeChanged FINAL)
    Q_PROPERTY(int columns READ columns NOTIFY placeChanged FINAL)
    Q_PROPERTY(GuideCardListModel *cards READ cards CONSTANT FINAL)
    Q_PROPERTY(QString query READ query WRITE setQuery NOTIFY placeChanged FINAL)
    Q_PROPERTY(bool isSearching READ isSearching NOTIFY placeChanged FINAL)
    /// How many were found, and how many of them are shown.
    Q_PROPERTY(QString foundText READ foundText NOTIFY placeChanged FINAL)
    /// No fact could be read.
    Q_PROPERTY(bool isEmpty READ isEmpty CONSTANT FINAL)
    Q_PROPERTY(bool canUndo READ canUndo NOTIFY undoChanged FINAL)
    Q_PROPERTY(PayViewModel *pay READ pay CONSTANT FINAL)
    Q_PROPERTY(TeamsViewModel *teams READ teams CONSTANT FINAL)
    Q_PROPERTY(SkillsViewModel *skills READ skills CONSTANT FINAL)
    Q_PROPERTY(ResumeViewModel *resume READ resume CONSTANT FINAL)

public:
    GuideViewModel(sevenrounds::AppServices &services, Navigation &navigation, QObject *parent = nullptr);

    [[nodiscard]] QStringList sections() const;
    [[nodiscard]] int section() const { return m_section; }
    void setSection(int section);
    [[nodiscard]] QString title() const;
    [[nodiscard]] QString about() const;
    [[nodiscard]] QStringList parts() const;
    [[nodiscard]] int part() const { return m_part; }
    void setPart(int part);
    [[nodiscard]] QString pane() const;
    [[nodiscard]] int columns() const;
    [[nodiscard]] GuideCardListModel *cards() { return &m_cards; }
    [[nodiscard]] QString query() const { return m_query; }
    void setQuery(const QString &query);
    [[nodiscard]] bool isSearching() const { return !m_query.trimmed().isEmpty(); }
    [[nodiscard]] QString foundText() const;
    [[nodiscard]] bool isEmpty() const;
    [[nodiscard]] bool canUndo() const;
    [[nodiscard]] PayViewModel *pay() { return &m_pay; }
    [[nodiscard]] TeamsViewModel *teams() { return &m_teams; }
    [[nodiscard]] SkillsViewModel *skills() { return &m_skills; }
    [[nodiscard]] ResumeViewModel *resume() { return &m_resume; }

    /// Opens the page where it was left.
    Q_INVOKABLE void show();
    /// Opens the page at a section.
    Q_INVOKABLE void showSection(int section);
    /// Opens the page at the briefing of a round; where it was left when the round has none.
    Q_INVOKABLE void showBriefing(const QString &round);
    /// Opens the page at a record, by its reference.
    Q_INVOKABLE void showFact(const QString &reference);
    /// Goes where a link of a card leads.
    Q_INVOKABLE void follow(int row, int link);
    /// Goes where a reference of the content leads: kind/id, or a kind for all of it.
    Q_INVOKABLE void openReference(const QString &reference);
    Q_INVOKABLE void toggle(int row);
    /// Keeps what the person was told; an empty text takes it away.
    Q_INVOKABLE void setOwn(int row, const QString &text);
    /// Keeps what the person was told of one part of what a card says; an empty text takes it away.
    Q_INVOKABLE void setOwnPart(int row, int part, const QString &text);
    /// Takes what was told of the pay row over into the offer, and shows it.
    Q_INVOKABLE void takeOwnPay();
    Q_INVOKABLE void undo();

signals:
    void placeChanged();
    void undoChanged();
    /// A card of the list is meant.
    void revealAsked(int row);
    void promptAsked(const QString &prompt);
    void problemAsked(const QString &problem);
    void roundAsked(const QString &round);
    void drillAsked(const QString &drill);
    void questionsAsked();
    void talkAsked(const QString &format);
    void quizAsked();
    /// As PaperService names papers.
    void paperAsked(const QString &key);

private:
    void goTo(int section, int part);
    void refresh();
    void find();
    [[nodiscard]] const GuidePart *currentPart() const;

    sevenrounds::AppServices &m_services;
    Navigation &m_navigation;
    QList<GuideSection> m_sections;
    GuideCardListModel m_cards;
    PayViewModel m_pay;
    TeamsViewModel m_teams;
    SkillsViewModel m_skills;
    ResumeViewModel m_resume;
    int m_section = 0;
    int m_part = 0;
    QString m_query;
    int m_found = 0;
};
