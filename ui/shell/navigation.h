// SPDX-License-Identifier: MIT
#pragma once

#include <QList>
#include <QObject>
#include <QtQml/qqmlregistration.h>

/// Which page is shown, and the way back. Pages keep no state of their own: all of it is in their view-models.
class Navigation : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by AppContext")
    Q_PROPERTY(Page page READ page NOTIFY pageChanged FINAL)

public:
    enum class Page {
        Welcome,
        Today,
        Rounds,
        Round,
        Debrief,
        Sheet,
        Loop,
        Bank,
        Prompt,
        Derivations,
        Derivation,
        FreeBoard,
        Coding,
        CodingRoom,
        Talks,
        Talk,
        TalkRating,
        Papers,
        Stories,
        Story,
        Telling,
        Drill,
        Review,
        Study,
        Cards,
        Quiz,
        SelfTest,
        Readiness,
        Guide,
        Settings,
        Plan,
        Interviews,
        Portfolio,
    };
    Q_ENUM(Page)

    explicit Navigation(QObject *parent = nullptr);

    [[nodiscard]] Page page() const { return m_page; }
    [[nodiscard]] bool canGoBack() const { return !m_history.isEmpty(); }

    Q_INVOKABLE void open(Navigation::Page page);
    /// To the page before; to Today where there is none.
    Q_INVOKABLE void back();
    /// To a page that lies on the way back, past those that were opened from it; where it does not, it is opened.
    void returnTo(Page page);
    /// Shows a page in place of this one, which is then no longer on the way back.
    void replace(Page page);

signals:
    void pageChanged();

private:
    Page m_page = Page::Today;
    QList<Page> m_history;
};
