// SPDX-License-Identifier: MIT
#pragma once

#include "slidesheet.h"
#include "support/deck.h"
#include "support/pagebench.h"
#include "ui/talk/talksviewmodel.h"
#include "ui/talk/talkviewmodel.h"

#include <QGuiApplication>

namespace sevenrounds::test {

/// The pages of a talk with slides, with real services behind them. What the QML engine complains of fails each test.
class TalkDeckBench : public QObject
{
protected:
    void begin();
    void end();

    enum What { NoDeck, Deck, Talk, Overview, Discussion };
    [[nodiscard]] bool show(What what, QSize size = { 1224, 900 });
    [[nodiscard]] bool startTalk();
    [[nodiscard]] const TalkState &state() { return m_bench->profile.services.talks().state(); }
    [[nodiscard]] SlidesViewModel &slides() { return *m_talk->slides(); }
    [[nodiscard]] QQuickWindow *audience() const;

    std::unique_ptr<PageBench> m_bench;
    std::unique_ptr<TalksViewModel> m_talks;
    std::unique_ptr<TalkViewModel> m_talk;
};

inline void TalkDeckBench::begin()
{
    m_bench = std::make_unique<PageBench>();
    QVERIFY(m_bench->profile.open());
    m_bench->navigation.open(Navigation::Page::Talks);
    m_talks = std::make_unique<TalksViewModel>(m_bench->profile.services, m_bench->navigation);
    m_talk = std::make_unique<TalkViewModel>(m_bench->profile.services, m_bench->navigation);
}

inline void TalkDeckBench::end()
{
    const QStringList warnings = m_bench->warnings;
    m_bench->view.reset();
    m_talk.reset();
    m_talks.reset();
    m_bench.reset();
    QCOMPARE(warnings, QStringList());
}

inline bool TalkDeckBench::startTalk()
{
    const QString key = addDeck(m_bench->profile.services, deckFixture());
    return !key.isEmpty()
        && m_bench->profile.services.talks().start(
            TalkFormatId(QStringLiteral("paper-20-25")), QStringLiteral("Grokking"), Level::L5, 7, threeSlides(key))
        && QTest::qWaitFor(
            [this] { return slides().pictures()->state() == DeckPictures::State::Ready; }, kDeckPatience);
}

inline bool TalkDeckBench::show(What what, QSize size)
{
    if (what == NoDeck || what == Deck) {
        if (what == Deck) {
            m_talks->deck()->setEntry(deckFixture());
            m_talks->deck()->attach();
            if (!QTest::qWaitFor([this] { return m_talks->deck()->isReady(); }, kDeckPatience)) {
                return false;
            }
        }
        return m_bench->show(QStringLiteral("Paper/TalksPage"),
            { { QStringLiteral("viewModel"), PageBench::property(*m_talks) } }, size);
    }
    if (!startTalk()) {
        return false;
    }
    if (what == Discussion) {
        m_talk->proceed();
    }
    const bool isShown = m_bench->show(
        QStringLiteral("Paper/TalkPage"), { { QStringLiteral("viewModel"), PageBench::property(*m_talk) } }, size);
    if (isShown && what == Overview) {
        m_bench->press(Qt::Key_O);
    }
    return isShown;
}

inline QQuickWindow *TalkDeckBench::audience() const
{
    const QWindowList windows = QGuiApplication::topLevelWindows();
    for (QWindow *window : windows) {
        if (window->objectName() == QLatin1String("audienceWindow")) {
            return qobject_cast<QQuickWindow *>(window);
        }
    }
    return nullptr;
}

} // namespace sevenrounds::test
