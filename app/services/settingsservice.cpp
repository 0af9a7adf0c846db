// SPDX-License-Identifier: MIT
#include "services/settingsservice.h"

#include "core/logging.h"
#include "scheduling/studydays.h"
#include "storage/settingrepository.h"

namespace sevenrounds {

namespace {

// These keys stand in people's databases and in exports.
const QString kInterviewDay = QStringLiteral("interview-day");
const QString kInterviewDaySaid = QStringLiteral("interview-day-said");
const QString kNewCards = QStringLiteral("new-cards-a-day");
const QString kEasyDays = QStringLiteral("easy-days");
const QString kEasyDaysSince = QStringLiteral("easy-days-since");
const QString kMemoryScales = QStringLiteral("memory-scales");
const QString kLoopKey = QStringLiteral("loop");
const QString kTargetLevel = QStringLiteral("target-level");
const QString kStrictKey = QStringLiteral("strict-rounds");
const QString kTimeLimit = QStringLiteral("time-limit-percent");
const QString kHoursKey = QStringLiteral("hours-a-week");
const QString kTheme = QStringLiteral("theme");
const QString kTextScale = QStringLiteral("text-scale");
const QString kReducedMotion = QStringLiteral("reduced-motion");
const QString kWritesSource = QStringLiteral("writes-source");
const QString kCodeEditor = QStringLiteral("code-editor");
const QString kWelcomed = QStringLiteral("welcomed");
const QString kMayRecord = QStringLiteral("recording-consent");
const QString kOwnTalkFormats = QStringLiteral("own-talk-formats");
const QString kMayRecordTalks = QStringLiteral("recording-consent-talks");
const QString kRecordsTalks = QStringLiteral("records-talks");
const QString kRecordsRounds = QStringLiteral("records-rounds");
const QString kMicrophone = QStringLiteral("microphone");
const QString kReadsAloud = QStringLiteral("reads-aloud");
const QString kAssumption = QStringLiteral("assumption/");
const QString kRevealed = QStringLiteral("revealed-lines/");

const QString kYes = QStringLiteral("yes");
const QString kLight = QStringLiteral("light");
const QString kDark = QStringLiteral("dark");
const QString kSystem = QStringLiteral("system");
const QString kVim = QStringLiteral("vim");
const QString kPlain = QStringLiteral("plain");

constexpr int kMinScale = 100;
constexpr int kMaxScale = 200;
constexpr int kMaxHours = 80;
constexpr int kUsualNewCards = 10;
constexpr int kMaxNewCards = 100;
constexpr unsigned kEveryWeekday = 0x7f;
// The fit looks no farther than e^-3 to e^3.
constexpr double kSmallestScale = 0.04;
constexpr double kLargestScale = 25.0;

} // namespace

SettingsService::SettingsService(StorageThread &storage, const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_storage(storage)
    , m_clock(clock)
{
}

void SettingsService::load(std::function<void(Result<>)> done)
{
    const auto work = [](Database &database) { return SettingRepository(database).loadAll(); };
    m_storage.read(this, work, [this, done = std::move(done)](const Result<QList<SettingRecord>> &rows) {
        if (!rows) {
            done(failure(rows.error()));
            return;
        }
        for (const SettingRecord &row : *rows) {
            m_values.insert(row.key, row.value);
        }
        done({});
    });
}

void SettingsService::setValue(const QString &key, const QString &value)
{
    if (m_values.value(key) == value) {
        return;
    }
    keep(key, value);
    emit changed(key);
}

void SettingsService::keep(const QString &key, const QString &value)
{
    m_values.insert(key, value);
    const SettingRecord row { key, value, m_clock.now() };
    m_storage.write(
        this, [row](Database &database) { return SettingRepository(database).save(row); },
        [this](const Result<> &result) {
            if (!result) {
                qCWarning(lcServices).noquote() << describe(result.error());
                emit refused(result.error());
            }
        });
}

std::optional<QDate> SettingsService::interviewDay() const
{
    const QDate day = QDate::fromString(value(kInterviewDay), Qt::ISODate);
    return day.isValid() ? std::optional<QDate>(day) : std::nullopt;
}

void SettingsService::setInterviewDay(std::optional<QDate> day)
{
    if (day == interviewDay()) {
        return;
    }
    // The two are one answer: who follows the settings hears of it once.
    keep(kInterviewDaySaid, m_clock.today().toString(Qt::ISODate));
    setValue(kInterviewDay, day ? day->toString(Qt::ISODate) : QString());
}

QDate SettingsService::interviewDaySaid() const
{
    return QDate::fromString(value(kInterviewDaySaid), Qt::ISODate);
}

int SettingsService::newCardsADay() const
{
    bool isNumber = false;
    const int cards = value(kNewCards).toInt(&isNumber);
    return isNumber ? qBound(0, cards, kMaxNewCards) : kUsualNewCards;
}

void SettingsService::setNewCardsADay(int cards)
{
    setValue(kNewCards, QString::number(qBound(0, cards, kMaxNewCards)));
}

EasyDays SettingsService::easyDays() const
{
    return { value(kEasyDays).toUInt() & kEveryWeekday, QDate::fromString(value(kEasyDaysSince), Qt::ISODate) };
}

void SettingsService::setEasyDays(unsigned weekdays)
{
    if ((weekdays & kEveryWeekday) != easyDays().weekdays) {
        // One answer: who follows the settings hears of it once.
        keep(kEasyDaysSince, m_clock.today().toString(Qt::ISODate));
        setValue(kEasyDays, QString::number(weekdays & kEveryWeekday));
    }
}

std::vector<MemoryScale> SettingsService::memoryScales() const
{
    std::vector<MemoryScale> scales;
    // "2026-11-21=1.25 2026-12-20=1.18"
    const QStringList parts = value(kMemoryScales).split(u' ', Qt::SkipEmptyParts);
    for (const QString &part : parts) {
        const QDate since = QDate::fromString(part.section(u'=', 0, 0), Qt::ISODate);
        const double factor = part.section(u'=', 1).toDouble();
        if (since.isValid() && factor >= kSmallestScale && factor <= kLargestScale) {
            scales.push_back({ since, factor });
        }
    }
    return scales;
}

void SettingsService::setMemoryScale(double factor)
{
    const double bounded = qBound(kSmallestScale, factor, kLargestScale);
    setValue(kMemoryScales,
        QStringLiteral("%1 %2=%3")
            .arg(value(kMemoryScales), StudyDays::local().dayOf(m_clock.now()).toString(Qt::ISODate))
            .arg(bounded, 0, 'g', 6)
            .trimmed());
}

void SettingsService::dropMemoryScale()
{
    const std::vector<MemoryScale> scales = memoryScales();
    if (scales.empty()) {
        return;
    }
    if (scales.back().since < StudyDays::local().dayOf(m_clock.now())) {
        setMemoryScale(scales.size() > 1 ? scales.at(scales.size() - 2).factor : 1.0);
        return;
    }
    QStringList parts = value(kMemoryScales).split(u' ', Qt::SkipEmptyParts);
    parts.removeLast();
    setValue(kMemoryScales, parts.join(u' '));
}

Loop SettingsService::loop() const
{
    return loopFromKey(value(kLoopKey)).value_or(Loop::AiEngineer);
}

void SettingsService::setLoop(Loop loop)
{
    setValue(kLoopKey, loopKey(loop));
}

Level SettingsService::targetLevel() const
{
    return levelFromKey(value(kTargetLevel)).value_or(Level::L5);
}

void SettingsService::setTargetLevel(Level level)
{
    setValue(kTargetLevel, levelKey(level));
}

SessionRules SettingsService::rules() const
{
    SessionRules rules;
    rules.isStrict = value(kStrictKey) == kYes;
    bool isNumber = false;
    const int percent = value(kTimeLimit).toInt(&isNumber);
    if (isNumber && percent >= 0 && percent <= kMaxLimitPercent) {
        rules.limitPercent = percent;
    }
    return rules;
}

void SettingsService::setRules(const SessionRules &rules)
{
    const QString strict = rules.isStrict ? kYes : QString();
    const QString limit = QString::number(rules.limitPercent);
    if (value(kTimeLimit) == limit) {
        setValue(kStrictKey, strict);
        return;
    }
    // One answer, as above.
    if (value(kStrictKey) != strict) {
        keep(kStrictKey, strict);
    }
    setValue(kTimeLimit, limit);
}

int SettingsService::hoursAWeek() const
{
    return qBound(0, value(kHoursKey).toInt(), kMaxHours);
}

void SettingsService::setHoursAWeek(int hours)
{
    setValue(kHoursKey, QString::number(qBound(0, hours, kMaxHours)));
}

ThemeChoice SettingsService::theme() const
{
    const QString chosen = value(kTheme);
    return chosen == kLight ? ThemeChoice::Light : chosen == kDark ? ThemeChoice::Dark : ThemeChoice::System;
}

void SettingsService::setTheme(ThemeChoice theme)
{
    setValue(kTheme, theme == ThemeChoice::Light ? kLight : theme == ThemeChoice::Dark ? kDark : kSystem);
}

int SettingsService::textScale() const
{
    return qBound(kMinScale, value(kTextScale).toInt(), kMaxScale);
}

void SettingsService::setTextScale(int percent)
{
    setValue(kTextScale, QString::number(qBound(kMinScale, percent, kMaxScale)));
}

bool SettingsService::isReducedMotion() const
{
    return value(kReducedMotion) == kYes;
}

void SettingsService::setReducedMotion(bool reduced)
{
    setValue(kReducedMotion, reduced ? kYes : QString());
}

bool SettingsService::writesSource() const
{
    return value(kWritesSource) == kYes;
}

void SettingsService::setWritesSource(bool writesSource)
{
    setValue(kWritesSource, writesSource ? kYes : QString());
}

CodeEditorChoice SettingsService::codeEditor() const
{
    const QString chosen = value(kCodeEditor);
    return chosen == kVim  ? CodeEditorChoice::Vim
        : chosen == kPlain ? CodeEditorChoice::Plain
                           : CodeEditorChoice::Standard;
}

void SettingsService::setCodeEditor(CodeEditorChoice editor)
{
    setValue(kCodeEditor,
        editor == CodeEditorChoice::Vim         ? kVim
            : editor == CodeEditorChoice::Plain ? kPlain
                                                : QString());
}

bool SettingsService::isWelcomed() const
{
    return value(kWelcomed) == kYes;
}

void SettingsService::setWelcomed(bool welcomed)
{
    setValue(kWelcomed, welcomed ? kYes : QString());
}

int SettingsService::revealedLines(const QString &derivation) const
{
    return qMax(0, value(kRevealed + derivation).toInt());
}

void SettingsService::setRevealedLines(const QString &derivation, int lines)
{
    setValue(kRevealed + derivation, QString::number(lines));
}

OwnAssumptions SettingsService::ownAssumptions() const
{
    OwnAssumptions own;
    for (const AssumptionId &id : editableAssumptions()) {
        const QString key = assumptionKey(id);
        if (const QString kept = value(kAssumption + key); !kept.isEmpty()) {
            own.insert(key, kept);
        }
    }
    return own;
}

void SettingsService::setOwnAssumption(const QString &key, const QString &value)
{
    setValue(kAssumption + key, value);
}

void SettingsService::setOwnAssumptions(const OwnAssumptions &own)
{
    const OwnAssumptions before = ownAssumptions();
    if (own == before) {
        return;
    }
    for (const AssumptionId &id : editableAssumptions()) {
        const QString key = assumptionKey(id);
        if (own.value(key) != before.value(key)) {
            keep(kAssumption + key, own.value(key));
        }
    }
    // One answer: who follows the settings hears of it once.
    emit changed(kAssumption);
}

QByteArray SettingsService::ownTalkFormats() const
{
    return value(kOwnTalkFormats).toUtf8();
}

void SettingsService::setOwnTalkFormats(const QByteArray &json)
{
    setValue(kOwnTalkFormats, QString::fromUtf8(json));
}

QString SettingsService::ownTalkFormatsKey()
{
    return kOwnTalkFormats;
}

bool SettingsService::mayRecord() const
{
    return value(kMayRecord) == kYes;
}

void SettingsService::setMayRecord(bool may)
{
    setValue(kMayRecord, may ? kYes : QString());
}

bool SettingsService::recordsRounds() const
{
    return mayRecord() && value(kRecordsRounds) == kYes;
}

void SettingsService::setRecordsRounds(bool records)
{
    setValue(kRecordsRounds, records ? kYes : QString());
}

bool SettingsService::mayRecordTalks() const
{
    return value(kMayRecordTalks) == kYes;
}

void SettingsService::setMayRecordTalks(bool may)
{
    setValue(kMayRecordTalks, may ? kYes : QString());
}

bool SettingsService::recordsTalks() const
{
    return mayRecordTalks() && value(kRecordsTalks) == kYes;
}

void SettingsService::setRecordsTalks(bool records)
{
    setValue(kRecordsTalks, records ? kYes : QString());
}

QString SettingsService::microphone() const
{
    return value(kMicrophone);
}

void SettingsService::setMicrophone(const QString &id)
{
    setValue(kMicrophone, id);
}

bool SettingsService::readsAloud() const
{
    return value(kReadsAloud) == kYes;
}

void SettingsService::setReadsAloud(bool reads)
{
    setValue(kReadsAloud, reads ? kYes : QString());
}

} // namespace sevenrounds
