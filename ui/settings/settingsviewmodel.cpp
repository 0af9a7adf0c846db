// SPDX-License-Identifier: MIT
#include "ui/settings/settingsviewmodel.h"

#include "services/guidenotes.h"
#include "ui/format/looptext.h"
#include "ui/format/percenttext.h"
#include "ui/format/toldfigures.h"
#include "ui/guide/ownuses.h"
#include "ui/settings/dayentry.h"
#include "ui/shell/appearance.h"
#include "ui/shell/navigation.h"

#include <QClipboard>
#include <QCoreApplication>
#include <QDir>
#include <QGuiApplication>

#include <algorithm>
#include <array>
#include <utility>

using namespace sevenrounds;

namespace {

constexpr std::array kThemes { ThemeChoice::System, ThemeChoice::Light, ThemeChoice::Dark };
constexpr std::array kChoices { Appearance::Choice::System, Appearance::Choice::Light, Appearance::Choice::Dark };
static_assert(kThemes.size() == kChoices.size());

constexpr int kSmallestText = 100;
constexpr int kLargestText = 200;
constexpr int kTextStep = 10;
constexpr double kPercent = 100.0;

template <typename Values>
int positionOf(const Values &values, typename Values::value_type value)
{
    return static_cast<int>(std::find(values.begin(), values.end(), value) - values.begin());
}

template <typename Values>
bool isPosition(const Values &values, int index)
{
    return index >= 0 && index < static_cast<int>(values.size());
}

} // namespace

SettingsViewModel::SettingsViewModel(
    AppServices &services, Navigation &navigation, Appearance &appearance, QObject *parent)
    : QObject(parent)
    , m_services(services)
    , m_navigation(navigation)
    , m_appearance(appearance)
    , m_transfer(services)
    , m_study(services.settings())
    , m_sound(services)
    , m_copies(services)
    , m_contentProblems(services.library().problems())
{
    connect(&services.settings(), &SettingsService::changed, this, &SettingsViewModel::refresh);
    connect(&services.guide(), &GuideService::changed, this, [this](const QString &subject) {
        if (subject == disagreementSubject(kAssessedLevel)) {
            emit goalChanged();
        }
    });
    connect(&services.guide(), &GuideService::loaded, this, &SettingsViewModel::goalChanged);
    // Backups are files: they are looked at when the page is opened, not at every start.
    connect(&navigation, &Navigation::pageChanged, this, [this, &navigation] {
        if (navigation.page() == Navigation::Page::Settings) {
            refresh();
            m_transfer.refresh();
            m_sound.refresh();
            m_copies.refresh();
        } else {
            m_isDayWished = false;
        }
    });
    // What was wrong goes with the page. Queued: the field of the page that goes still sends what stands in it.
    connect(
        &navigation, &Navigation::pageChanged, this, &SettingsViewModel::forgetInterviewDayError, Qt::QueuedConnection);
    refresh();
    if (navigation.page() == Navigation::Page::Settings) {
        m_transfer.refresh();
        m_sound.refresh();
        m_copies.refresh();
    }
}

void SettingsViewModel::refresh()
{
    const SettingsService &settings = m_services.settings();
    const QDate today = m_services.clock().today();
    const std::optional<QDate> day = settings.interviewDay();
    Shown now;
    now.interviewDayText = day ? dayEntryText(*day) : QString();
    now.interviewHint = day ? dayDistanceText(*day, today) : tr("Leave it empty while there is no date.");
    now.loopIndex = positionOf(kLoops, settings.loop());
    now.levelIndex = positionOf(kLevels, settings.targetLevel());
    now.hours = settings.hoursAWeek();
    now.themeIndex = positionOf(kThemes, settings.theme());
    now.textScale = settings.textScale();
    now.isReducedMotion = settings.isReducedMotion();

    const Shown before = std::exchange(m_shown, now);
    if (before.interviewDayText != now.interviewDayText || before.interviewHint != now.interviewHint) {
        emit interviewChanged();
    }
    if (before.loopIndex != now.loopIndex || before.levelIndex != now.levelIndex || before.hours != now.hours) {
        emit goalChanged();
    }
    if (before.themeIndex != now.themeIndex || before.textScale != now.textScale
        || before.isReducedMotion != now.isReducedMotion) {
        applyLook();
        emit lookChanged();
    }
}

