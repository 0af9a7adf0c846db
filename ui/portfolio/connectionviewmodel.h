// SPDX-License-Identifier: MIT
#pragma once

#include "services/portfolioservice.h"
#include "ui/interview/interviewlistmodel.h"
#include "ui/story/spokenviewmodel.h"

#include <QtQml/qqmlregistration.h>

/// Two topics that chance brought together, three minutes to connect them aloud, and when it is over notes and a rating of one's own.
class ConnectionViewModel : public SpokenViewModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by PortfolioViewModel")
    Q_PROPERTY(bool exists READ exists NOTIFY stateChanged FINAL)
    Q_PROPERTY(QString first READ first NOTIFY stateChanged FINAL)
    Q_PROPERTY(QString second READ second NOTIFY stateChanged FINAL)
    /// The number that brings the same two back.
    Q_PROPERTY(QString seedText READ seedText NOTIFY stateChanged FINAL)
    /// Apart from the state, so that what was typed stays to be mended.
    Q_PROPERTY(QString seedError READ seedError NOTIFY seedErrorChanged FINAL)
    Q_PROPERTY(QString nextText READ nextText NOTIFY stateChanged FINAL)
    /// It was told and stands in the portfolio, so that notes and a rating have a place.
    Q_PROPERTY(bool isKept READ isKept NOTIFY keptChanged FINAL)
    Q_PROPERTY(QString notes READ notes NOTIFY keptChanged FINAL)
    Q_PROPERTY(QList<QString> ratings READ ratings CONSTANT FINAL)
    /// -1 where it is not rated.
    Q_PROPERTY(int ratingIndex READ ratingIndex NOTIFY keptChanged FINAL)
    /// What was told, the newest first.
    Q_PROPERTY(InterviewListModel *history READ history CONSTANT FINAL)

public:
    ConnectionViewModel(sevenrounds::AppServices &services, Navigation &navigation, QObject *parent = nullptr);

    [[nodiscard]] bool exists() const override { return !m_told.first.isEmpty(); }
    [[nodiscard]] QString first() const { return m_told.first; }
    [[nodiscard]] QString second() const { return m_told.second; }
    [[nodiscard]] QString seedText() const { return exists() ? QString::number(m_told.seed) : QString(); }
    [[nodiscard]] QString seedError() const { return m_seedError; }
    [[nodiscard]] QString nextText() const;
    [[nodiscard]] bool isKept() const;
    [[nodiscard]] QString notes() const { return m_told.notes; }
    [[nodiscard]] QStringList ratings() const;
    [[nodiscard]] int ratingIndex() const { return m_told.rating - 1; }
    [[nodiscard]] InterviewListModel *history() { return &m_history; }

    /// Two topics by a new number; not while one is being told.
    Q_INVOKABLE void draw();
    /// The two of a number that was noted.
    Q_INVOKABLE void useSeed(const QString &text);
    /// Those of the history again.
    Q_INVOKABLE void repeat(int row);
    /// One of the history as it was when it was told, with its notes; not while another one is being told.
    void openItem(const QString &key);
    /// Takes one of the history out; two others are drawn where it is the one that is shown. PortfolioViewModel::undo() brings it back.
    Q_INVOKABLE void remove(int row);
    /// The one that is shown, where it is kept.
    Q_INVOKABLE void removeShown();
    /// Starts, ends, or makes ready with two new topics.
    Q_INVOKABLE void advance();
    /// Only when it is over, as the rating.
    Q_INVOKABLE void setNotes(const QString &notes);
    Q_INVOKABLE void rate(int index);

signals:
    void keptChanged();
    void seedErrorChanged();

private:
    void finish() override;
    [[nodiscard]] sevenrounds::Milliseconds nearlyOut() const override;
    void ready(quint64 seed);
    void refresh();
    void setSeedError(const QString &error);
    void takeOut(const sevenrounds::TopicLinkId &id);

    sevenrounds::PortfolioService &m_portfolio;
    InterviewListModel m_history;
    /// What is drawn; with an id when it is kept.
    sevenrounds::TopicLink m_told;
    QString m_seedError;
    int m_draws = 0;
};
