// SPDX-License-Identifier: MIT
#pragma once

#include "services/appservices.h"
#include "ui/context/problem.h"
#include "ui/sound/replaymomentmodel.h"

#include <QObject>
#include <QtQml/qqmlregistration.h>

class Navigation;

Q_MOC_INCLUDE("replaymomentmodel.h")

/// The recording of the round whose debrief is open, or of the talk whose rating is, heard again along its phases, questions or slides, and marks.
class ReplayViewModel : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by DebriefViewModel and TalkRatingViewModel")
    /// Something of it was recorded.
    Q_PROPERTY(bool isRecorded READ isRecorded NOTIFY opened FINAL)
    /// And can be heard: at least one of its files is there.
    Q_PROPERTY(bool hasSound READ hasSound NOTIFY opened FINAL)
    Q_PROPERTY(bool isPlaying READ isPlaying NOTIFY playingChanged FINAL)
    /// Place in the sound, 0 to 1.
    Q_PROPERTY(qreal share READ share NOTIFY moved FINAL)
    Q_PROPERTY(QString positionText READ positionText NOTIFY positionTextChanged FINAL)
    Q_PROPERTY(QString lengthText READ lengthText NOTIFY opened FINAL)
    /// What is heard: "Question 2, Off-policy correction".
    Q_PROPERTY(QString placeText READ placeText NOTIFY positionTextChanged FINAL)
    Q_PROPERTY(QList<qreal> outline READ outline NOTIFY outlineChanged FINAL)
    Q_PROPERTY(QStringList phaseLabels READ phaseLabels NOTIFY opened FINAL)
    /// Where each phase begins, 0 to 1.
    Q_PROPERTY(QList<qreal> phaseShares READ phaseShares NOTIFY opened FINAL)
    Q_PROPERTY(QList<qreal> markShares READ markShares NOTIFY opened FINAL)
    Q_PROPERTY(QList<qreal> gapShares READ gapShares NOTIFY opened FINAL)
    Q_PROPERTY(ReplayMomentModel *moments READ moments CONSTANT FINAL)
    /// What the list of moments is called.
    Q_PROPERTY(QString momentsTitle READ momentsTitle CONSTANT FINAL)
    Q_PROPERTY(QStringList speedNames READ speedNames CONSTANT FINAL)
    Q_PROPERTY(int speedIndex READ speedIndex WRITE setSpeedIndex NOTIFY speedChanged FINAL)
    /// Where sound is missing, and why; one line a place.
    Q_PROPERTY(QStringList notes READ notes NOTIFY opened FINAL)
    Q_PROPERTY(Problem problem READ problem NOTIFY playingChanged FINAL)

public:
    ReplayViewModel(sevenrounds::AppServices &services, Navigation &navigation,
        sevenrounds::SpokenKind kind = sevenrounds::SpokenKind::Round, QObject *parent = nullptr);

    [[nodiscard]] bool isRecorded() const;
    [[nodiscard]] bool hasSound() const;
    [[nodiscard]] bool isPlaying() const { return m_replay.isPlaying(); }
    [[nodiscard]] qreal share() const { return shareOf(m_replay.position()); }
    [[nodiscard]] QString positionText() const { return m_positionText; }
    [[nodiscard]] QString lengthText() const;
    [[nodiscard]] QString placeText() const;
    /// The moment of the practice that is heard, in milliseconds of its own time: for whoever draws what was done then.
    [[nodiscard]] sevenrounds::Milliseconds practiceMoment() const { return m_replay.practiceTime(); }
    [[nodiscard]] QList<qreal> outline() const { return m_replay.outline(); }
    [[nodiscard]] QStringList phaseLabels() const;
    [[nodiscard]] QList<qreal> phaseShares() const;
    [[nodiscard]] QList<qreal> markShares() const;
    [[nodiscard]] QList<qreal> gapShares() const;
    [[nodiscard]] ReplayMomentModel *moments() { return &m_moments; }
    [[nodiscard]] QString momentsTitle() const;
    [[nodiscard]] QStringList speedNames() const;
    [[nodiscard]] int speedIndex() const;
    void setSpeedIndex(int index);
    [[nodiscard]] QStringList notes() const;
    [[nodiscard]] Problem problem() const;

    Q_INVOKABLE void toggle();
    /// To a place in the sound, 0 to 1.
    Q_INVOKABLE void seek(qreal share);
    Q_INVOKABLE void step(int seconds);
    /// To the answer to a question, or to a mark.
    Q_INVOKABLE void jump(int row);
    Q_INVOKABLE void jumpNext();
    /// To the beginning of this answer; from its first seconds, to the one before.
    Q_INVOKABLE void jumpPrevious();

signals:
    void opened();
    void playingChanged();
    void moved();
    void positionTextChanged();
    void outlineChanged();
    void speedChanged();

private:
    void followPractice();
    [[nodiscard]] bool isTalk() const { return m_kind == sevenrounds::SpokenKind::Talk; }
    /// What is over and can be heard; null where there is nothing.
    [[nodiscard]] const sevenrounds::PracticeHandle *openPractice() const;
    void followOpening();
    void followMove();
    [[nodiscard]] qreal shareOf(sevenrounds::Milliseconds position) const;
    [[nodiscard]] QList<qreal> sharesOf(const QList<sevenrounds::Milliseconds> &times) const;
    [[nodiscard]] QList<sevenrounds::Milliseconds> timesOf(sevenrounds::MomentKind kind) const;

    sevenrounds::SpokenKind m_kind;
    sevenrounds::SessionService &m_sessions;
    sevenrounds::TalkService &m_talks;
    sevenrounds::ReplayService &m_replay;
    ReplayMomentModel m_moments;
    std::shared_ptr<qint64> m_practice;
    QString m_positionText;
    int m_shownRow = -1;
};