void SettingsViewModel::applyLook()
{
    m_appearance.setChoice(kChoices[static_cast<std::size_t>(m_shown.themeIndex)]);
    m_appearance.setScale(m_shown.textScale / kPercent);
    m_appearance.setReducedMotion(m_shown.isReducedMotion);
}

void SettingsViewModel::setInterviewDay(const QString &text)
{
    if (text.trimmed().isEmpty()) {
        clearInterviewDay();
        return;
    }
    const QDate today = m_services.clock().today();
    const std::optional<QDate> day = parseDay(text, today);
    if (!day) {
        setInterviewDayError(tr("This is not read as a day. Try it like this: %1").arg(dayEntryText(today)));
        return;
    }
    if (*day < today) {
        setInterviewDayError(tr("%1 lies behind. Nothing was changed.").arg(dayEntryText(*day)));
        return;
    }
    setInterviewDayError({});
    m_services.settings().setInterviewDay(day);
}

void SettingsViewModel::stepInterviewDay(int days)
{
    const QDate today = m_services.clock().today();
    const QDate from = m_services.settings().interviewDay().value_or(today);
    setInterviewDayError({});
    m_services.settings().setInterviewDay(std::max(today, from.addDays(days)));
}

void SettingsViewModel::clearInterviewDay()
{
    setInterviewDayError({});
    m_services.settings().setInterviewDay(std::nullopt);
}

void SettingsViewModel::editInterviewDay()
{
    m_isDayWished = true;
    if (m_navigation.page() == Navigation::Page::Settings) {
        emit interviewDayAsked();
    } else {
        // The page that comes up asks by itself, once it is laid out.
        m_navigation.open(Navigation::Page::Settings);
    }
}

bool SettingsViewModel::takeInterviewDayWish()
{
    return std::exchange(m_isDayWished, false);
}

void SettingsViewModel::forgetInterviewDayError()
{
    setInterviewDayError({});
}

void SettingsViewModel::setInterviewDayError(const QString &error)
{
    if (error != m_interviewDayError) {
        m_interviewDayError = error;
        emit interviewDayErrorChanged();
    }
}

QStringList SettingsViewModel::loopNames() const
{
    return loopTitles();
}

void SettingsViewModel::setLoopIndex(int index)
{
    if (isPosition(kLoops, index)) {
        m_services.settings().setLoop(kLoops[static_cast<std::size_t>(index)]);
    }
}

QStringList SettingsViewModel::levelNames() const
{
    QStringList names;
    std::transform(kLevels.begin(), kLevels.end(), std::back_inserter(names), levelKey);
    return names;
}

void SettingsViewModel::setLevelIndex(int index)
{
    if (isPosition(kLevels, index)) {
        m_services.settings().setTargetLevel(kLevels[static_cast<std::size_t>(index)]);
    }
}

std::optional<Level> SettingsViewModel::toldLevel() const
{
    const std::optional<OwnValue> own = m_services.guide().ownValue(kAssessedLevel);
    const std::optional<Level> told = own ? ::sevenrounds::toldLevel(own->text) : std::nullopt;
    return told && *told != m_services.settings().targetLevel() ? told : std::nullopt;
}

QString SettingsViewModel::toldLevelText() const
{
    const std::optional<OwnValue> own = m_services.guide().ownValue(kAssessedLevel);
    return own && toldLevel() ? tr("On %1 you noted “%2” as the level that you are assessed at.")
                                    .arg(dayEntryText(m_services.clock().localDate(own->at)), own->text)
                              : QString();
}

