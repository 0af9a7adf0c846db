// SPDX-License-Identifier: MIT
#include "ui/loop/packetdocument.h"

#include "ui/format/datetext.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

namespace sevenrounds {

namespace {

QString say(const char *text)
{
    return QCoreApplication::translate("Packet", text);
}

QString bullets(const QStringList &lines)
{
    QString text;
    for (const QString &line : lines) {
        text += QStringLiteral("- ") + line + QLatin1Char('\n');
    }
    return text;
}

QString clauseText(const Packet &packet, const CommitteeRule &rule)
{
    const auto floor = [](double value) { return QLocale().toString(value, 'f', 2); };
    switch (packet.clause) {
    case PacketClause::None:
        return say(QT_TRANSLATE_NOOP("Packet",
                       "**Yes, on these scores.** No round is below %1, at most %2 below %3, and the weighted mean is "
                       "%4 against %5."))
            .arg(floor(rule.hardFloor), QLocale().toString(rule.allowedBelowSoftFloor), floor(rule.softFloor),
                floor(packet.mean), floor(rule.meanFloor));
    case PacketClause::HardFloor:
        return say(
            QT_TRANSLATE_NOOP("Packet",
                "**No.** A round is below %1, and no strength elsewhere buys that out. The weighted mean is %2."))
            .arg(floor(rule.hardFloor), floor(packet.mean));
    case PacketClause::SoftFloor:
        return say(QT_TRANSLATE_NOOP("Packet",
                       "**No.** Too many rounds are below %1; at most %2 may be. One is a bad hour, a second one is a "
                       "pattern. The weighted mean is %3."))
            .arg(floor(rule.softFloor), QLocale().toString(rule.allowedBelowSoftFloor), floor(packet.mean));
    case PacketClause::MeanFloor:
        return say(
            QT_TRANSLATE_NOOP("Packet",
                "**No.** Nothing is broken, and nothing lifts it: the weighted mean is %1, and %2 is asked for."))
            .arg(floor(packet.mean), floor(rule.meanFloor));
    }
    return {};
}

QString pendingText(const Packet &packet)
{
    QStringList open;
    for (const PacketRound &round : packet.rounds) {
        if (!round.isRated()) {
            open.append(round.title);
        }
    }
    const auto rounds = static_cast<int>(packet.rounds.size());
    return QCoreApplication::translate("Packet",
        "**%L1 of %Ln rounds are rated.** A committee reads the whole packet or none of it. Still open: %2.", nullptr,
        rounds)
        .arg(packet.rated)
        .arg(open.join(QStringLiteral(", ")));
}

QString missedText(const PacketRound &round)
{
    QString text;
    for (const PacketMiss &miss : round.missed) {
        text += QStringLiteral("\n**%1**\n\n").arg(miss.title) + bullets(miss.points);
    }
    return text;
}

QString criterionText(const PacketCriterion &criterion)
{
    return say(QT_TRANSLATE_NOOP("Packet", "**%1**, band %2: %3"))
        .arg(criterion.name, QLocale().toString(criterion.band),
            criterion.bands[static_cast<std::size_t>(criterion.band - 1)]);
}

const PacketCriterion &lowest(const PacketRound &round)
{
    return *std::min_element(round.criteria.cbegin(), round.criteria.cend(),
        [](const PacketCriterion &a, const PacketCriterion &b) { return a.band < b.band; });
}

const PacketCriterion &highest(const PacketRound &round)
{
    return *std::max_element(round.criteria.cbegin(), round.criteria.cend(),
        [](const PacketCriterion &a, const PacketCriterion &b) { return a.band < b.band; });
}

QString headOf(const PacketRound &round)
{
    const QString rated = round.isListeners ? say(QT_TRANSLATE_NOOP("Packet", "rated by a listener"))
                                            : say(QT_TRANSLATE_NOOP("Packet", "rated by yourself"));
    return say(QT_TRANSLATE_NOOP("Packet", "%1 · %2 (%3), %4"))
        .arg(round.title, gradeText(gradeOf(round.score())), scoreText(round.score()), rated);
}

QString objectionText(const PacketRound &round)
{
    QString text = say(QT_TRANSLATE_NOOP("Packet", "%1, %2: %3."))
                       .arg(round.title, longDate(round.day), gradeText(gradeOf(round.score())))
        + QLatin1Char(' ') + criterionText(lowest(round)) + QStringLiteral("\n\n");
    if (round.points > 0) {
        text += (round.pointsMade == 0
                        ? QCoreApplication::translate(
                            "Packet", "Of %Ln points that a strong answer holds, none was made.", nullptr, round.points)
                        : say(QT_TRANSLATE_NOOP("Packet", "Points made that a strong answer holds: %L2 of %L1."))
                              .arg(round.points)
                              .arg(round.pointsMade))
            + QLatin1Char('\n');
    }
    return text + missedText(round);
}

QString changeText(const Packet &packet)
{
    QStringList lines;
    int bands = 0;
    for (const BandChange &change : packet.change) {
        bands += std::abs(change.to - change.from);
        lines.append(say(QT_TRANSLATE_NOOP("Packet", "%1, **%2**: band %3 to %4. *%5*"))
                         .arg(packet.rounds.at(change.round).title, change.criterion, QLocale().toString(change.from),
                             QLocale().toString(change.to), change.seen));
    }
    if (lines.isEmpty()) {
        return packet.passes() ? say(QT_TRANSLATE_NOOP("Packet", "No loss of bands would sink it."))
                               : say(QT_TRANSLATE_NOOP("Packet",
                                   "No gain of bands would change it: hints have cost more than is left to win."));
    }
    const QString head = packet.passes()
        ? QCoreApplication::translate("Packet", "**%Ln bands less** would have sunk it:", nullptr, bands)
        : QCoreApplication::translate(
            "Packet", "**%Ln bands more** would have been enough. What had to be seen:", nullptr, bands);
    return head + QStringLiteral("\n\n") + bullets(lines);
}

QString roundText(const PacketRound &round)
{
    if (!round.isRated()) {
        return say(QT_TRANSLATE_NOOP("Packet", "Not rated yet."));
    }
    QString text = bullets({ say(QT_TRANSLATE_NOOP("Packet", "Carried it: %1")).arg(criterionText(highest(round))),
        say(QT_TRANSLATE_NOOP("Packet", "Held it back: %1")).arg(criterionText(lowest(round))) });
    QStringList facts;
    if (round.points > 0) {
        facts.append(
            say(QT_TRANSLATE_NOOP("Packet", "Points made: %L1 of %L2")).arg(round.pointsMade).arg(round.points));
    }
    if (round.hints > 0) {
        facts.append(
            say(QT_TRANSLATE_NOOP("Packet", "Hints taken: %L1, their price is in the score")).arg(round.hints));
    }
    for (const QString &mistake : round.mistakes) {
        facts.append(say(QT_TRANSLATE_NOOP("Packet", "Mistake: %1")).arg(mistake));
    }
    return text + bullets(facts);
}

} // namespace

QString gradeText(PacketGrade grade)
{
    switch (grade) {
    case PacketGrade::Poor:
        return say(QT_TRANSLATE_NOOP("Packet", "poor"));
    case PacketGrade::Mixed:
        return say(QT_TRANSLATE_NOOP("Packet", "mixed"));
    case PacketGrade::Good:
        return say(QT_TRANSLATE_NOOP("Packet", "good"));
    case PacketGrade::Excellent:
        return say(QT_TRANSLATE_NOOP("Packet", "excellent"));
    }
    return {};
}

QString scoreText(double score)
{
    return QLocale().toString(score, 'f', 1);
}

PageDocument packetDocument(const MockLoop &loop, const Packet &packet, const CommitteeRule &rule)
{
    PageDocument page(QStringLiteral("packet-") + loop.id.value());
    page.addPlain(QStringLiteral("verdict"),
        say(QT_TRANSLATE_NOOP("Packet", "%1 · %2")).arg(loop.title, levelKey(loop.level)),
        (packet.isComplete() ? clauseText(packet, rule) : pendingText(packet)) + QStringLiteral("\n\n")
            + say(QT_TRANSLATE_NOOP("Packet",
                "The rule is assumed: nobody outside knows a committee's. The page Readiness shows all of it.")));
    if (packet.isComplete()) {
        page.addCard(QStringLiteral("objection"), say(QT_TRANSLATE_NOOP("Packet", "The strongest objection")),
            objectionText(packet.rounds.at(packet.objection)));
        page.addCard(QStringLiteral("change"),
            packet.passes() ? say(QT_TRANSLATE_NOOP("Packet", "How near it was"))
                            : say(QT_TRANSLATE_NOOP("Packet", "What would change it")),
            changeText(packet));
    }
    for (qsizetype i = 0; i < packet.rounds.size(); ++i) {
        const PacketRound &round = packet.rounds.at(i);
        page.addCard(
            QStringLiteral("round-%1").arg(i), round.isRated() ? headOf(round) : round.title, roundText(round));
    }
    return page;
}

} // namespace sevenrounds
