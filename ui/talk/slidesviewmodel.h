// SPDX-License-Identifier: MIT
#pragma once

#include "services/appservices.h"
#include "ui/talk/deckpictures.h"
#include "ui/talk/slidelistmodel.h"

#include <QObject>
#include <QPointF>
#include <QtQml/qqmlregistration.h>

/// The slides of a talk that goes on: which one is shown, what stands beside it for the speaker, and what the audience sees of it. Whether the audience sees black or
/// an older slide, and what is pointed at, is of the moment; which slide is shown is an event of the talk.
class SlidesViewModel : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by TalkViewModel")
    /// A talk with slides goes on.
    Q_PROPERTY(bool isOn READ isOn NOTIFY talkChanged FINAL)
    Q_PROPERTY(DeckPictures *pictures READ pictures CONSTANT FINAL)
    Q_PROPERTY(SlideListModel *list READ list CONSTANT FINAL)
    Q_PROPERTY(int count READ count NOTIFY talkChanged FINAL)
    /// What keeps the slides from being shown as they were planned; the talk goes on.
    Q_PROPERTY(Problem problem READ problem NOTIFY problemChanged FINAL)
    /// Where opening the file once more may help.
    Q_PROPERTY(bool canRetry READ canRetry NOTIFY problemChanged FINAL)
    /// From 0; -1 without slides.
    Q_PROPERTY(int slide READ slide NOTIFY slideChanged FINAL)
    /// -1 on the last one.
    Q_PROPERTY(int nextSlide READ nextSlide NOTIFY slideChanged FINAL)
    /// "Slide 3 of 8"
    Q_PROPERTY(QString label READ label NOTIFY slideChanged FINAL)
    /// What is printed on the slide, for a screen reader.
    Q_PROPERTY(QString spoken READ spoken NOTIFY spokenChanged FINAL)
    Q_PROPERTY(QString note READ note NOTIFY noteChanged FINAL)
    Q_PROPERTY(bool isBlack READ isBlack NOTIFY audienceChanged FINAL)
    Q_PROPERTY(bool isFrozen READ isFrozen NOTIFY audienceChanged FINAL)
    Q_PROPERTY(int audienceSlide READ audienceSlide NOTIFY audienceChanged FINAL)
    /// What the audience sees where it is not the slide that is shown; often empty.
    Q_PROPERTY(QString audienceText READ audienceText NOTIFY audienceChanged FINAL)
    /// The name of the screen on which the audience sees the slides; empty where on none. The page that shows it there comes and goes.
    Q_PROPERTY(QString audienceScreen READ audienceScreen WRITE setAudienceScreen NOTIFY audienceScreenChanged FINAL)
    /// The audience sees how much time is left, too; of the moment, and not unless somebody asks for it.
    Q_PROPERTY(bool isTimeShown READ isTimeShown NOTIFY audienceTimeChanged FINAL)
    /// "6:36" of the talk, then of the discussion; "+0:12" over it. Empty where the audience does not see it.
    Q_PROPERTY(QString audienceTime READ audienceTime NOTIFY audienceTimeChanged FINAL)
    Q_PROPERTY(Pointer pointer READ pointer NOTIFY pointerChanged FINAL)
    /// From 0 to 1, of the slide's width and height.
    Q_PROPERTY(qreal pointerX READ pointerX NOTIFY pointerChanged FINAL)
    Q_PROPERTY(qreal pointerY READ pointerY NOTIFY pointerChanged FINAL)
    /// How wide they are, as shares of the slide's width.
    Q_PROPERTY(qreal spotShare READ spotShare CONSTANT FINAL)
    Q_PROPERTY(qreal dotShare READ dotShare CONSTANT FINAL)

public:
    enum class Pointer {
        None,
        Dot,
        Spotlight,
    };
    Q_ENUM(Pointer)

    explicit SlidesViewModel(sevenrounds::AppServices &services, QObject *parent = nullptr);

    [[nodiscard]] bool isOn() const;
    [[nodiscard]] DeckPictures *pictures() { return &m_pictures; }
    [[nodiscard]] SlideListModel *list() { return &m_list; }
    [[nodiscard]] Problem problem() const;
    [[nodiscard]] bool canRetry() const { return isOn() && m_pictures.state() == DeckPictures::State::Failed; }
    [[nodiscard]] int count() const;
    [[nodiscard]] int slide() const;
    [[nodiscard]] int nextSlide() const { return slide() >= 0 && slide() + 1 < count() ? slide() + 1 : -1; }
    [[nodiscard]] QString label() const;
    [[nodiscard]] QString spoken() const { return m_spoken; }
    [[nodiscard]] QString note() const;
    [[nodiscard]] bool isBlack() const { return m_isBlack; }
    [[nodiscard]] bool isFrozen() const { return m_frozen >= 0; }
    [[nodiscard]] int audienceSlide() const { return isFrozen() ? m_frozen : slide(); }
    [[nodiscard]] QString audienceText() const;
    [[nodiscard]] QString audienceScreen() const { return m_audienceScreen; }
    void setAudienceScreen(const QString &screen);
    [[nodiscard]] bool isTimeShown() const { return m_isTimeShown; }
    [[nodiscard]] QString audienceTime() const { return m_isTimeShown ? m_timeLeft : QString(); }
    [[nodiscard]] Pointer pointer() const { return m_pointer; }
    [[nodiscard]] qreal pointerX() const { return m_pointerAt.x(); }
    [[nodiscard]] qreal pointerY() const { return m_pointerAt.y(); }

    [[nodiscard]] qreal spotShare() const;
    [[nodiscard]] qreal dotShare() const;

    /// So many slides on, or back.
    Q_INVOKABLE void turn(int slides) { show(slide() + slides); }
    /// From 0; one that is not there changes nothing.
    Q_INVOKABLE void show(int slide);
    Q_INVOKABLE void showLast() { show(count() - 1); }
    Q_INVOKABLE void toggleBlack();
    /// The audience keeps seeing this slide while the speaker goes on; or sees again what is shown.
    Q_INVOKABLE void toggleFreeze();
    Q_INVOKABLE void toggleTime();
    Q_INVOKABLE void togglePointer(SlidesViewModel::Pointer pointer);
    Q_INVOKABLE void pointTo(qreal x, qreal y);
    /// By so many steps of the keyboard.
    Q_INVOKABLE void movePointer(int right, int down);
    Q_INVOKABLE void retry();
    /// What a key does that came to the audience's window; false where it does nothing there.
    Q_INVOKABLE bool act(int key);

    /// Looks at the times; with the talk's clock.
    void refresh(const sevenrounds::TalkClock &clock);

signals:
    void talkChanged();
    void problemChanged();
    void slideChanged();
    void spokenChanged();
    void noteChanged();
    void audienceChanged();
    void audienceScreenChanged();
    void audienceTimeChanged();
    void pointerChanged();

private:
    void followTalk();
    void followState();
    void askForSlide();
    [[nodiscard]] QString deck() const;

    sevenrounds::TalkService &m_talks;
    sevenrounds::PaperNoteService &m_notes;
    DeckPictures m_pictures;
    SlideListModel m_list;
    bool m_wasOn = false;
    int m_shown = -1;
    QString m_spoken;
    bool m_isBlack = false;
    /// The slide that the audience keeps seeing; -1 where it sees what is shown.
    int m_frozen = -1;
    QString m_audienceScreen;
    bool m_isTimeShown = false;
    QString m_timeLeft;
    Pointer m_pointer = Pointer::None;
    QPointF m_pointerAt { 0.5, 0.5 };
};
