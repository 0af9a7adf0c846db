// SPDX-License-Identifier: MIT
#pragma once

#include "services/appservices.h"
#include "ui/story/findinglistmodel.h"
#include "ui/story/tellinglistmodel.h"
#include "ui/story/topiclistmodel.h"

#include <QObject>
#include <QTimer>
#include <QtQml/qqmlregistration.h>

class Navigation;

/// One story while it is written: its parts, what the linter says of them, its tags and scope, and its rehearsals. What is typed is kept
/// at once and written within half a second; leaving the page makes it the story's state.
class StoryViewModel : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by AppContext")
    Q_PROPERTY(bool exists READ exists NOTIFY opened FINAL)
    Q_PROPERTY(QString title READ title NOTIFY textChanged FINAL)
    Q_PROPERTY(QString shownTitle READ shownTitle NOTIFY textChanged FINAL)
    /// Situation, task, action, result; Markdown.
    Q_PROPERTY(QList<QString> parts READ parts NOTIFY textChanged FINAL)
    Q_PROPERTY(QList<QString> partNames READ partNames CONSTANT FINAL)
    /// What belongs into each part, for an empty field.
    Q_PROPERTY(QList<QString> partHints READ partHints CONSTANT FINAL)
    /// "42 words · 18%".
    Q_PROPERTY(QList<QString> partWords READ partWords NOTIFY measured FINAL)
    /// Words of each part, for a bar.
    Q_PROPERTY(QList<double> shares READ shares NOTIFY measured FINAL)
    Q_PROPERTY(QString lengthText READ lengthText NOTIFY measured FINAL)
    /// One figure a line.
    Q_PROPERTY(QString numbers READ numbers NOTIFY textChanged FINAL)
    Q_PROPERTY(QString notFor READ notFor NOTIFY textChanged FINAL)
    Q_PROPERTY(TopicListModel *topics READ topics CONSTANT FINAL)
    Q_PROPERTY(QString tagsText READ tagsText NOTIFY tagsChanged FINAL)
    /// How they ask for what it is tagged with: the first theme's question; may be empty.
    Q_PROPERTY(QString ask READ ask NOTIFY tagsChanged FINAL)
    Q_PROPERTY(QList<QString> levels READ levels CONSTANT FINAL)
    /// -1 where the person has not said.
    Q_PROPERTY(int levelIndex READ levelIndex NOTIFY levelChanged FINAL)
    /// What a story of that level is about.
    Q_PROPERTY(QString scopeText READ scopeText NOTIFY levelChanged FINAL)
    Q_PROPERTY(FindingListModel *findings READ findings CONSTANT FINAL)
    /// There is enough text for the linter to have a say.
    Q_PROPERTY(bool isJudged READ isJudged NOTIFY measured FINAL)
    Q_PROPERTY(TellingListModel *tellings READ tellings CONSTANT FINAL)
    /// "Comes back in 4 days."; empty before the first grade.
    Q_PROPERTY(QString dueText READ dueText NOTIFY dueChanged FINAL)

public:
    StoryViewModel(sevenrounds::AppServices &services, Navigation &navigation, QObject *parent = nullptr);

    [[nodiscard]] bool exists() const { return !m_story.id.isEmpty(); }
    [[nodiscard]] QString storyId() const { return m_story.id.value(); }
    [[nodiscard]] QString title() const { return m_story.title; }
    [[nodiscard]] QString shownTitle() const;
    [[nodiscard]] QStringList parts() const { return { m_story.parts.begin(), m_story.parts.end() }; }
    [[nodiscard]] QStringList partNames() const;
    [[nodiscard]] QStringList partHints() const;
    [[nodiscard]] QStringList partWords() const;
    [[nodiscard]] QList<double> shares() const;
    [[nodiscard]] QString lengthText() const;
    [[nodiscard]] QString numbers() const { return m_numbers; }
    [[nodiscard]] QString notFor() const { return m_story.notFor; }
    [[nodiscard]] TopicListModel *topics() { return &m_topics; }
    [[nodiscard]] QString tagsText() const;
    [[nodiscard]] QString ask() const;
    [[nodiscard]] QStringList levels() const;
    [[nodiscard]] int levelIndex() const;
    [[nodiscard]] QString scopeText() const;
    [[nodiscard]] FindingListModel *findings() { return &m_findings; }
    [[nodiscard]] bool isJudged() const;
    [[nodiscard]] TellingListModel *tellings() { return &m_tellings; }
    [[nodiscard]] QString dueText() const;

    /// Shows a story on its page.
    void open(const QString &storyId);

    Q_INVOKABLE void setTitle(const QString &title);
    Q_INVOKABLE void setPart(int part, const QString &text);
    Q_INVOKABLE void setNumbers(const QString &text);
    Q_INVOKABLE void setNotFor(const QString &text);
    Q_INVOKABLE void toggleTopic(const QString &topicId);
    /// The level that is chosen already is taken back.
    Q_INVOKABLE void chooseLevel(int index);
    /// To the clock.
    Q_INVOKABLE void tell();
    /// Deletes the story and goes back; the list offers to undo it.
    Q_INVOKABLE void remove();

signals:
    void opened();
    void textChanged();
    void measured();
    void tagsChanged();
    void levelChanged();
    void dueChanged();
    /// The story is to be told.
    void tellAsked(const QString &storyId);

private:
    void leave();
    void store();
    void measure();

    sevenrounds::AppServices &m_services;
    Navigation &m_navigation;
    sevenrounds::Story m_story;
    sevenrounds::StoryWords m_words;
    /// As typed, with its line breaks.
    QString m_numbers;
    TopicListModel m_topics;
    FindingListModel m_findings;
    TellingListModel m_tellings;
    QTimer m_measure;
};
