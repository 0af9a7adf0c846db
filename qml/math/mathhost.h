// SPDX-License-Identifier: MIT
#pragma once

#include "mathbridge.h"
#include "mathdocument.h"
#include "webwatchdog.h"

#include <QHash>
#include <QPointer>
#include <QQuickItem>
#include <QSet>
#include <QTimer>
#include <QUrl>
#include <QtQml/qqmlregistration.h>

class MathSlot;
class QJSEngine;
class QQmlEngine;

/// Owns what the one web view shows and what becomes of it: when its engine is loaded, in which slot it stands, what it is sent, and
/// what stands in its place while it is not there. The page itself can be lost at any moment without anything else being lost.
class MathHost : public QObject
{
    Q_OBJECT
    Q_PROPERTY(State state READ state NOTIFY stateChanged FINAL)
    Q_PROPERTY(Obstacle obstacle READ obstacle NOTIFY stateChanged FINAL)
    Q_PROPERTY(Sandbox sandbox READ sandbox NOTIFY sandboxChanged FINAL)
    Q_PROPERTY(bool engineWanted READ isEngineWanted NOTIFY engineWantedChanged FINAL)
    Q_PROPERTY(bool fallbackShown READ isFallbackShown NOTIFY fallbackShownChanged FINAL)
    Q_PROPERTY(bool editing READ isEditing NOTIFY editingChanged FINAL)
    Q_PROPERTY(int contentHeight READ contentHeight NOTIFY contentHeightChanged FINAL)
    Q_PROPERTY(QString theme READ theme WRITE setTheme NOTIFY themeChanged FINAL)
    Q_PROPERTY(MathBridge *bridge READ bridge CONSTANT FINAL)
    Q_PROPERTY(QQuickItem *stage READ stage WRITE setStage NOTIFY stageChanged FINAL)
    QML_ELEMENT
    QML_SINGLETON

public:
    enum class State {
        /// Nothing is loaded; the state until the first frame is on the screen.
        Cold,
        Loading,
        Ready,
        /// The renderer died; the page is on its way back.
        Recovering,
        /// It died too often; waits for retry().
        Stopped,
        /// Cannot run here; `obstacle` says why.
        Unavailable,
    };
    Q_ENUM(State)

    enum class Obstacle { None, Root, EngineMissing, SafeMode, FewFiles };
    Q_ENUM(Obstacle)

    enum class Sandbox { Unknown, Full, Partial, Off };
    Q_ENUM(Sandbox)

    explicit MathHost(const sevenrounds::Clock &clock, QObject *parent = nullptr);
    ~MathHost() override;

    /// The object that QML and the slots use; main.cpp makes and keeps it.
    static void provide(MathHost *host);
    [[nodiscard]] static MathHost *instance();
    static MathHost *create(QQmlEngine *engine, QJSEngine *scriptEngine);

    [[nodiscard]] const sevenrounds::Clock &clock() const { return m_clock; }
    [[nodiscard]] State state() const { return m_state; }
    [[nodiscard]] Obstacle obstacle() const { return m_obstacle; }
    [[nodiscard]] Sandbox sandbox() const { return m_sandbox; }
    [[nodiscard]] bool isEngineWanted() const { return m_isEngineWanted; }
    [[nodiscard]] bool isFallbackShown() const { return m_isFallbackShown; }
    /// An editor of the page has the focus, or will have it again once the page is back: keys are its own.
    [[nodiscard]] bool isEditing() const { return !m_editing.isEmpty(); }
    [[nodiscard]] int contentHeight() const { return m_contentHeight; }
    [[nodiscard]] QString theme() const { return m_theme; }
    void setTheme(const QString &json);
    /// The process that draws the page now, or 0.
    [[nodiscard]] qint64 rendererPid() const;
    /// A page that has more in memory is ended as one that hangs: it would take the machine's with it before it ended by itself.
    static constexpr qint64 kMostMemory = qint64 { 1 } << 30;
    /// So many files more must the program be allowed to open before the engine is loaded: without them the engine ends the whole program. By itself
    /// it opens some fifty, and the editor's view some more.
    static constexpr qint64 kFewestFiles = 128;
    /// For tests, which cannot spare so much.
    void setMostMemory(qint64 bytes) { m_mostMemory = bytes; }
    [[nodiscard]] MathBridge *bridge() { return &m_bridge; }
    [[nodiscard]] QQuickItem *stage() const { return m_stage; }
    void setStage(QQuickItem *stage);
    [[nodiscard]] QQuickItem *surface() const { return m_surface; }
    [[nodiscard]] QList<QUrl> blockedRequests() const { return m_blocked; }
    /// What the visible slot holds is on the screen, or there is none, or the plain text stands in its place for good.
    [[nodiscard]] bool isSettled() const;
    /// What else of the window is on its way and counts for isSettled().
    void setAwaited(const QObject *who, bool isAwaited);

