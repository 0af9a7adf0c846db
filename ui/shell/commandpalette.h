// SPDX-License-Identifier: MIT
#pragma once

#include "services/appservices.h"
#include "services/searchservice.h"

#include <QAbstractListModel>
#include <QtQml/qqmlregistration.h>

#include <functional>

class Navigation;

/// Everything one can go to or start, found by a few letters (Ctrl+K): pages, rounds, short starts, derivations, talks, stories, drills, papers. Below
/// them, from two letters on, the texts in which the words stand: they come a moment later, and never for what was typed before.
class CommandPalette : public QAbstractListModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by AppContext")
    Q_PROPERTY(QString filter READ filter WRITE setFilter NOTIFY filterChanged FINAL)
    /// Texts are looked for, and are not there yet.
    Q_PROPERTY(bool isSearching READ isSearching NOTIFY isSearchingChanged FINAL)

public:
    enum Role {
        TitleRole = Qt::UserRole + 1, ///< QString
        GroupRole, ///< QString, what kind of thing it is
        HintRole, ///< QString, its length or key; may be empty
        SectionRole, ///< QString, what texts of its kind are called; empty for what can be started
        MarkedTitleRole, ///< QString, styled text: the title with the words that were found
        MarkedDetailRole, ///< QString, styled text: the same of what stands below it
        HeadingRole, ///< QString, the section above its first row; else empty
    };

    CommandPalette(sevenrounds::AppServices &services, Navigation &navigation, QObject *parent = nullptr);

    [[nodiscard]] QString filter() const { return m_filter; }
    void setFilter(const QString &filter);
    [[nodiscard]] bool isSearching() const { return m_services.search().isBusy(); }
    /// The palette was opened: texts will be looked for.
    Q_INVOKABLE void prepare();
    /// Goes where the row leads, and says leaving() before; the row that stands for more commands shows them instead.
    Q_INVOKABLE void run(int row);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

signals:
    void filterChanged();
    void isSearchingChanged();
    void leaving();
    void failed(const sevenrounds::Error &error);
    void storyAsked(const QString &storyId);
    void newStoryAsked();
    /// A talk of this length, with what is chosen on the page of talks.
    void talkAsked(const QString &format);
    /// As PaperService names papers.
    void paperAsked(const QString &key);
    void newPaperAsked();
    /// The page of a paper's PDF, from 0, with what was written beside it.
    void paperPageAsked(const QString &key, int page);
    /// The questions to ask them, whatever the page of stories showed last.
    void questionsAsked();
    void drillAsked(const QString &drillId);
    void reviewAsked();
    void quizAsked();
    void sheetAsked();
    void pipelineAsked();
    void interviewDayAsked();
    void problemAsked(const QString &problemId);
    void promptAsked(const QString &promptId);
    void cardAsked(const QString &cardId);
    void ownDerivationAsked(const QString &derivationId);
    void guideSectionAsked(int section);
    void factAsked(const QString &reference);
    /// Something of the portfolio: a critique, a position, a connection, a ladder, what a round taught.
    void portfolioAsked(const QString &key, sevenrounds::SearchKind kind);

private:
    struct Command {
        QString title;
        QString group;
        QString hint;
        std::function<void()> run;
    };
    void addPages();
    void addRounds();
    void addDerivations();
    void addTalks();
    void addStories();
    void addCoding();
    void addMemory();
    void addGuide();
    /// Those that are there now; they come and go while the palette lives.
    void refreshStories();
    void showMatches();
    void showFound(const QList<sevenrounds::FoundText> &texts);
    void open(const sevenrounds::FoundText &text);
    /// How many rows stand before the texts.
    [[nodiscard]] qsizetype commandRows() const { return m_shown.size() + (m_hidden > 0 ? 1 : 0); }
    [[nodiscard]] QVariant commandData(const Command &command, int role) const;
    [[nodiscard]] QVariant moreData(int role) const;
    /// What stands above a text that was found; empty where the one before it is of the same kind.
    [[nodiscard]] QString heading(qsizetype at) const;
    [[nodiscard]] static QVariant foundData(const sevenrounds::FoundText &text, int role);
    /// Opens the page if the start went well.
    void start(const sevenrounds::Result<> &result, int page);

    sevenrounds::AppServices &m_services;
    Navigation &m_navigation;
    QList<Command> m_commands;
    /// How many of the commands are not stories and papers, which stand at the end.
    qsizetype m_fixed = 0;
    QList<int> m_shown;
    /// Matching commands that one more row stands for.
    qsizetype m_hidden = 0;
    bool m_isWhole = false;
    QList<sevenrounds::FoundText> m_found;
    QString m_filter;
};
