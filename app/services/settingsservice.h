// SPDX-License-Identifier: MIT
#pragma once

#include "core/clock.h"
#include "domain/level.h"
#include "domain/loop.h"
#include "readiness/ownassumptions.h"
#include "scheduling/easydays.h"
#include "session/sessionrules.h"
#include "storage/storagethread.h"

#include <QDate>
#include <QHash>
#include <QObject>

#include <optional>
#include <vector>

namespace sevenrounds {

enum class ThemeChoice {
    System,
    Light,
    Dark,
};

/// What the coding room's program is written in.
enum class CodeEditorChoice {
    Standard,
    Vim,
    /// The native editor, without a web view.
    Plain,
};

/// The person's answers and choices, in memory, saved as they change. Each has a default, so that nothing has to be answered.
class SettingsService : public QObject
{
    Q_OBJECT

public:
    SettingsService(StorageThread &storage, const Clock &clock, QObject *parent = nullptr);

    void load(std::function<void(Result<>)> done);

    [[nodiscard]] std::optional<QDate> interviewDay() const;
    void setInterviewDay(std::optional<QDate> day);
    /// The day on which the interview day was said; invalid where nobody noted it.
    [[nodiscard]] QDate interviewDaySaid() const;
    [[nodiscard]] Loop loop() const;
    void setLoop(Loop loop);
    [[nodiscard]] Level targetLevel() const;
    void setTargetLevel(Level level);
    /// How rounds are run: strict or not, with how much time.
    [[nodiscard]] SessionRules rules() const;
    void setRules(const SessionRules &rules);
    /// 0 where it was not said.
    [[nodiscard]] int hoursAWeek() const;
    void setHoursAWeek(int hours);
    [[nodiscard]] ThemeChoice theme() const;
    void setTheme(ThemeChoice theme);
    /// Percent, 100 to 200.
    [[nodiscard]] int textScale() const;
    void setTextScale(int percent);
    [[nodiscard]] bool isReducedMotion() const;
    void setReducedMotion(bool reduced);
    /// The first page of questions was answered or skipped.
    [[nodiscard]] bool isWelcomed() const;
    void setWelcomed(bool welcomed);
    /// Lines of derivations are written as LaTeX instead of as formulas.
    [[nodiscard]] bool writesSource() const;
    void setWritesSource(bool writesSource);
    [[nodiscard]] CodeEditorChoice codeEditor() const;
    void setCodeEditor(CodeEditorChoice editor);
    /// How many lines of a derivation stand open.
    [[nodiscard]] int revealedLines(const QString &derivation) const;
    void setRevealedLines(const QString &derivation, int lines);

    /// How many new cards are begun on one day, 0 to 100.
    [[nodiscard]] int newCardsADay() const;
    void setNewCardsADay(int cards);
    [[nodiscard]] EasyDays easyDays() const;
    /// As EasyDays::weekdays; they hold from today on.
    void setEasyDays(unsigned weekdays);
    /// Of the person's memory, in order of their days.
    [[nodiscard]] std::vector<MemoryScale> memoryScales() const;
    /// From this study day on.
    void setMemoryScale(double factor);
    /// Takes the newest scale back: as if it had never been where it began on this study day, and else from this day on, so that the intervals that
    /// were given by it stay.
    void dropMemoryScale();

    /// The person's own numbers in place of what the readiness model assumes, by their keys; nothing where there is none.
    [[nodiscard]] OwnAssumptions ownAssumptions() const;
    /// Empty for the usual one.
    void setOwnAssumption(const QString &key, const QString &value);
    /// All of them at once; what is missing is as usual.
    void setOwnAssumptions(const OwnAssumptions &own);

    /// Lengths of talks that the person made, as ownFormatsToJson() writes them.
    [[nodiscard]] QByteArray ownTalkFormats() const;
    void setOwnTalkFormats(const QByteArray &json);
    [[nodiscard]] static QString ownTalkFormatsKey();

    /// The person was told what is recorded and where it stays, and agreed.
    [[nodiscard]] bool mayRecord() const;
    void setMayRecord(bool may);
    /// Rounds are recorded; says nothing without mayRecord().
    [[nodiscard]] bool recordsRounds() const;
    void setRecordsRounds(bool records);
    /// The same of talks. Whoever agreed when only rounds were recorded has not agreed to this.
    [[nodiscard]] bool mayRecordTalks() const;
    void setMayRecordTalks(bool may);
    [[nodiscard]] bool recordsTalks() const;
    void setRecordsTalks(bool records);
    /// The system's id of the chosen microphone; empty for the system's choice.
    [[nodiscard]] QString microphone() const;
    void setMicrophone(const QString &id);
    /// The interviewer's questions are read aloud.
    [[nodiscard]] bool readsAloud() const;
    void setReadsAloud(bool reads);

signals:
    void changed(const QString &key);
    void refused(const sevenrounds::Error &error);

private:
    [[nodiscard]] QString value(const QString &key) const { return m_values.value(key); }
    void setValue(const QString &key, const QString &value);
    /// Writes without telling: for the first parts of an answer that is told of as a whole.
    void keep(const QString &key, const QString &value);

    StorageThread &m_storage;
    const Clock &m_clock;
    QHash<QString, QString> m_values;
};

} // namespace sevenrounds
