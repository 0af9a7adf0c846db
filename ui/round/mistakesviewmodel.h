// SPDX-License-Identifier: MIT
#pragma once

#include "services/sessionservice.h"
#include "ui/round/mistakelistmodel.h"

#include <QObject>
#include <QtQml/qqmlregistration.h>

/// The debrief's mistakes: what the times and texts of the round show by themselves, and the rest of the list for a person to tick.
class MistakesViewModel : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by DebriefViewModel")
    Q_PROPERTY(MistakeListModel *seen READ seen CONSTANT FINAL)
    Q_PROPERTY(MistakeListModel *others READ others CONSTANT FINAL)
    /// "2 of 5 answers had enough text to be looked at; what was only said leaves none."
    Q_PROPERTY(QString coverageText READ coverageText NOTIFY opened FINAL)
    /// "3 ticked".
    Q_PROPERTY(QString countText READ countText NOTIFY ticksChanged FINAL)
    /// "22 others, 1 ticked".
    Q_PROPERTY(QString othersText READ othersText NOTIFY ticksChanged FINAL)
    Q_PROPERTY(bool isExpanded READ isExpanded NOTIFY expandedChanged FINAL)
    Q_PROPERTY(bool isReadOnly READ isReadOnly NOTIFY ticksChanged FINAL)

public:
    explicit MistakesViewModel(sevenrounds::SessionService &sessions, QObject *parent = nullptr);

    [[nodiscard]] MistakeListModel *seen() { return &m_seen; }
    [[nodiscard]] MistakeListModel *others() { return &m_others; }
    [[nodiscard]] QString coverageText() const;
    [[nodiscard]] QString countText() const;
    [[nodiscard]] QString othersText() const;
    [[nodiscard]] bool isExpanded() const { return m_isExpanded; }
    [[nodiscard]] bool isReadOnly() const;

    /// The round that has ended just now, or another one.
    void open();
    /// Takes the ticks over from the round's state.
    void follow();

    Q_INVOKABLE void tickSeen(int row, bool on);
    Q_INVOKABLE void tickOther(int row, bool on);
    Q_INVOKABLE void toggleExpanded();

signals:
    void opened();
    void ticksChanged();
    void expandedChanged();
    /// A tick was refused.
    void refused(const sevenrounds::Error &error);

private:
    void tick(const sevenrounds::MistakeId &mistake, bool on);

    sevenrounds::SessionService &m_sessions;
    MistakeListModel m_seen;
    MistakeListModel m_others;
    bool m_isExpanded = false;
};
