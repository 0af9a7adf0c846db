// SPDX-License-Identifier: MIT
#pragma once

#include "services/appservices.h"
#include "ui/settings/contentproblemmodel.h"
#include "ui/settings/copiesviewmodel.h"
#include "ui/settings/studysettings.h"
#include "ui/settings/transferviewmodel.h"
#include "ui/sound/soundviewmodel.h"

#include <QObject>
#include <QStringList>
#include <QtQml/qqmlregistration.h>

#include <optional>

class Appearance;
class Navigation;

Q_MOC_INCLUDE("contentproblemmodel.h")
Q_MOC_INCLUDE("copiesviewmodel.h")
Q_MOC_INCLUDE("soundviewmodel.h")
Q_MOC_INCLUDE("studysettings.h")
Q_MOC_INCLUDE("transferviewmodel.h")

/// The person's answers and choices, worded; and what there is to know about data, content and program. Lives from the moment the
/// profile is open and keeps the appearance in step with the settings all the time, page or no page. A choice that cannot be saved is
/// announced by AppContext, as every refused write is.
class SettingsViewModel : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by AppContext")
    // Interview
    Q_PROPERTY(QString interviewDayText READ interviewDayText NOTIFY interviewChanged FINAL)
    Q_PROPERTY(QString interviewHint READ interviewHint NOTIFY interviewChanged FINAL)
    Q_PROPERTY(bool hasInterview READ hasInterview NOTIFY interviewChanged FINAL)
    Q_PROPERTY(QString interviewDayError READ interviewDayError NOTIFY interviewDayErrorChanged FINAL)
    Q_PROPERTY(QStringList loopNames READ loopNames CONSTANT FINAL)
    Q_PROPERTY(int loopIndex READ loopIndex WRITE setLoopIndex NOTIFY goalChanged FINAL)
    Q_PROPERTY(QStringList levelNames READ levelNames CONSTANT FINAL)
    Q_PROPERTY(int levelIndex READ levelIndex WRITE setLevelIndex NOTIFY goalChanged FINAL)
    /// What the person noted of the level that they are assessed at, and what is to be done with it; empty where that is the one that is set.
    Q_PROPERTY(QString toldLevelText READ toldLevelText NOTIFY goalChanged FINAL)
    Q_PROPERTY(QString toldLevelAction READ toldLevelAction NOTIFY goalChanged FINAL)
    Q_PROPERTY(int hours READ hours NOTIFY goalChanged FINAL)
    Q_PROPERTY(QString hoursText READ hoursText NOTIFY goalChanged FINAL)
    // Look
    Q_PROPERTY(QStringList themeNames READ themeNames CONSTANT FINAL)
    Q_PROPERTY(int themeIndex READ themeIndex WRITE setThemeIndex NOTIFY lookChanged FINAL)
    Q_PROPERTY(QString textScaleText READ textScaleText NOTIFY lookChanged FINAL)
    Q_PROPERTY(bool canShrink READ canShrink NOTIFY lookChanged FINAL)
    Q_PROPERTY(bool canGrow READ canGrow NOTIFY lookChanged FINAL)
    Q_PROPERTY(bool isReducedMotion READ isReducedMotion NOTIFY lookChanged FINAL)
    // Data
    Q_PROPERTY(TransferViewModel *transfer READ transfer CONSTANT FINAL)
    Q_PROPERTY(StudySettings *study READ study CONSTANT FINAL)
    Q_PROPERTY(SoundViewModel *sound READ sound CONSTANT FINAL)
    Q_PROPERTY(CopiesViewModel *copies READ copies CONSTANT FINAL)
    Q_PROPERTY(QString dataFolder READ dataFolder CONSTANT FINAL)
    Q_PROPERTY(bool isReadOnly READ isReadOnly CONSTANT FINAL)
    // Content
    Q_PROPERTY(ContentProblemModel *contentProblems READ contentProblems CONSTANT FINAL)
    Q_PROPERTY(QString contentText READ contentText CONSTANT FINAL)
    Q_PROPERTY(QString pendingText READ pendingText CONSTANT FINAL)
    // About
    Q_PROPERTY(QString versionText READ versionText CONSTANT FINAL)
    /// How the engine that lays out formulas is locked in; the shell knows.
    Q_PROPERTY(QString webViewText READ webViewText WRITE setWebViewText NOTIFY webViewTextChanged FINAL)
    /// What the desktop does for a round that runs; the shell knows.
    Q_PROPERTY(QString quietText READ quietText WRITE setQuietText NOTIFY quietTextChanged FINAL)
    Q_PROPERTY(QStringList licenses READ licenses CONSTANT FINAL)

