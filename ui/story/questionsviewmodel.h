// SPDX-License-Identifier: MIT
#pragma once

#include "services/appservices.h"
#include "ui/story/questionlistmodel.h"

#include <QObject>
#include <QtQml/qqmlregistration.h>

/// Questions to ask them: the content's and one's own, by audience, starred to take along.
class QuestionsViewModel : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by AppContext")
    Q_PROPERTY(QuestionListModel *questions READ questions CONSTANT FINAL)
    /// "All", then who is asked.
    Q_PROPERTY(QList<QString> audiences READ audiences CONSTANT FINAL)
    Q_PROPERTY(int audienceIndex READ audienceIndex NOTIFY filterChanged FINAL)
    Q_PROPERTY(bool isStarredOnly READ isStarredOnly NOTIFY filterChanged FINAL)
    Q_PROPERTY(QString starredText READ starredText NOTIFY starsChanged FINAL)
    /// What is being typed as a question of one's own.
    Q_PROPERTY(QString draft READ draft NOTIFY draftChanged FINAL)
    Q_PROPERTY(bool canAdd READ canAdd NOTIFY draftChanged FINAL)
    /// Whom the new question is for: the audience that is shown, or the panel.
    Q_PROPERTY(QString addText READ addText NOTIFY filterChanged FINAL)
    Q_PROPERTY(QString removedText READ removedText NOTIFY removedChanged FINAL)

public:
    explicit QuestionsViewModel(sevenrounds::AppServices &services, QObject *parent = nullptr);

    [[nodiscard]] QuestionListModel *questions() { return &m_questions; }
    [[nodiscard]] QStringList audiences() const;
    [[nodiscard]] int audienceIndex() const { return m_audienceIndex; }
    [[nodiscard]] bool isStarredOnly() const { return m_isStarredOnly; }
    [[nodiscard]] QString starredText() const;
    [[nodiscard]] QString draft() const { return m_draft; }
    [[nodiscard]] bool canAdd() const { return !m_draft.trimmed().isEmpty(); }
    [[nodiscard]] QString addText() const;
    [[nodiscard]] QString removedText() const { return m_removedText; }

    Q_INVOKABLE void chooseAudience(int index);
    Q_INVOKABLE void setStarredOnly(bool isStarredOnly);
    Q_INVOKABLE void setStarred(const QString &questionId, bool isStarred);
    Q_INVOKABLE void setDraft(const QString &text);
    Q_INVOKABLE void add();
    Q_INVOKABLE void remove(const QString &questionId);
    Q_INVOKABLE void undoRemove();

signals:
    void filterChanged();
    void starsChanged();
    void draftChanged();
    void removedChanged();

private:
    void narrow();
    void setRemovedText(const QString &text);
    [[nodiscard]] std::optional<sevenrounds::Audience> audience() const;

    sevenrounds::QuestionService &m_service;
    QuestionListModel m_questions;
    int m_audienceIndex = 0;
    bool m_isStarredOnly = false;
    QString m_draft;
    QString m_removedText;
};