    /// Loads the engine ahead of need; call once the first frame is on the screen.
    Q_INVOKABLE void warm();
    /// Before warm(), after crashes: the engine is not loaded, and plain text stands in its place.
    void forbid();
    /// Takes forbid() back.
    void allow();
    /// After Stopped: forgets the deaths and loads the page again.
    Q_INVOKABLE void retry();
    /// Writes what the page shows into a PDF, without its editors and in ink on white; answers by printed().
    Q_INVOKABLE void print(const QString &path);
    /// Gives the focus to an editor of the visible document, now or when the document is on the screen.
    Q_INVOKABLE void focusEditor(const QString &id);

    // What the stage and the surface tell.
    Q_INVOKABLE void adopt(QQuickItem *surface);
    Q_INVOKABLE void engineFailed();
    Q_INVOKABLE void rendererDied();
    Q_INVOKABLE void recordBlocked(const QUrl &url);

    // What the slots tell.
    void attach(MathSlot &slot);
    void detach(MathSlot &slot);
    void slotChanged(const MathSlot &slot);

    /// One turn of the heartbeat; a timer calls it every WebWatchdog::kPingEvery.
    void beat();

signals:
    void stateChanged();
    void sandboxChanged();
    void engineWantedChanged();
    void fallbackShownChanged();
    void editingChanged();
    void contentHeightChanged();
    void themeChanged();
    void stageChanged();
    /// The surface is to load its page anew.
    void reloadNeeded();
    /// The surface is to write its page into a file.
    void printWanted(const QString &path);
    void printed(bool isWritten);
    /// A whole document is on the screen.
    void documentShown();
    void sectionDrawn(const QString &id, double milliseconds);

private:
    void setState(State state);
    void setFallbackShown(bool isShown);
    void setContentHeight(int pixels);
    void pageStarted();
    void pageShown(int revision);
    void placeSurface();
    void send();
    void sendWhole(bool isFresh);
    /// Tells the page which of its edits the text of an editor includes: what it typed since is newer.
    [[nodiscard]] QJsonObject withSeen(QJsonObject section) const;
    void takeLine(const QString &id, const QString &latex, int edit);
    void setEditing(const QString &id);
    void giveFocusToEditor();
    void watch();
    [[nodiscard]] MathSlot *current() const;

    const sevenrounds::Clock &m_clock;
    WebWatchdog m_watchdog;
    MathBridge m_bridge;
    QTimer m_heartbeat;
    qint64 m_mostMemory = kMostMemory;
    QTimer m_sendSoon;
    QTimer m_patience;
    QList<MathSlot *> m_slots;
    QPointer<QQuickItem> m_surface;
    QPointer<QQuickItem> m_stage;
    MathSlot *m_shownSlot = nullptr;
    MathDocument m_shown;
    QString m_shownLabel;
    QString m_theme;
    /// The editor that has the focus, or is to get it back.
    QString m_editing;
    /// The latest edit that came from each editor of the page.
    QHash<QString, int> m_edits;
    QList<QUrl> m_blocked;
    QSet<const QObject *> m_awaited;
    State m_state = State::Cold;
    Obstacle m_obstacle = Obstacle::None;
    Sandbox m_sandbox = Sandbox::Unknown;
    int m_revision = 0;
    int m_shownRevision = 0;
    int m_contentHeight = 0;
    int m_pings = 0;
    bool m_isEngineWanted = false;
    bool m_isFallbackShown = false;
};
