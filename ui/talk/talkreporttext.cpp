// SPDX-License-Identifier: MIT
#include "ui/talk/talkreporttext.h"

#include "ui/format/durationtext.h"
#include "ui/format/percenttext.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QFont>
#include <QLocale>
#include <QPageSize>
#include <QPdfWriter>
#include <QTextDocument>

#include <algorithm>

namespace sevenrounds {

namespace {

constexpr int kFontPoints = 10;

class ReportWords
{
    Q_DECLARE_TR_FUNCTIONS(TalkReport)
};

QString row(const QStringList &cells, const char *tag)
{
    QString html = QStringLiteral("<tr>");
    for (qsizetype i = 0; i < cells.size(); ++i) {
        // Names stand to the left, times to the right.
        html += QStringLiteral("<%1 align=\"%2\">%3</%1>")
                    .arg(QLatin1String(tag), i == 0 ? QStringLiteral("left") : QStringLiteral("right"),
                        cells.at(i).toHtmlEscaped());
    }
    return html + QStringLiteral("</tr>");
}

QString levelText(const SpokenLoudness &loudness)
{
    const int level = qRound(loudness.level);
    return level < 0 ? QString(QChar(0x2212) + QLocale().toString(-level)) : QLocale().toString(level);
}

QString variationText(const SpokenLoudness &loudness)
{
    return QLocale().toString(qRound(loudness.variation));
}

QString scoreText(std::optional<double> score)
{
    return score ? QLocale().toString(*score, 'f', 2) : QString();
}

/// Empty where nobody rated. Who gave nothing has an empty column: so it stays the same table from talk to talk.
QString ratingTable(const TalkRatings &ratings)
{
    if (ratings.isEmpty()) {
        return {};
    }
    const auto band = [](int given) { return given > 0 ? QLocale().toString(given) : QString(); };
    QString html = QStringLiteral("<h2>%1</h2><table width=\"100%\" cellpadding=\"3\">")
                       .arg(ReportWords::tr("Rubric, bands from 1 to 6").toHtmlEscaped())
        + row({ ReportWords::tr("Criterion"), ReportWords::tr("You"), ReportWords::tr("Listener"),
                  ReportWords::tr("On replay") },
            "th");
    for (const RatedCriterion &criterion : ratings.criteria) {
        html += row({ criterion.name, band(criterion.own), band(criterion.peer), band(criterion.replay) }, "td");
    }
    html += row({ ReportWords::tr("Score, 1 to 4"), scoreText(ratings.own), scoreText(ratings.peer),
                    scoreText(ratings.replay) },
        "td");
    return html + QStringLiteral("</table>");
}

} // namespace

QString reportTitle(const ReportLine &line)
{
    switch (line.part) {
    case ReportLine::Part::Slide:
        return line.visits > 1 ? ReportWords::tr("Slide %L1 (%L2×)").arg(line.number).arg(line.visits)
                               : ReportWords::tr("Slide %L1").arg(line.number);
    case ReportLine::Part::Section:
        return line.title;
    case ReportLine::Part::Interruptions:
        return ReportWords::tr("Questions in between");
    case ReportLine::Part::Discussion:
        return ReportWords::tr("Discussion");
    case ReportLine::Part::Pauses:
        return ReportWords::tr("Pauses");
    case ReportLine::Part::Whole:
        break;
    }
    return ReportWords::tr("From start to end");
}

QString differenceText(Milliseconds difference)
{
    if (difference < kSecond && -difference < kSecond) {
        return {};
    }
    return difference.count() > 0 ? remainingText(-difference) : QString(QChar(0x2212) + elapsedText(-difference));
}

QString speechText(const std::optional<SpokenPart> &part)
{
    if (!part) {
        return {};
    }
    const QString share = shareText(part->share());
    const QString longest = elapsedText(part->longest);
    const QString text = part->pauses == 0 ? ReportWords::tr("spoke %1").arg(share)
        : part->pauses == 1
        ? ReportWords::tr("spoke %1, a pause of %2").arg(share, longest)
        : ReportWords::tr("spoke %1, %Ln pauses, the longest %2", nullptr, part->pauses).arg(share, longest);
    return part->loudness
        //: How it was spoken, then the level of the voice and by how much it varied.
        ? ReportWords::tr("%1, %2 ± %3 dB").arg(text, levelText(*part->loudness), variationText(*part->loudness))
        : text;
}

QString speechFact(const SpokenPart &whole)
{
    const QString share = shareText(whole.share());
    const QString spoken
        = ReportWords::tr("%1 of the talk were recorded; you spoke for %2 of it.").arg(elapsedText(whole.heard), share);
    const QString pauses = whole.pauses == 0
        ? ReportWords::tr("%1 No pause was longer than 2 seconds.").arg(spoken)
        : ReportWords::tr("%1 Pauses of more than 2 seconds: %L2, together %3, the longest %4.")
              .arg(spoken)
              .arg(whole.pauses)
              .arg(elapsedText(whole.paused), elapsedText(whole.longest));
    return whole.loudness
        ? ReportWords::tr("%1 Your voice was at %2 dB (0 is the loudest that can be recorded), give or take %3 dB.")
              .arg(pauses, levelText(*whole.loudness), variationText(*whole.loudness))
        : pauses;
}

QString bandsText(const RatedCriterion &criterion)
{
    QStringList given;
    if (criterion.own > 0) {
        given.append(ReportWords::tr("you %L1").arg(criterion.own));
    }
    if (criterion.peer > 0) {
        given.append(ReportWords::tr("listener %L1").arg(criterion.peer));
    }
    if (criterion.replay > 0) {
        given.append(ReportWords::tr("on replay %L1").arg(criterion.replay));
    }
    return given.isEmpty() ? QString()
                           : ReportWords::tr("%1: %2").arg(criterion.name, given.join(QStringLiteral(" · ")));
}

QString scoresText(const TalkRatings &ratings)
{
    QStringList given;
    if (ratings.own) {
        given.append(ReportWords::tr("you %1").arg(scoreText(ratings.own)));
    }
    if (ratings.peer) {
        given.append(ReportWords::tr("listener %1").arg(scoreText(ratings.peer)));
    }
    if (ratings.replay) {
        given.append(ReportWords::tr("on replay %1").arg(scoreText(ratings.replay)));
    }
    return given.isEmpty() ? QString() : ReportWords::tr("Score: %1").arg(given.join(QStringLiteral(" · ")));
}

QByteArray reportPdf(
    const TalkPlan &plan, const QStringList &facts, const QList<ReportLine> &lines, const TalkRatings &ratings)
{
    const QString title = plan.title.isEmpty() ? ReportWords::tr("Untitled talk") : plan.title;
    QString html = QStringLiteral("<h1>%1</h1>").arg(title.toHtmlEscaped());
    for (const QString &fact : facts) {
        html += QStringLiteral("<p>%1</p>").arg(fact.toHtmlEscaped());
    }
    const bool isRecorded
        = std::any_of(lines.cbegin(), lines.cend(), [](const ReportLine &line) { return line.speech.has_value(); });
    // A column more only where it says something.
    const auto last = [isRecorded](const QString &cell) { return isRecorded ? QStringList { cell } : QStringList(); };
    html += QStringLiteral("<table width=\"100%\" cellpadding=\"3\">")
        + row(QStringList { ReportWords::tr("Part"), ReportWords::tr("Planned"), ReportWords::tr("Took"),
                  ReportWords::tr("Difference"), ReportWords::tr("Last time") }
                + last(ReportWords::tr("As recorded")),
            "th");
    for (const ReportLine &line : lines) {
        const bool hasPlan = line.planned.count() > 0;
        html += row(QStringList { reportTitle(line), hasPlan ? elapsedText(line.planned) : QString(),
                        elapsedText(line.used), hasPlan ? differenceText(line.used - line.planned) : QString(),
                        line.before ? elapsedText(*line.before) : QString() }
                + last(speechText(line.speech)),
            "td");
    }
    html += QStringLiteral("</table>");
    html += ratingTable(ratings);
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    {
        QPdfWriter writer(&buffer);
        writer.setTitle(title);
        writer.setPageSize(QPageSize(QPageSize::A4));
        QTextDocument document;
        QFont font(QStringLiteral("Inter"), kFontPoints);
        // Inter has shapes of its own for a colon or a sign between figures, which no character stands for in the file: who reads or copies it would
        // find "1 00" where it says 1:00.
        font.setStyleStrategy(QFont::PreferNoShaping);
        document.setDefaultFont(font);
        document.setHtml(html);
        document.print(&writer);
    }
    return buffer.data();
}

} // namespace sevenrounds
