// SPDX-License-Identifier: MIT
#pragma once

#include "codebridge.h"
#include "webwatchdog.h"

#include <QAccessible>
#include <QPointer>
#include <QQuickItem>
#include <QTimer>
#include <QtQml/qqmlregistration.h>

#include <optional>

/// Owns what the web view with the coding room's editor shows and what becomes of it: when it is loaded, what it is sent, and when it stands in
/// front of the native editor. It does so only while it holds the text and the cursor as they are here, so that the one editor takes over from
/// the other between two keys. The page can be lost at any moment without anything else being lost.
class CodeHost : public QObject, public QAccessible::ActivationObserver
{
    Q_OBJECT
    QML_ELEMENT
    /// The person wants this editor, and its place is on the screen.
    Q_PROPERTY(bool wanted READ isWanted WRITE setWanted NOTIFY wantedChanged FINAL)
    /// The program, whose owner answers edited() by this property.
    Q_PROPERTY(QString text READ text WRITE setText NOTIFY textChanged FINAL)
    /// Whose program it is: with another key what can be undone begins anew.
    Q_PROPERTY(QString key READ key WRITE setKey NOTIFY keyChanged FINAL)
    Q_PROPERTY(QString label READ label WRITE setLabel NOTIFY optionsChanged FINAL)
    Q_PROPERTY(bool isVim READ isVim WRITE setVim NOTIFY optionsChanged FINAL)
    /// From 1; 0 for none.
    Q_PROPERTY(int errorLine READ errorLine WRITE setErrorLine NOTIFY optionsChanged FINAL)
    /// MathTokens.
    Q_PROPERTY(QString theme READ theme WRITE setTheme NOTIFY themeChanged FINAL)
    Q_PROPERTY(bool isLoaded READ isLoaded NOTIFY loadedChanged FINAL)
    /// The page stands in front: text and cursor are the ones that are here.
    Q_PROPERTY(bool isShown READ isShown NOTIFY shownChanged FINAL)
    Q_PROPERTY(Obstacle obstacle READ obstacle NOTIFY obstacleChanged FINAL)
    /// Where the cursor stands; in the page while that is shown, else where place() said.
    Q_PROPERTY(int cursor READ cursor NOTIFY cursorChanged FINAL)
    Q_PROPERTY(CodeBridge *bridge READ bridge CONSTANT FINAL)

public:
    /// Why a wanted page does not come.
    enum class Obstacle {
        None,
        ScreenReader,
        /// The web view does not run here (MathHost says why).
        NoEngine,
        /// Its renderer died three times within a minute.
        Stopped,
    };
    Q_ENUM(Obstacle)

    explicit CodeHost(QObject *parent = nullptr);
    ~CodeHost() override;
    Q_DISABLE_COPY_MOVE(CodeHost)

    [[nodiscard]] bool isWanted() const { return m_isWanted; }
    void setWanted(bool isWanted);
    [[nodiscard]] QString text() const { return m_text; }
    void setText(const QString &text);
    [[nodiscard]] QString key() const { return m_key; }
    void setKey(const QString &key);
    [[nodiscard]] QString label() const { return m_label; }
    void setLabel(const QString &label);
    [[nodiscard]] bool isVim() const { return m_isVim; }
    void setVim(bool isVim);
    [[nodiscard]] int errorLine() const { return m_errorLine; }
    void setErrorLine(int line);
    [[nodiscard]] QString theme() const { return m_theme; }
    void setTheme(const QString &json);
    [[nodiscard]] bool isLoaded() const { return m_isLoaded; }
    [[nodiscard]] bool isShown() const { return m_isShown; }
    [[nodiscard]] Obstacle obstacle() const { return m_obstacle; }
    [[nodiscard]] int cursor() const { return m_cursor; }
    [[nodiscard]] CodeBridge *bridge() { return &m_bridge; }
    [[nodiscard]] QQuickItem *surface() const { return m_surface; }
    /// The process that draws the page now, or 0.
    [[nodiscard]] qint64 rendererPid() const;

    /// Where the cursor of the native editor stands, for the page that is to take over. Nothing while the page is shown.
    Q_INVOKABLE void place(int cursor);
    Q_INVOKABLE void takeFocus();
    /// The cursor goes to a line, from 1, and the page has the keyboard.
    Q_INVOKABLE void showLine(int line);
    /// After Obstacle::Stopped: forgets the deaths and loads the page again.
    Q_INVOKABLE void retry();
    Q_INVOKABLE void find(const QString &needle, bool isBackward);

    // What the surface tells.
    Q_INVOKABLE void adopt(QQuickItem *surface);
    Q_INVOKABLE void rendererDied();

    /// One turn of the heartbeat; a timer calls it every WebWatchdog::kPingEvery.
    void beat();
    void accessibilityActiveChanged(bool isActive) override;

signals:
    void wantedChanged();
    void textChanged();
    void keyChanged();
    void optionsChanged();
    void themeChanged();
    void loadedChanged();
    void shownChanged();
    void obstacleChanged();
    void cursorChanged();
    void reloadNeeded();
    /// The person changed the program; `text` is expected to follow.
    void edited(const QString &text);
    void runAsked();
    void submitAsked();

private:
    /// Loads the page or lets it go, as it is wanted and can be.
    void follow();
    void pageStarted();
    void pageShown(int revision);
    void takeEdit(int revision, const sevenrounds::TextChanges &changes, int length);
    void leave(bool isForward);
    void forgetPage();
    void setShown(bool isShown);
    void settle();
    void sendSoon();
    void send();
    void sendOptions();
    void changeOption();

    CodeBridge m_bridge;
    std::optional<WebWatchdog> m_watchdog;
    QTimer m_heartbeat;
    QTimer m_sendSoon;
    QPointer<QQuickItem> m_surface;
    QString m_text;
    QString m_key;
    QString m_label;
    QString m_theme;
    /// What the page holds, once it has shown what it was sent.
    QString m_pageText;
    int m_errorLine = 0;
    int m_cursor = 0;
    int m_revision = 0;
    int m_shownRevision = 0;
    int m_pings = 0;
    Obstacle m_obstacle = Obstacle::None;
    bool m_isVim = false;
    bool m_isWanted = false;
    bool m_isStopped = false;
    bool m_hasScreenReader = QAccessible::isActive();
    bool m_isLoaded = false;
    bool m_isPageThere = false;
    bool m_isShown = false;
    /// The one editor hands over to the other: where the native one's cursor goes meanwhile says nothing.
    bool m_isHandingOver = false;
};
