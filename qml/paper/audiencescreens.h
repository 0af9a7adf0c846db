// SPDX-License-Identifier: MIT
#pragma once

#include <QList>
#include <QPointer>
#include <QQuickItem>
#include <QQuickWindow>
#include <QScreen>

/// The screens on which an audience can see slides, which are all but the speaker's, and the window that is shown there.
class AudienceScreens : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    /// Something in the speaker's window.
    Q_PROPERTY(QQuickItem *speaker READ speaker WRITE setSpeaker NOTIFY speakerChanged FINAL)
    Q_PROPERTY(QQuickWindow *audience READ audience WRITE setAudience NOTIFY audienceChanged FINAL)
    /// "HDMI-1, 1920 × 1080"
    Q_PROPERTY(QList<QString> names READ names NOTIFY namesChanged FINAL)
    /// The name of the screen on which the audience is to see slides; empty for none. Whoever binds it takes over what chosen() says; where it is set before there is a
    /// window, the audience's window is shown as soon as there is.
    Q_PROPERTY(QString wanted READ wanted WRITE setWanted NOTIFY wantedChanged FINAL)
    Q_PROPERTY(bool isShowing READ isShowing NOTIFY showingChanged FINAL)

public:
    explicit AudienceScreens(QObject *parent = nullptr);

    [[nodiscard]] QQuickItem *speaker() const { return m_speaker; }
    void setSpeaker(QQuickItem *speaker);
    [[nodiscard]] QQuickWindow *audience() const { return m_audience; }
    void setAudience(QQuickWindow *audience);
    [[nodiscard]] QStringList names() const;
    [[nodiscard]] QString wanted() const { return m_wanted; }
    void setWanted(const QString &wanted);
    [[nodiscard]] bool isShowing() const { return m_audience && m_audience->isVisible(); }

    /// The audience's window fills one of the screens that names() names.
    Q_INVOKABLE void show(int index);
    Q_INVOKABLE void hide();
    /// On the first screen, or nowhere any more.
    Q_INVOKABLE void toggle();

signals:
    void speakerChanged();
    void audienceChanged();
    void namesChanged();
    void wantedChanged();
    void showingChanged();
    /// Shown on this screen, or with an empty name on none any more.
    void chosen(const QString &screen);

private:
    [[nodiscard]] QList<QScreen *> others() const;
    void follow(QQuickWindow *window);
    void watch(QScreen *screen);
    /// The screens are arranged anew, or the speaker's window went to another one.
    void review();
    void restoreSoon();
    void restore();

    QPointer<QQuickItem> m_speaker;
    QPointer<QQuickWindow> m_audience;
    QPointer<QScreen> m_screen;
    QString m_wanted;
    QMetaObject::Connection m_moving;
};
