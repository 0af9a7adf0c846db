// SPDX-License-Identifier: MIT
#include "codehost.h"

#include "core/logging.h"
#include "mathdocument.h"
#include "mathhost.h"
#include "rendererprocess.h"

using namespace sevenrounds;

namespace {

/// Keystrokes in the native editor closer together than a frame are sent as one.
constexpr int kSendSoonMs = 12;

/// The engine is in memory, whatever became of the other page since.
bool isEngineLoaded(const MathHost &host)
{
    return host.state() == MathHost::State::Ready || host.state() == MathHost::State::Recovering
        || host.state() == MathHost::State::Stopped;
}

/// Lies within the text, and its changes do not overlap.
bool fits(const TextChanges &changes, qsizetype length)
{
    int end = 0;
    for (const TextChange &change : changes) {
        if (change.position < end) {
            return false;
        }
        end = change.position + change.removed;
    }
    return end <= length;
}

} // namespace

CodeHost::CodeHost(QObject *parent)
    : QObject(parent)
{
    m_heartbeat.setInterval(WebWatchdog::kPingEvery);
    connect(&m_heartbeat, &QTimer::timeout, this, &CodeHost::beat);
    m_sendSoon.setSingleShot(true);
    m_sendSoon.setInterval(kSendSoonMs);
    connect(&m_sendSoon, &QTimer::timeout, this, &CodeHost::send);

    connect(&m_bridge, &CodeBridge::pageStarted, this, &CodeHost::pageStarted);
    connect(&m_bridge, &CodeBridge::answered, this, [this] {
        if (m_watchdog) {
            m_watchdog->answered();
        }
    });
    connect(&m_bridge, &CodeBridge::shown, this, &CodeHost::pageShown);
    connect(&m_bridge, &CodeBridge::textEdited, this, &CodeHost::takeEdit);
    connect(&m_bridge, &CodeBridge::cursorMoved, this, [this](int position) {
        if (m_isShown && position != m_cursor) {
            m_cursor = position;
            emit cursorChanged();
        }
    });
    connect(&m_bridge, &CodeBridge::left, this, &CodeHost::leave);
    connect(&m_bridge, &CodeBridge::runAsked, this, &CodeHost::runAsked);
    connect(&m_bridge, &CodeBridge::submitAsked, this, &CodeHost::submitAsked);

    if (MathHost *host = MathHost::instance()) {
        connect(host, &MathHost::stateChanged, this, &CodeHost::follow);
    }
    QAccessible::installActivationObserver(this);
}

CodeHost::~CodeHost()
{
    QAccessible::removeActivationObserver(this);
    if (MathHost *host = MathHost::instance()) {
        host->setAwaited(this, false);
    }
}

void CodeHost::setWanted(bool isWanted)
{
    if (m_isWanted != isWanted) {
        m_isWanted = isWanted;
        m_isStopped = false;
        follow();
        emit wantedChanged();
    }
}

void CodeHost::retry()
{
    m_isStopped = false;
    follow();
}

void CodeHost::accessibilityActiveChanged(bool isActive)
{
    m_hasScreenReader = isActive;
    follow();
}

void CodeHost::follow()
{
    const MathHost *host = MathHost::instance();
    const Obstacle obstacle = m_isStopped                                  ? Obstacle::Stopped
        : m_hasScreenReader                                                ? Obstacle::ScreenReader
        : host == nullptr || host->state() == MathHost::State::Unavailable ? Obstacle::NoEngine
                                                                           : Obstacle::None;
    const bool mayLoad = m_isWanted && obstacle == Obstacle::None && host != nullptr && isEngineLoaded(*host);
    if (mayLoad != m_isLoaded) {
        m_isLoaded = mayLoad;
        if (mayLoad) {
            m_watchdog.emplace(host->clock());
            m_watchdog->loadStarted();
            m_heartbeat.start();
        } else {
            m_heartbeat.stop();
            forgetPage();
        }
        emit loadedChanged();
    }
    if (obstacle != m_obstacle) {
        m_obstacle = obstacle;
        emit obstacleChanged();
    }
    settle();
}

/// Pictures of the window wait for a page that is on its way.
void CodeHost::settle()
{
    if (MathHost *host = MathHost::instance()) {
        host->setAwaited(this, m_isLoaded && !m_isShown);
    }
}

void CodeHost::adopt(QQuickItem *surface)
{
    m_surface = surface;
    // Transparent and not hidden: the program would not outlive the death of an invisible view's renderer (WebEngine 6.4.2).
    m_surface->setOpacity(m_isShown ? 1 : 0);
    m_surface->setEnabled(m_isShown);
}

qint64 CodeHost::rendererPid() const
{
    return m_surface ? m_surface->property("renderProcessPid").toLongLong() : 0;
}

void CodeHost::forgetPage()
{
    m_isPageThere = false;
    m_sendSoon.stop();
    setShown(false);
}

void CodeHost::rendererDied()
{
    if (!m_isLoaded) {
        return;
    }
    const bool mayReturn = m_watchdog->mayReturnAfterDeath();
    qCWarning(lcWeb) << "renderer of the code editor ended;"
                     << (mayReturn ? "loading it again" : "third time in a minute, staying with the native editor");
    forgetPage();
    if (mayReturn) {
        m_watchdog->loadStarted();
        settle();
        emit reloadNeeded();
    } else {
        m_isStopped = true;
        follow();
    }
}

