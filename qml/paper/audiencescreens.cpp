// SPDX-License-Identifier: MIT
#include "audiencescreens.h"

#include <QGuiApplication>

#include <algorithm>

AudienceScreens::AudienceScreens(QObject *parent)
    : QObject(parent)
{
    const QList<QScreen *> screens = QGuiApplication::screens();
    for (QScreen *screen : screens) {
        watch(screen);
    }
    connect(qGuiApp, &QGuiApplication::screenAdded, this, [this](QScreen *screen) {
        watch(screen);
        emit namesChanged();
    });
    connect(qGuiApp, &QGuiApplication::screenRemoved, this, [this](QScreen *screen) {
        // Its window would come to lie over the speaker's.
        if (screen == m_screen) {
            hide();
        }
        emit namesChanged();
    });
}

void AudienceScreens::watch(QScreen *screen)
{
    connect(screen, &QScreen::geometryChanged, this, &AudienceScreens::review);
}

void AudienceScreens::review()
{
    if (isShowing() && m_screen && !others().contains(m_screen)) {
        hide();
    }
    emit namesChanged();
}

void AudienceScreens::setWanted(const QString &wanted)
{
    if (wanted != m_wanted) {
        m_wanted = wanted;
        emit wantedChanged();
        if (wanted.isEmpty() && isShowing()) {
            hide();
        }
        restoreSoon();
    }
}

/// While a page is being made its windows are not complete yet.
void AudienceScreens::restoreSoon()
{
    if (!m_wanted.isEmpty()) {
        QMetaObject::invokeMethod(this, &AudienceScreens::restore, Qt::QueuedConnection);
    }
}

void AudienceScreens::restore()
{
    if (isShowing() || !m_speaker || m_speaker->window() == nullptr) {
        return;
    }
    const QList<QScreen *> screens = others();
    const auto found = std::find_if(
        screens.cbegin(), screens.cend(), [this](const QScreen *screen) { return screen->name() == m_wanted; });
    if (found != screens.cend()) {
        show(static_cast<int>(found - screens.cbegin()));
    }
}

void AudienceScreens::setSpeaker(QQuickItem *speaker)
{
    if (speaker == m_speaker) {
        return;
    }
    if (m_speaker) {
        disconnect(m_speaker, nullptr, this, nullptr);
    }
    m_speaker = speaker;
    if (m_speaker) {
        connect(m_speaker, &QQuickItem::windowChanged, this, &AudienceScreens::follow);
    }
    follow(m_speaker ? m_speaker->window() : nullptr);
    emit speakerChanged();
}

void AudienceScreens::follow(QQuickWindow *window)
{
    disconnect(m_moving);
    if (window != nullptr) {
        m_moving = connect(window, &QWindow::screenChanged, this, &AudienceScreens::review);
        restoreSoon();
    }
    emit namesChanged();
}

void AudienceScreens::setAudience(QQuickWindow *audience)
{
    if (audience == m_audience) {
        return;
    }
    if (m_audience) {
        disconnect(m_audience, nullptr, this, nullptr);
    }
    m_audience = audience;
    if (m_audience) {
        connect(m_audience, &QWindow::visibleChanged, this, &AudienceScreens::showingChanged);
        // Not every desktop heeds a window's wish to have no keys.
        connect(m_audience, &QWindow::activeChanged, this, [this] {
            if (m_audience && m_audience->isActive() && m_speaker && m_speaker->window() != nullptr) {
                m_speaker->window()->requestActivate();
            }
        });
        restoreSoon();
    }
    emit audienceChanged();
    emit showingChanged();
}

QList<QScreen *> AudienceScreens::others() const
{
    QList<QScreen *> screens = QGuiApplication::screens();
    const QQuickWindow *window = m_speaker ? m_speaker->window() : nullptr;
    const QScreen *own = window == nullptr ? QGuiApplication::primaryScreen() : window->screen();
    // A screen that mirrors the speaker's shows the speaker's window.
    screens.removeIf([own](const QScreen *screen) {
        return screen == own || (own != nullptr && screen->geometry().intersects(own->geometry()));
    });
    return screens;
}

QStringList AudienceScreens::names() const
{
    QStringList names;
    const QList<QScreen *> screens = others();
    for (const QScreen *screen : screens) {
        names.append(
            tr("%1, %2 × %3").arg(screen->name()).arg(screen->geometry().width()).arg(screen->geometry().height()));
    }
    return names;
}

void AudienceScreens::show(int index)
{
    const QList<QScreen *> screens = others();
    if (!m_audience || index < 0 || index >= screens.size()) {
        return;
    }
    m_screen = screens.at(index);
    m_audience->setScreen(m_screen);
    m_audience->setGeometry(m_screen->geometry());
    m_audience->showFullScreen();
    if (m_speaker && m_speaker->window() != nullptr) {
        m_speaker->window()->requestActivate();
    }
    emit chosen(m_screen->name());
}

void AudienceScreens::hide()
{
    if (m_audience) {
        m_audience->hide();
    }
    emit chosen({});
}

void AudienceScreens::toggle()
{
    if (isShowing()) {
        hide();
    } else {
        show(0);
    }
}