public:
    SettingsViewModel(
        sevenrounds::AppServices &services, Navigation &navigation, Appearance &appearance, QObject *parent = nullptr);

    [[nodiscard]] QString interviewDayText() const { return m_shown.interviewDayText; }
    [[nodiscard]] QString interviewHint() const { return m_shown.interviewHint; }
    [[nodiscard]] bool hasInterview() const { return !m_shown.interviewDayText.isEmpty(); }
    [[nodiscard]] QString interviewDayError() const { return m_interviewDayError; }
    [[nodiscard]] QStringList loopNames() const;
    [[nodiscard]] int loopIndex() const { return m_shown.loopIndex; }
    [[nodiscard]] QStringList levelNames() const;
    [[nodiscard]] int levelIndex() const { return m_shown.levelIndex; }
    [[nodiscard]] QString toldLevelText() const;
    [[nodiscard]] QString toldLevelAction() const;
    [[nodiscard]] int hours() const { return m_shown.hours; }
    [[nodiscard]] QString hoursText() const;
    [[nodiscard]] QStringList themeNames() const;
    [[nodiscard]] int themeIndex() const { return m_shown.themeIndex; }
    [[nodiscard]] int textScale() const { return m_shown.textScale; }
    [[nodiscard]] QString textScaleText() const;
    [[nodiscard]] bool canShrink() const;
    [[nodiscard]] bool canGrow() const;
    [[nodiscard]] bool isReducedMotion() const { return m_shown.isReducedMotion; }
    [[nodiscard]] TransferViewModel *transfer() { return &m_transfer; }
    [[nodiscard]] StudySettings *study() { return &m_study; }
    [[nodiscard]] SoundViewModel *sound() { return &m_sound; }
    [[nodiscard]] CopiesViewModel *copies() { return &m_copies; }
    [[nodiscard]] QString dataFolder() const;
    [[nodiscard]] bool isReadOnly() const { return m_services.storage().isReadOnly(); }
    [[nodiscard]] ContentProblemModel *contentProblems() { return &m_contentProblems; }
    [[nodiscard]] QString contentText() const;
    [[nodiscard]] QString pendingText() const;
    [[nodiscard]] QString versionText() const;
    [[nodiscard]] QString webViewText() const { return m_webViewText; }
    void setWebViewText(const QString &text);
    [[nodiscard]] QString quietText() const { return m_quietText; }
    void setQuietText(const QString &text);
    [[nodiscard]] QStringList licenses() const;

    /// A day as typed; an empty text takes the day away. What is no day, or lies behind, leaves all as it was and is said.
    Q_INVOKABLE void setInterviewDay(const QString &text);
    Q_INVOKABLE void stepInterviewDay(int days);
    Q_INVOKABLE void clearInterviewDay();
    /// To this page, at the field of the day.
    void editInterviewDay();
    /// Whether the field of the day wants the keyboard; asked once by the page that comes up, and at interviewDayAsked() by one that stands there.
    Q_INVOKABLE bool takeInterviewDayWish();
    /// What was wrong is being mended.
    Q_INVOKABLE void forgetInterviewDayError();
    void setLoopIndex(int index);
    void setLevelIndex(int index);
    /// Does what toldLevelAction() says.
    Q_INVOKABLE void takeToldLevel();
    Q_INVOKABLE void stepHours(int hours);
    void setThemeIndex(int index);
    /// One step larger or smaller.
    Q_INVOKABLE void growText();
    Q_INVOKABLE void shrinkText();
    Q_INVOKABLE void setReducedMotion(bool reduced);
    Q_INVOKABLE void copyDataFolder();

signals:
    void interviewChanged();
    void interviewDayErrorChanged();
    /// While the page stands there.
    void interviewDayAsked();
    void goalChanged();
    void lookChanged();
    void webViewTextChanged();
    void quietTextChanged();

private:
    struct Shown {
        QString interviewDayText;
        QString interviewHint;
        int loopIndex = 0;
        int levelIndex = 0;
        int hours = 0;
        int themeIndex = 0;
        int textScale = 0;
        bool isReducedMotion = false;
    };

    void refresh();
    /// The level that was told, where it is another one than is set.
    [[nodiscard]] std::optional<sevenrounds::Level> toldLevel() const;
    void applyLook();
    void setInterviewDayError(const QString &error);

    sevenrounds::AppServices &m_services;
    Navigation &m_navigation;
    Appearance &m_appearance;
    TransferViewModel m_transfer;
    StudySettings m_study;
    SoundViewModel m_sound;
    CopiesViewModel m_copies;
    ContentProblemModel m_contentProblems;
    Shown m_shown;
    QString m_interviewDayError;
    bool m_isDayWished = false;
    QString m_webViewText;
    QString m_quietText;
};