void CodeHost::beat()
{
    if (!m_isLoaded) {
        return;
    }
    if (m_watchdog->isHung()) {
        qCWarning(lcWeb) << "the page of the code editor does not answer";
        if (const qint64 pid = rendererPid(); pid > 0) {
            killRenderer(pid);
        } else {
            // There is no process to kill, so none will report its end.
            rendererDied();
            return;
        }
        m_watchdog->answered();
    }
    emit m_bridge.pinged(++m_pings);
}

void CodeHost::pageStarted()
{
    if (!m_isLoaded) {
        return;
    }
    m_watchdog->pageReady();
    m_isPageThere = true;
    emit m_bridge.themeSent(m_theme);
    sendOptions();
    send();
}

void CodeHost::setText(const QString &text)
{
    if (m_text == text) {
        return;
    }
    m_text = text;
    // What the page itself wrote is not sent back to it.
    if (!m_isPageThere || m_text != m_pageText) {
        sendSoon();
    }
    emit textChanged();
}

void CodeHost::setKey(const QString &key)
{
    if (m_key != key) {
        m_key = key;
        sendSoon();
        emit keyChanged();
    }
}

void CodeHost::place(int cursor)
{
    if (!m_isShown && !m_isHandingOver && cursor != m_cursor) {
        m_cursor = cursor;
        sendSoon();
        emit cursorChanged();
    }
}

void CodeHost::sendSoon()
{
    if (m_isPageThere && !m_sendSoon.isActive()) {
        m_sendSoon.start();
    }
}

void CodeHost::send()
{
    m_sendSoon.stop();
    if (!m_isPageThere) {
        return;
    }
    // The page knows one end of a line.
    m_pageText = m_text;
    m_pageText.replace(QLatin1String("\r\n"), QLatin1String("\n")).replace(u'\r', u'\n');
    emit m_bridge.documentSent(compactJson({
        { QStringLiteral("revision"), ++m_revision },
        { QStringLiteral("key"), m_key },
        { QStringLiteral("text"), m_pageText },
        { QStringLiteral("cursor"), m_cursor },
    }));
}

void CodeHost::pageShown(int revision)
{
    m_shownRevision = revision;
    if (m_isPageThere && revision == m_revision && !m_sendSoon.isActive()) {
        setShown(true);
    }
}

void CodeHost::setShown(bool isShown)
{
    if (m_isShown == isShown) {
        return;
    }
    m_isShown = isShown;
    if (m_surface && isShown) {
        m_surface->setEnabled(true);
        m_surface->setOpacity(1);
    }
    // The keyboard goes from the one editor to the other by this signal: only then may the one be taken out of its way.
    m_isHandingOver = true;
    emit shownChanged();
    m_isHandingOver = false;
    if (m_surface && !isShown) {
        m_surface->setOpacity(0);
        m_surface->setEnabled(false);
    }
    settle();
}

void CodeHost::takeEdit(int revision, const TextChanges &changes, int length)
{
    // An edit of a text that was replaced from here meanwhile is an edit of nothing.
    if (!m_isPageThere || revision != m_revision) {
        return;
    }
    if (!fits(changes, m_pageText.size())) {
        qCWarning(lcWeb) << "the code editor told an edit that does not fit; its text is sent anew";
        send();
        return;
    }
    const QString text = withChanges(m_pageText, changes);
    if (text.size() != length || text.size() > CodeBridge::kMostLetters) {
        qCWarning(lcWeb) << "the code editor holds" << length << "letters where" << text.size() << "are known";
        send();
        return;
    }
    m_pageText = text;
    emit edited(text);
}

void CodeHost::changeOption()
{
    sendOptions();
    emit optionsChanged();
}

void CodeHost::sendOptions()
{
    if (m_isPageThere) {
        emit m_bridge.optionsSent(compactJson({
            { QStringLiteral("label"), m_label },
            { QStringLiteral("isVim"), m_isVim },
            { QStringLiteral("errorLine"), m_errorLine },
        }));
    }
}

void CodeHost::setLabel(const QString &label)
{
    if (m_label != label) {
        m_label = label;
        changeOption();
    }
}

void CodeHost::setVim(bool isVim)
{
    if (m_isVim != isVim) {
        m_isVim = isVim;
        changeOption();
    }
}

void CodeHost::setErrorLine(int line)
{
    if (m_errorLine != line) {
        m_errorLine = line;
        changeOption();
    }
}

void CodeHost::setTheme(const QString &json)
{
    if (m_theme != json) {
        m_theme = json;
        if (m_isPageThere) {
            emit m_bridge.themeSent(m_theme);
        }
        emit themeChanged();
    }
}

void CodeHost::takeFocus()
{
    if (m_surface) {
        m_surface->forceActiveFocus(Qt::OtherFocusReason);
        emit m_bridge.focusWanted();
    }
}

void CodeHost::showLine(int line)
{
    takeFocus();
    emit m_bridge.lineWanted(line);
}

void CodeHost::find(const QString &needle, bool isBackward)
{
    emit m_bridge.findWanted(needle, isBackward);
}

/// To the next control, or the one before. The view and the item inside of it that has the keyboard are both stops of the chain.
void CodeHost::leave(bool isForward)
{
    if (!m_surface || !m_isShown) {
        return;
    }
    QQuickItem *item = m_surface;
    do {
        item = item->nextItemInFocusChain(isForward);
    } while (item != nullptr && item != m_surface && m_surface->isAncestorOf(item));
    if (item != nullptr && item != m_surface) {
        item->forceActiveFocus(isForward ? Qt::TabFocusReason : Qt::BacktabFocusReason);
    }
}
