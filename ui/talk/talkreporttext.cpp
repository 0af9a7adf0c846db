// SPDX-License-Identifier: MIT
#include "ui/talk/talkreporttext.h"

#include "ui/format/durationtext.h"

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
constexpr int kPercent = 100;

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

} // namespace

QString reportTitle(const ReportLine &line)
{
    switch (line.part) {
    case ReportLine::Part::Slide:
        return line.visits > 1 ? ReportWords::tr("Slide %1 (%2×)").arg(line.number).arg(line.visits)
                               : ReportWords::tr("Slide %1").arg(line.number);
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
    const QString share = QLocale().toString(qRound(part->share() * kPercent));
    const QString longest = elapsedText(part->longest);
    return part->pauses == 0 ? ReportWords::tr("spoke %1 %").arg(share)
        : part->pauses == 1
        ? ReportWords::tr("spoke %1 %, a pause of %2").arg(share, longest)
        : ReportWords::tr("spoke %1 %, %2 pauses, the longest %3").arg(share).arg(part->pauses).arg(longest);
}

QString speechFact(const SpokenPart &whole)
{
    const QString share = QLocale().toString(qRound(whole.share() * kPercent));
    const QString spoken = ReportWords::tr("Of the %1 of the talk that were recorded you spoke %2 %.")
                               .arg(elapsedText(whole.heard), share);
    if (whole.pauses == 0) {
        return ReportWords::tr("%1 No pause was longer than 2 seconds.").arg(spoken);
    }
    return ReportWords::tr("%1 Pauses of more than 2 seconds: %2, together %3, the longest %4.")
        .arg(spoken)
        .arg(whole.pauses)
        .arg(elapsedText(whole.paused), elapsedText(whole.longest));
}

QByteArray reportPdf(const TalkPlan &plan, const QStringList &facts, const QList<ReportLine> &lines)
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
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    {
        QPdfWriter writer(&buffer);
        writer.setTitle(title);
        writer.setPageSize(QPageSize(QPageSize::A4));
        QTextDocument document;
        document.setDefaultFont(QFont(QStringLiteral("Inter"), kFontPoints));
        document.setHtml(html);
        document.print(&writer);
    }
    return buffer.data();
}

} // namespace sevenrounds