QString SettingsViewModel::toldLevelAction() const
{
    const std::optional<Level> told = toldLevel();
    return told ? tr("Judge against %1").arg(levelKey(*told)) : QString();
}

void SettingsViewModel::takeToldLevel()
{
    if (const std::optional<Level> told = toldLevel()) {
        m_services.settings().setTargetLevel(*told);
    }
}

QString SettingsViewModel::hoursText() const
{
    if (m_shown.hours == 0) {
        return tr("not said");
    }
    return tr("%Ln hours", nullptr, m_shown.hours);
}

void SettingsViewModel::stepHours(int hours)
{
    m_services.settings().setHoursAWeek(m_shown.hours + hours);
}

QStringList SettingsViewModel::themeNames() const
{
    return { tr("As the desktop"), tr("Light"), tr("Dark") };
}

void SettingsViewModel::setThemeIndex(int index)
{
    if (isPosition(kThemes, index)) {
        m_services.settings().setTheme(kThemes[static_cast<std::size_t>(index)]);
    }
}

QString SettingsViewModel::textScaleText() const
{
    return percentText(m_shown.textScale);
}

bool SettingsViewModel::canShrink() const
{
    return m_shown.textScale > kSmallestText;
}

bool SettingsViewModel::canGrow() const
{
    return m_shown.textScale < kLargestText;
}

void SettingsViewModel::growText()
{
    m_services.settings().setTextScale(m_shown.textScale + kTextStep);
}

void SettingsViewModel::shrinkText()
{
    m_services.settings().setTextScale(m_shown.textScale - kTextStep);
}

void SettingsViewModel::setReducedMotion(bool reduced)
{
    m_services.settings().setReducedMotion(reduced);
}

QString SettingsViewModel::dataFolder() const
{
    return QDir::toNativeSeparators(m_services.options().paths.data);
}

void SettingsViewModel::copyDataFolder()
{
    QGuiApplication::clipboard()->setText(dataFolder());
}

QString SettingsViewModel::contentText() const
{
    const int count = m_contentProblems.count();
    if (count == 0) {
        return tr("Every content file was read.");
    }
    return tr("%Ln places need an editor's eye; everything else is in use.", nullptr, count);
}

QString SettingsViewModel::pendingText() const
{
    const auto count = static_cast<int>(m_services.library().pendingLinks().size());
    if (count == 0) {
        return {};
    }
    return tr("%Ln links point to items that are not written yet.", nullptr, count);
}

QString SettingsViewModel::versionText() const
{
    const QString version = QCoreApplication::applicationVersion();
    //: Program version, Qt version.
    return tr("Seven Rounds %1 on Qt %2")
        .arg(version.isEmpty() ? tr("(development)") : version, QString::fromLatin1(qVersion()));
}

void SettingsViewModel::setWebViewText(const QString &text)
{
    if (text != m_webViewText) {
        m_webViewText = text;
        emit webViewTextChanged();
    }
}

void SettingsViewModel::setQuietText(const QString &text)
{
    if (text != m_quietText) {
        m_quietText = text;
        emit quietTextChanged();
    }
}

QStringList SettingsViewModel::licenses() const
{
    return {
        tr("Seven Rounds: MIT; its content: CC BY 4.0"),
        QStringLiteral("Qt %1: LGPL 3").arg(QString::fromLatin1(qVersion())),
        QStringLiteral("Qt Multimedia, Qt TextToSpeech: LGPL 3"),
        QStringLiteral("Chromium (Qt WebEngine): BSD 3-Clause"),
        QStringLiteral("KaTeX: MIT; KaTeX Fonts: OFL 1.1"),
        QStringLiteral("Inter, JetBrains Mono: OFL 1.1"),
        tr("SQLite: public domain"),
        QStringLiteral("libyaml, md4c: MIT"),
        QStringLiteral("tl::expected: CC0 1.0"),
    };
}
