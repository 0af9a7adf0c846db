// SPDX-License-Identifier: MIT
#include "talk/talkreport.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>
#include <array>
#include <utility>

namespace sevenrounds {

namespace {

constexpr std::array kPartKeys { "slide", "section", "interruptions", "discussion", "pauses", "whole" };
constexpr std::array kMarkKeys { "", "answered", "partly", "stuck" };
constexpr int kMillisecondsASecond = 1000;
constexpr int kVersion = 1;
constexpr int kDecibelDigits = 1;
/// How many columns of the table are about time, from what was planned to the run before, and how many about speech.
constexpr qsizetype kTimeCells = 6;
constexpr qsizetype kSpeechCells = 6;
constexpr qsizetype kRatingCells = 3;

QString keyOf(ReportLine::Part part)
{
    return QString::fromLatin1(kPartKeys.at(static_cast<std::size_t>(part)));
}

bool haveSameParts(const TalkPlan &a, const TalkPlan &b)
{
    return a.slides.size() == b.slides.size()
        && std::equal(a.sections.cbegin(), a.sections.cend(), b.sections.cbegin(), b.sections.cend(),
            [](const PlannedSection &one, const PlannedSection &other) { return one.id == other.id; });
}

QString seconds(Milliseconds time)
{
    return QString::number(static_cast<double>(time.count()) / kMillisecondsASecond, 'f', 3);
}

QString cell(const QString &text)
{
    QString safe = text;
    if (!safe.isEmpty() && QStringLiteral("=+-@\t\r").contains(safe.front())) {
        safe.prepend(QLatin1Char('\''));
    }
    safe.replace(QLatin1Char('"'), QStringLiteral("\"\""));
    return QLatin1Char('"') + safe + QLatin1Char('"');
}

qint64 ms(Milliseconds time)
{
    return time.count();
}

QJsonArray arrayOf(const QList<Milliseconds> &times)
{
    QJsonArray array;
    for (const Milliseconds time : times) {
        array.append(ms(time));
    }
    return array;
}

QJsonObject speechJson(const SpokenPart &part)
{
    QJsonObject json { { QStringLiteral("recorded_ms"), ms(part.heard) },
        { QStringLiteral("spoken_ms"), ms(part.spoken) }, { QStringLiteral("pauses"), part.pauses },
        { QStringLiteral("pauses_ms"), ms(part.paused) }, { QStringLiteral("longest_pause_ms"), ms(part.longest) } };
    if (part.loudness) {
        json.insert(QStringLiteral("level_dbfs"), part.loudness->level);
        json.insert(QStringLiteral("level_variation_db"), part.loudness->variation);
    }
    return json;
}

QString decibels(double value)
{
    return QString::number(value, 'f', kDecibelDigits);
}

/// Six cells, empty where nothing was recorded; the last two also where nobody spoke.
QStringList speechCells(const std::optional<SpokenPart> &part)
{
    if (!part) {
        return QStringList(kSpeechCells);
    }
    const std::optional<SpokenLoudness> &loudness = part->loudness;
    return { seconds(part->heard), seconds(part->spoken), QString::number(part->pauses), seconds(part->longest),
        loudness ? decibels(loudness->level) : QString(), loudness ? decibels(loudness->variation) : QString() };
}

QString bandCell(int band)
{
    return band > 0 ? QString::number(band) : QString();
}

/// A criterion has no time: of its cells only the title and the bands are filled.
QString ratingRow(const RatedCriterion &criterion, int number)
{
    QStringList cells { QStringLiteral("rating"), QString::number(number), cell(criterion.name) };
    cells += QStringList(kTimeCells + kSpeechCells);
    cells += QStringList { bandCell(criterion.own), bandCell(criterion.peer), bandCell(criterion.replay) };
    return cells.join(QLatin1Char(','));
}

/// Who gave nothing is left out.
QJsonObject bandsJson(const RatedCriterion &criterion)
{
    QJsonObject json { { QStringLiteral("criterion"), criterion.name } };
    for (const auto &[key, band] : { std::pair { "own", criterion.own }, std::pair { "peer", criterion.peer },
             std::pair { "replay", criterion.replay } }) {
        if (band > 0) {
            json.insert(QLatin1String(key), band);
        }
    }
    return json;
}

QJsonObject ratingsJson(const TalkRatings &ratings)
{
    QJsonArray criteria;
    for (const RatedCriterion &criterion : ratings.criteria) {
        if (criterion.isRated()) {
            criteria.append(bandsJson(criterion));
        }
    }
    QJsonObject scores;
    for (const auto &[key, score] : { std::pair { "own", ratings.own }, std::pair { "peer", ratings.peer },
             std::pair { "replay", ratings.replay } }) {
        if (score) {
            scores.insert(QLatin1String(key), *score);
        }
    }
    return { { QStringLiteral("criteria"), criteria }, { QStringLiteral("scores"), scores } };
}

std::optional<SpokenPart> speechOf(const TalkSpeech *speech, int part)
{
    return speech == nullptr || part >= speech->parts.size() || speech->parts.at(part).heard.count() == 0
        ? std::nullopt
        : std::optional<SpokenPart>(speech->parts.at(part));
}

QJsonObject lineJson(const ReportLine &line)
{
    QJsonObject json { { QStringLiteral("part"), keyOf(line.part) }, { QStringLiteral("used_ms"), ms(line.used) } };
    if (line.number > 0) {
        json.insert(QStringLiteral("number"), line.number);
    }
    if (!line.title.isEmpty()) {
        json.insert(QStringLiteral("title"), line.title);
    }
    if (line.planned.count() > 0) {
        json.insert(QStringLiteral("planned_ms"), ms(line.planned));
    }
    if (line.part == ReportLine::Part::Slide) {
        json.insert(QStringLiteral("visits"), line.visits);
    }
    if (line.landed >= 0) {
        json.insert(QStringLiteral("landed"), line.landed == 1);
    }
    if (line.before) {
        json.insert(QStringLiteral("before_ms"), ms(*line.before));
    }
    if (line.speech) {
        json.insert(QStringLiteral("speech"), speechJson(*line.speech));
    }
    return json;
}

} // namespace

bool TalkRatings::isEmpty() const
{
    return std::none_of(
        criteria.cbegin(), criteria.cend(), [](const RatedCriterion &criterion) { return criterion.isRated(); });
}

bool isRunOf(const TalkPlan &plan, const TalkPlan &run)
{
    if (plan.hasSlides()) {
        return run.hasSlides() && run.deck == plan.deck;
    }
    return !run.hasSlides() && run.format == plan.format && !plan.title.isEmpty()
        && run.title.compare(plan.title, Qt::CaseInsensitive) == 0;
}

QList<QList<Milliseconds>> wholeSlideTimes(const QList<TalkRun> &runs)
{
    QList<QList<Milliseconds>> times;
    for (const TalkRun &run : runs) {
        const QList<int> &visits = run.state.slideVisits;
        if (!visits.isEmpty() && std::all_of(visits.cbegin(), visits.cend(), [](int count) { return count > 0; })) {
            times.append(run.state.slideUsed);
        }
    }
    return times;
}

QList<ReportLine> reportLines(
    const TalkPlan &plan, const TalkState &state, const TalkRun *before, const TalkSpeech *speech)
{
    using Part = ReportLine::Part;
    const TalkState *old = before != nullptr && haveSameParts(plan, before->plan) ? &before->state : nullptr;
    const auto earlier
        = [&](auto time) { return old == nullptr ? std::nullopt : std::optional<Milliseconds>(time(*old)); };
    QList<ReportLine> lines;
    for (int i = 0; i < plan.slides.size(); ++i) {
        lines.append({ Part::Slide, i + 1, {}, plan.slides.at(i), state.slideUsed.at(i), state.slideVisits.at(i), -1,
            earlier([i](const TalkState &run) { return run.slideUsed.at(i); }), speechOf(speech, i) });
    }
    // With slides the sections have no time of their own.
    for (int i = 0; i < plan.sections.size() && !plan.hasSlides(); ++i) {
        const PlannedSection &section = plan.sections.at(i);
        lines.append({ Part::Section, i + 1, section.title, section.length, state.sectionUsed.at(i), 0,
            state.landed.contains(section.id) ? 1 : 0,
            earlier([i](const TalkState &run) { return run.sectionUsed.at(i); }), speechOf(speech, i) });
    }
    if (state.interrupted.count() > 0) {
        lines.append({ Part::Interruptions, 0, {}, {}, state.interrupted, 0, -1,
            earlier([](const TalkState &run) { return run.interrupted; }) });
    }
    if (plan.hasDiscussion()) {
        lines.append({ Part::Discussion, 0, {}, plan.discussion, state.discussed, 0, -1,
            earlier([](const TalkState &run) { return run.discussed; }) });
    }
    if (state.paused.count() > 0) {
        lines.append(
            { Part::Pauses, 0, {}, {}, state.paused, 0, -1, earlier([](const TalkState &run) { return run.paused; }) });
    }
    lines.append({ Part::Whole, 0, {}, {}, state.at, 0, -1, earlier([](const TalkState &run) { return run.at; }),
        speech == nullptr || speech->isEmpty() ? std::nullopt : std::optional<SpokenPart>(speech->whole) });
    return lines;
}

QByteArray reportCsv(const QList<ReportLine> &lines, const TalkRatings &ratings)
{
    QStringList rows { QStringLiteral(
        "part,number,title,planned_s,used_s,difference_s,visits,landed,before_s,recorded_s,spoken_s,pauses,"
        "longest_pause_s,level_dbfs,level_variation_db,own_band,peer_band,replay_band") };
    for (const ReportLine &line : lines) {
        const bool hasPlan = line.planned.count() > 0;
        const QStringList cells
            = QStringList { keyOf(line.part), line.number > 0 ? QString::number(line.number) : QString(),
                  line.title.isEmpty() ? QString() : cell(line.title), hasPlan ? seconds(line.planned) : QString(),
                  seconds(line.used), hasPlan ? seconds(line.used - line.planned) : QString(),
                  line.part == ReportLine::Part::Slide ? QString::number(line.visits) : QString(),
                  line.landed >= 0 ? QString::number(line.landed) : QString(),
                  line.before ? seconds(*line.before) : QString() }
            + speechCells(line.speech) + QStringList(kRatingCells);
        rows.append(cells.join(QLatin1Char(',')));
    }
    for (int i = 0; i < ratings.criteria.size(); ++i) {
        if (ratings.criteria.at(i).isRated()) {
            rows.append(ratingRow(ratings.criteria.at(i), i + 1));
        }
    }
    return (rows.join(QStringLiteral("\r\n")) + QStringLiteral("\r\n")).toUtf8();
}

QByteArray reportJson(
    const TalkRun &run, const QList<TalkRun> &earlier, const TalkSpeech *speech, const TalkRatings &ratings)
{
    QJsonArray lines;
    const QList<ReportLine> accounts
        = reportLines(run.plan, run.state, earlier.isEmpty() ? nullptr : &earlier.first(), speech);
    for (const ReportLine &line : accounts) {
        lines.append(lineJson(line));
    }
    QJsonArray questions;
    // Those that were asked: the discussion begins with the first.
    for (int i = 0; i <= run.state.question && i < run.plan.questions.size() && run.state.discussed.count() > 0; ++i) {
        questions.append(QJsonObject { { QStringLiteral("ask"), run.plan.questions.at(i).ask },
            { QStringLiteral("used_ms"), ms(run.state.questionUsed.at(i)) },
            { QStringLiteral("mark"),
                QString::fromLatin1(kMarkKeys.at(static_cast<std::size_t>(run.state.questionMarks.at(i)))) } });
    }
    QJsonArray marks;
    for (const TalkMark &mark : run.state.marks) {
        marks.append(ms(mark.at));
    }
    QJsonArray runs;
    for (const TalkRun &one : earlier) {
        runs.append(QJsonObject { { QStringLiteral("began_at_ms"), toEpochMs(one.at) },
            { QStringLiteral("slides_ms"), arrayOf(one.state.slideUsed) },
            { QStringLiteral("sections_ms"), arrayOf(one.state.sectionUsed) },
            { QStringLiteral("whole_ms"), ms(one.state.at) } });
    }
    QJsonObject report { { QStringLiteral("format"), QStringLiteral("sevenrounds-talk-report") },
        { QStringLiteral("version"), kVersion }, { QStringLiteral("title"), run.plan.title },
        { QStringLiteral("level"), levelKey(run.plan.level) }, { QStringLiteral("deck"), run.plan.deckName },
        { QStringLiteral("began_at_ms"), toEpochMs(run.at) }, { QStringLiteral("talk_ms"), ms(run.plan.talk) },
        { QStringLiteral("accounts"), lines }, { QStringLiteral("questions"), questions },
        { QStringLiteral("marks_ms"), marks }, { QStringLiteral("earlier_runs"), runs } };
    if (!ratings.isEmpty()) {
        report.insert(QStringLiteral("ratings"), ratingsJson(ratings));
    }
    return QJsonDocument(report).toJson();
}

} // namespace sevenrounds
