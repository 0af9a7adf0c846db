// SPDX-License-Identifier: MIT
#pragma once

#include "services/appservices.h"
#include "ui/story/coveragelistmodel.h"
#include "ui/story/storylistmodel.h"

#include <QObject>
#include <QtQml/qqmlregistration.h>

class Navigation;
class StoryViewModel;

/// The Stories page: the stories one has, what they cover, and the way to a gap's question.
class StoriesViewModel : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by AppContext")
    Q_PROPERTY(StoryListModel *stories READ stories CONSTANT FINAL)
    Q_PROPERTY(CoverageListModel *coverage READ coverage CONSTANT FINAL)
    Q_PROPERTY(View view READ view NOTIFY viewChanged FINAL)
    Q_PROPERTY(QList<QString> views READ views NOTIFY coverageChanged FINAL)
    /// "3 stories; 5 of 18 values and themes have none: Safety, A project that failed ...".
    Q_PROPERTY(QString summary READ summary NOTIFY coverageChanged FINAL)
    /// The gaps by name, in a sentence; empty where there is none.
    Q_PROPERTY(QString gapsText READ gapsText NOTIFY coverageChanged FINAL)
    /// The first gap's question, which the page offers first; empty where there is none.
    Q_PROPERTY(QString nextAsk READ nextAsk NOTIFY coverageChanged FINAL)
    Q_PROPERTY(QString removedText READ removedText NOTIFY removedChanged FINAL)

public:
    enum class View {
        Stories,
        Coverage,
        Drills,
        Questions,
    };
    Q_ENUM(View)

    StoriesViewModel(
        sevenrounds::AppServices &services, StoryViewModel &story, Navigation &navigation, QObject *parent = nullptr);

    [[nodiscard]] StoryListModel *stories() { return &m_stories; }
    [[nodiscard]] CoverageListModel *coverage() { return &m_coverage; }
    [[nodiscard]] View view() const { return m_view; }
    void setView(View view);
    [[nodiscard]] QStringList views() const;
    [[nodiscard]] QString summary() const;
    [[nodiscard]] QString gapsText() const;
    [[nodiscard]] QString nextAsk() const;
    [[nodiscard]] QString removedText() const;

    /// By its place among the views.
    Q_INVOKABLE void chooseView(int index);
    Q_INVOKABLE void open(const QString &storyId);
    /// A new story, its page shown.
    Q_INVOKABLE void create();
    /// A new story that answers the topic's question and carries its tag.
    Q_INVOKABLE void answer(const QString &topicId);
    /// The same for the first gap.
    Q_INVOKABLE void answerNext();
    Q_INVOKABLE void undoRemove();

signals:
    void viewChanged();
    void coverageChanged();
    void removedChanged();

private:
    void refresh();
    [[nodiscard]] QList<sevenrounds::StoryTopicId> gaps() const;
    /// The first gap that is to be told of; null where there is none.
    [[nodiscard]] const sevenrounds::StoryTopic *nextTopic() const;

    sevenrounds::AppServices &m_services;
    StoryViewModel &m_story;
    Navigation &m_navigation;
    StoryListModel m_stories;
    CoverageListModel m_coverage;
    View m_view = View::Stories;
};
