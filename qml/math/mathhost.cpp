// SPDX-License-Identifier: MIT
#include "mathhost.h"

#include "core/logging.h"
#include "mathslot.h"
#include "rendererprocess.h"

#include <QJsonArray>
#include <QQmlEngine>

namespace {

QPointer<MathHost> s_instance;

/// A page that comes within this time is not worth a flash of plain text.
constexpr int kPatienceMs = 250;
/// Keystrokes closer together than a frame are sent as one.
constexpr int kSendSoonMs = 12;
/// Enough to see what was asked for; a page that asks without end must not fill the memory.
constexpr int kMaxBlocked = 100;

MathHost::Sandbox toQml(RendererSandbox sandbox)
{
    switch (sandbox) {
    case RendererSandbox::Full:
        return MathHost::Sandbox::Full;
    case RendererSandbox::Partial:
        return MathHost::Sandbox::Partial;
    case RendererSandbox::Off:
        return MathHost::Sandbox::Off;
    case RendererSandbox::Unknown:
        break;
    }
    return MathHost::Sandbox::Unknown;
}

} // namespace

MathHost::MathHost(const sevenrounds::Clock &clock, QObject *parent)
    : QObject(parent)
    , m_clock(clock)
    , m_watchdog(clock)
{
    m_heartbeat.setInterval(WebWatchdog::kPingEvery);
    connect(&m_heartbeat, &QTimer::timeout, this, &MathHost::beat);
    m_sendSoon.setSingleShot(true);
    m_sendSoon.setInterval(kSendSoonMs);
    m_sendSoon.setTimerType(Qt::PreciseTimer);
    connect(&m_sendSoon, &QTimer::timeout, this, &MathHost::send);
    m_patience.setSingleShot(true);
    m_patience.setInterval(kPatienceMs);
    connect(&m_patience, &QTimer::timeout, this, [this] { setFallbackShown(true); });

    connect(&m_bridge, &MathBridge::pageStarted, this, &MathHost::pageStarted);
    connect(&m_bridge, &MathBridge::answered, this, [this] { m_watchdog.answered(); });
    connect(&m_bridge, &MathBridge::shown, this, &MathHost::pageShown);
    connect(&m_bridge, &MathBridge::sectionDrawn, this, &MathHost::sectionDrawn);
    connect(&m_bridge, &MathBridge::heightReported, this, &MathHost::setContentHeight);
    connect(&m_bridge, &MathBridge::lineEdited, this, &MathHost::takeLine);
    connect(&m_bridge, &MathBridge::lineSubmitted, this, [this](const QString &id, const QString &latex, int edit) {
        takeLine(id, latex, edit);
        if (m_shownSlot != nullptr) {
            emit m_shownSlot->lineSubmitted(id, latex);
        }
    });
    connect(&m_bridge, &MathBridge::modeChosen, this, [this](const QString &id, bool isSource) {
        if (m_shownSlot != nullptr) {
            emit m_shownSlot->modeChosen(id, isSource);
        }
    });
    connect(&m_bridge, &MathBridge::editingReported, this, &MathHost::setEditing);
}

MathHost::~MathHost() = default;

void MathHost::provide(MathHost *host)
{
    s_instance = host;
}

MathHost *MathHost::instance()
{
    return s_instance;
}

MathHost *MathHost::create(QQmlEngine *engine, QJSEngine *)
{
    Q_UNUSED(engine)
    QJSEngine::setObjectOwnership(s_instance, QJSEngine::CppOwnership);
    return s_instance;
}

void MathHost::warm()
{
    if (m_state != State::Cold) {
        return;
    }
    if (isRootWithSandbox()) {
        qCWarning(lcWeb) << "the web view does not run as root";
        m_obstacle = Obstacle::Root;
        setState(State::Unavailable);
        return;
    }
    if (makeRoomForFiles() < kFewestFiles) {
        qCWarning(lcWeb) << "the web view wants more open files than this program may have";
        m_obstacle = Obstacle::FewFiles;
        setState(State::Unavailable);
        return;
    }
    // A leftover of a developer's shell would open the page to every program on the machine.
    qunsetenv("QTWEBENGINE_REMOTE_DEBUGGING");
    m_watchdog.loadStarted();
    m_isEngineWanted = true;
    setState(State::Loading);
    emit engineWantedChanged();
}

void MathHost::forbid()
{
    if (m_state == State::Cold) {
        m_obstacle = Obstacle::SafeMode;
        setState(State::Unavailable);
    }
}

void MathHost::allow()
{
    if (m_obstacle == Obstacle::SafeMode) {
        m_obstacle = Obstacle::None;
        setState(State::Cold);
        warm();
    }
}

void MathHost::retry()
{
    if (m_state != State::Stopped) {
        return;
    }
    m_watchdog.forgetDeaths();
    m_watchdog.loadStarted();
    setState(State::Recovering);
    emit reloadNeeded();
}

void MathHost::adopt(QQuickItem *surface)
{
    m_surface = surface;
    placeSurface();
}

