// SPDX-License-Identifier: MIT
#pragma once

#include "domain/searchtext.h"
#include "ui/portfolio/connectionviewmodel.h"
#include "ui/portfolio/laddersviewmodel.h"
#include "ui/portfolio/opinionsviewmodel.h"
#include "ui/portfolio/readingviewmodel.h"
#include "ui/portfolio/reflectionsviewmodel.h"

#include <QObject>
#include <QtQml/qqmlregistration.h>

class Navigation;

/// The portfolio's page: which of its parts is shown, what can be taken back, and the way to the talk on one's own research.
class PortfolioViewModel : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by AppContext")
    Q_PROPERTY(QList<QString> views READ views CONSTANT FINAL)
    /// A value of View.
    Q_PROPERTY(int view READ view NOTIFY viewChanged FINAL)
    Q_PROPERTY(ReadingViewModel *reading READ reading CONSTANT FINAL)
    Q_PROPERTY(OpinionsViewModel *opinions READ opinions CONSTANT FINAL)
    Q_PROPERTY(ConnectionViewModel *connection READ connection CONSTANT FINAL)
    Q_PROPERTY(LaddersViewModel *ladders READ ladders CONSTANT FINAL)
    Q_PROPERTY(ReflectionsViewModel *reflections READ reflections CONSTANT FINAL)
    Q_PROPERTY(bool canUndo READ canUndo NOTIFY changed FINAL)
    /// For the rail: a ladder is due.
    Q_PROPERTY(QString railText READ railText NOTIFY changed FINAL)
    /// The long talk on one's own research with its lengths; empty where the content has none.
    Q_PROPERTY(QString talkText READ talkText CONSTANT FINAL)

public:
    enum class View {
        Reading,
        Opinions,
        Connect,
        Ladders,
        Reflections,
    };
    Q_ENUM(View)

    PortfolioViewModel(sevenrounds::AppServices &services, Navigation &navigation, QObject *parent = nullptr);

    [[nodiscard]] QStringList views() const;
    [[nodiscard]] int view() const { return m_view; }
    [[nodiscard]] ReadingViewModel *reading() { return &m_reading; }
    [[nodiscard]] OpinionsViewModel *opinions() { return &m_opinions; }
    [[nodiscard]] ConnectionViewModel *connection() { return &m_connection; }
    [[nodiscard]] LaddersViewModel *ladders() { return &m_ladders; }
    [[nodiscard]] ReflectionsViewModel *reflections() { return &m_reflections; }
    [[nodiscard]] bool canUndo() const;
    [[nodiscard]] QString railText() const;
    [[nodiscard]] QString talkText() const;

    Q_INVOKABLE void chooseView(int view);
    /// One more of what is shown: a paper, a problem, two topics, a ladder.
    Q_INVOKABLE void add();
    /// The next step of what is practiced here: of the three minutes, or of a climb.
    Q_INVOKABLE void goOn();
    Q_INVOKABLE void undo();
    /// To the page where it is started.
    Q_INVOKABLE void openTalk();
    /// To the page.
    Q_INVOKABLE void open();
    /// To the page, with what was found in its part.
    void showFound(const QString &key, sevenrounds::SearchKind kind);
    Q_INVOKABLE void leave();

signals:
    void changed();
    void viewChanged();
    /// The page of talks is wanted, with this length put forward.
    void talkAsked(const QString &format);

private:
    void followPage();

    sevenrounds::AppServices &m_services;
    Navigation &m_navigation;
    int m_view = 0;
    ReadingViewModel m_reading;
    OpinionsViewModel m_opinions;
    ConnectionViewModel m_connection;
    LaddersViewModel m_ladders;
    ReflectionsViewModel m_reflections;
};
