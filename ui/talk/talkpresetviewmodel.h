// SPDX-License-Identifier: MIT
#pragma once

#include "services/appservices.h"
#include "talk/ownformat.h"

#include <QObject>
#include <QtQml/qqmlregistration.h>

#include <optional>

/// A length of talk of one's own: its sections with their minutes are written, saved, changed and deleted here. Where it is chosen is TalksViewModel's.
class TalkPresetViewModel : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by TalksViewModel")
    /// One is being written.
    Q_PROPERTY(bool isOpen READ isOpen NOTIFY draftChanged FINAL)
    Q_PROPERTY(QString title READ title WRITE setTitle NOTIFY draftChanged FINAL)
    /// A section a line, "4 The key equation | what must land".
    Q_PROPERTY(QString sections READ sections WRITE setSections NOTIFY draftChanged FINAL)
    /// Minutes, as typed.
    Q_PROPERTY(QString discussion READ discussion WRITE setDiscussion NOTIFY draftChanged FINAL)
    /// Minutes before the end at which the clock warns, "10, 5, 1"; may be empty.
    Q_PROPERTY(QString warnings READ warnings WRITE setWarnings NOTIFY draftChanged FINAL)
    /// "20 + 25 min"; empty while something is wrong.
    Q_PROPERTY(QString lengths READ lengths NOTIFY draftChanged FINAL)
    Q_PROPERTY(QString titleProblem READ titleProblem NOTIFY draftChanged FINAL)
    Q_PROPERTY(QString sectionsProblem READ sectionsProblem NOTIFY draftChanged FINAL)
    Q_PROPERTY(QString discussionProblem READ discussionProblem NOTIFY draftChanged FINAL)
    Q_PROPERTY(QString warningsProblem READ warningsProblem NOTIFY draftChanged FINAL)
    /// Which of the warnings will come in a talk of these sections.
    Q_PROPERTY(QString warningsText READ warningsText NOTIFY draftChanged FINAL)
    Q_PROPERTY(bool canSave READ canSave NOTIFY draftChanged FINAL)
    /// There is no room for one more.
    Q_PROPERTY(bool isFull READ isFull NOTIFY formatsChanged FINAL)
    /// What was deleted, and can be taken back, or why it cannot; empty where nothing was.
    Q_PROPERTY(QString notice READ notice NOTIFY noticeChanged FINAL)
    Q_PROPERTY(bool canUndo READ canUndo NOTIFY noticeChanged FINAL)

public:
    explicit TalkPresetViewModel(sevenrounds::AppServices &services, QObject *parent = nullptr);

    [[nodiscard]] bool isOpen() const { return m_isOpen; }
    [[nodiscard]] QString title() const { return m_title; }
    void setTitle(const QString &title);
    [[nodiscard]] QString sections() const { return m_sections; }
    void setSections(const QString &sections);
    [[nodiscard]] QString discussion() const { return m_discussion; }
    void setDiscussion(const QString &minutes);
    [[nodiscard]] QString warnings() const { return m_warnings; }
    void setWarnings(const QString &minutes);
    [[nodiscard]] QString lengths() const;
    [[nodiscard]] QString titleProblem() const;
    [[nodiscard]] QString sectionsProblem() const;
    [[nodiscard]] QString discussionProblem() const;
    [[nodiscard]] QString warningsProblem() const;
    [[nodiscard]] QString warningsText() const;
    [[nodiscard]] bool canSave() const;
    [[nodiscard]] bool isFull() const { return own().size() >= sevenrounds::kMostOwnFormats; }
    [[nodiscard]] QString notice() const { return m_notice; }
    [[nodiscard]] bool canUndo() const { return m_removed.has_value(); }

    /// Those of the content, then one's own.
    [[nodiscard]] QList<sevenrounds::TalkFormat> all() const;

    /// Begins a new one like the one of this key, or with nothing in it.
    Q_INVOKABLE void copy(const QString &key);
    /// One's own.
    Q_INVOKABLE void edit(const QString &key);
    Q_INVOKABLE void save();
    Q_INVOKABLE void cancel();
    Q_INVOKABLE void remove(const QString &key);
    Q_INVOKABLE void undo();
    Q_INVOKABLE void dismissNotice();

signals:
    void draftChanged();
    void formatsChanged();
    void noticeChanged();

private:
    [[nodiscard]] QList<sevenrounds::TalkFormat> own() const;
    [[nodiscard]] int minutesOfDiscussion() const;
    /// Its sections can be used: what else is empty is now what keeps it from being saved.
    [[nodiscard]] bool hasSections() const;
    void open(const sevenrounds::TalkFormatId &id, const sevenrounds::TalkFormat &like);
    void setNotice(const QString &notice);

    sevenrounds::AppServices &m_services;
    bool m_isOpen = false;
    /// What is changed; empty where it is new.
    sevenrounds::TalkFormatId m_id;
    QString m_title;
    QString m_sections;
    /// Of the one that it is made like.
    sevenrounds::TalkSubject m_subject = sevenrounds::TalkSubject::Any;
    QString m_discussion;
    QString m_warnings;
    QString m_notice;
    /// What can be taken back.
    std::optional<sevenrounds::TalkFormat> m_removed;
};