void MathHost::engineFailed()
{
    qCWarning(lcWeb) << "the web view's plugin could not be loaded";
    m_obstacle = Obstacle::EngineMissing;
    setState(State::Unavailable);
}

void MathHost::rendererDied()
{
    if (m_state != State::Loading && m_state != State::Ready && m_state != State::Recovering) {
        return;
    }
    const bool mayReturn = m_watchdog.mayReturnAfterDeath();
    qCWarning(lcWeb) << "renderer of the web view ended;"
                     << (mayReturn ? "loading it again" : "third time in a minute, staying with text");
    m_shownSlot = nullptr;
    if (mayReturn) {
        m_watchdog.loadStarted();
        setState(State::Recovering);
        emit reloadNeeded();
    } else {
        setState(State::Stopped);
    }
}

void MathHost::recordBlocked(const QUrl &url)
{
    // The scheme and the host say who was called; a path could hold what a person wrote.
    qCWarning(lcWeb) << "blocked a request to" << url.scheme() << url.host();
    if (m_blocked.size() < kMaxBlocked) {
        m_blocked.append(url);
    }
}

void MathHost::attach(MathSlot &slot)
{
    m_slots.append(&slot);
    setEditing({});
    placeSurface();
}

void MathHost::detach(MathSlot &slot)
{
    m_slots.removeAll(&slot);
    if (m_shownSlot == &slot) {
        m_shownSlot = nullptr;
        setEditing({});
    }
    placeSurface();
}

void MathHost::slotChanged(const MathSlot &slot)
{
    if (&slot != current()) {
        return;
    }
    if (m_surface) {
        m_surface->setSize(slot.size());
    }
    if (!m_sendSoon.isActive()) {
        m_sendSoon.start();
    }
}

MathSlot *MathHost::current() const
{
    return m_slots.isEmpty() ? nullptr : m_slots.last();
}

void MathHost::setTheme(const QString &json)
{
    if (m_theme == json) {
        return;
    }
    m_theme = json;
    if (m_state == State::Ready) {
        emit m_bridge.themeSent(m_theme);
    }
    emit themeChanged();
}

qint64 MathHost::rendererPid() const
{
    // Read when it is needed: the signal of its change does not come for every new process (6.4.2).
    return m_surface ? m_surface->property("renderProcessPid").toLongLong() : 0;
}

void MathHost::setStage(QQuickItem *stage)
{
    if (m_stage == stage) {
        return;
    }
    m_stage = stage;
    placeSurface();
    emit stageChanged();
}

void MathHost::setState(State state)
{
    if (m_state != state) {
        m_state = state;
        if (state != State::Cold && state != State::Loading && state != State::Ready) {
            m_patience.stop();
            setFallbackShown(true);
        }
        emit stateChanged();
    }
    watch();
}

void MathHost::setFallbackShown(bool isShown)
{
    if (m_isFallbackShown != isShown) {
        m_isFallbackShown = isShown;
        emit fallbackShownChanged();
    }
    // Transparent and not hidden, because a hidden page draws nothing and could not come back; disabled, so that it takes no key.
    if (m_surface && isShown) {
        m_surface->setOpacity(0);
    }
    if (m_surface) {
        m_surface->setEnabled(!isShown);
    }
}

void MathHost::setContentHeight(int pixels)
{
    if (m_contentHeight != pixels) {
        m_contentHeight = pixels;
        emit contentHeightChanged();
    }
}

void MathHost::pageStarted()
{
    m_watchdog.pageReady();
    setState(State::Ready);
    const Sandbox sandbox = toQml(readSandbox(rendererPid()));
    if (sandbox != m_sandbox) {
        m_sandbox = sandbox;
        qCInfo(lcWeb) << "sandbox of the web view:" << sandbox;
        emit sandboxChanged();
    }
    emit m_bridge.themeSent(m_theme);
    m_shownSlot = nullptr;
    m_edits.clear();
    placeSurface();
}

void MathHost::setAwaited(const QObject *who, bool isAwaited)
{
    if (isAwaited) {
        m_awaited.insert(who);
    } else {
        m_awaited.remove(who);
    }
}

bool MathHost::isSettled() const
{
    if (!m_awaited.isEmpty()) {
        return false;
    }
    if (current() == nullptr || m_state == State::Unavailable || m_state == State::Stopped) {
        return true;
    }
    return m_state == State::Ready && m_shownSlot == current() && m_shownRevision == m_revision
        && !m_sendSoon.isActive();
}

void MathHost::pageShown(int revision)
{
    m_shownRevision = qMax(m_shownRevision, revision);
    if (revision != m_revision || m_state != State::Ready || m_shownSlot == nullptr) {
        return;
    }
    m_patience.stop();
    setFallbackShown(false);
    if (m_surface) {
        m_surface->setOpacity(1);
    }
    if (isEditing()) {
        giveFocusToEditor();
    }
    emit documentShown();
}

void MathHost::placeSurface()
{
    MathSlot *slot = current();
    if (m_surface) {
        m_surface->setParentItem(slot != nullptr ? slot : m_stage.data());
        if (slot != nullptr) {
            m_surface->setPosition({});
            m_surface->setSize(slot->size());
        }
        // Transparent until its new content is on the screen. Never invisible: WebEngine 6.4.2 takes the whole program with it when
        // the renderer of an invisible view dies.
        if (slot == nullptr || slot != m_shownSlot) {
            m_surface->setOpacity(0);
        }
    }
    const bool isComing = m_state == State::Cold || m_state == State::Loading || m_state == State::Ready;
    if (slot != nullptr && slot != m_shownSlot && isComing) {
        m_patience.start();
    } else if (slot == nullptr && isComing) {
        m_patience.stop();
        setFallbackShown(false);
    }
    watch();
    send();
}

void MathHost::send()
{
    m_sendSoon.stop();
    MathSlot *slot = current();
    if (m_state != State::Ready || slot == nullptr) {
        return;
    }
    const MathDocument document(slot->document());
    if (slot != m_shownSlot) {
        m_shown = document;
        m_shownSlot = slot;
        m_shownLabel = slot->label();
        sendWhole(true);
        return;
    }
    const bool isFresh = document.key() != m_shown.key();
    const DocumentChange change = document.changeFrom(m_shown);
    m_shown = document;
    if (change.isWhole || m_shownLabel != slot->label()) {
        m_shownLabel = slot->label();
        sendWhole(isFresh);
        return;
    }
    for (const QJsonObject &section : change.sections) {
        emit m_bridge.sectionSent(compactJson(withSeen(section)));
    }
}

void MathHost::sendWhole(bool isFresh)
{
    QJsonObject message = m_shown.object();
    QJsonArray sections = message.value(QLatin1String("sections")).toArray();
    for (auto section : sections) {
        section = withSeen(section.toObject());
    }
    message.insert(QStringLiteral("sections"), sections);
    message.insert(QStringLiteral("revision"), ++m_revision);
    message.insert(QStringLiteral("fresh"), isFresh);
    message.insert(QStringLiteral("label"), m_shownLabel);
    emit m_bridge.documentSent(compactJson(message));
}

QJsonObject MathHost::withSeen(QJsonObject section) const
{
    if (isEditor(section)) {
        section.insert(QStringLiteral("seen"), m_edits.value(section.value(QLatin1String("id")).toString()));
    }
    return section;
}

void MathHost::takeLine(const QString &id, const QString &latex, int edit)
{
    if (m_shownSlot == nullptr || m_state != State::Ready) {
        return;
    }
    m_edits.insert(id, edit);
    m_shown.setLine(id, latex);
    emit m_shownSlot->lineEdited(id, latex);
}

void MathHost::print(const QString &path)
{
    if (m_state == State::Ready && m_shownSlot != nullptr) {
        emit printWanted(path);
    } else {
        emit printed(false);
    }
}

void MathHost::focusEditor(const QString &id)
{
    // It may be new in a document that waits to be sent.
    if (m_sendSoon.isActive()) {
        send();
    }
    setEditing(id);
    if (m_state == State::Ready && m_shownSlot != nullptr && m_shownRevision == m_revision) {
        giveFocusToEditor();
    }
}

void MathHost::giveFocusToEditor()
{
    if (m_surface) {
        m_surface->forceActiveFocus(Qt::OtherFocusReason);
        emit m_bridge.editorFocusWanted(m_editing);
    }
}

void MathHost::setEditing(const QString &id)
{
    // A page that is on its way says nothing yet about what it will have the focus in.
    if (m_editing != id && (m_state == State::Ready || !id.isEmpty())) {
        const bool wasEditing = isEditing();
        m_editing = id;
        if (wasEditing != isEditing()) {
            emit editingChanged();
        }
    }
}

/// A page that nobody sees is left in peace: no pings, no wake-ups of an idle machine.
void MathHost::watch()
{
    const bool isSeen = m_state == State::Ready && current() != nullptr;
    if (isSeen) {
        m_watchdog.resumed();
    } else if (m_state == State::Ready) {
        m_watchdog.suspended();
    }
    const bool isWatched = isSeen || m_state == State::Loading || m_state == State::Recovering;
    if (isWatched && !m_heartbeat.isActive()) {
        m_heartbeat.start();
    } else if (!isWatched) {
        m_heartbeat.stop();
    }
}

void MathHost::beat()
{
    const bool isHung = m_watchdog.isHung();
    if (isHung || residentBytes(rendererPid()) >= m_mostMemory) {
        qCWarning(lcWeb) << (isHung ? "the page of the web view does not answer"
                                    : "the page of the web view takes too much memory");
        if (const qint64 pid = rendererPid(); pid > 0) {
            killRenderer(pid);
        } else {
            // There is no process to kill, so none will report its end.
            rendererDied();
            return;
        }
        m_watchdog.answered();
    }
    emit m_bridge.pinged(++m_pings);
}
