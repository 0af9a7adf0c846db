// SPDX-License-Identifier: MIT
#include "session/mistaketext.h"

#include <QRegularExpression>

#include <algorithm>

namespace sevenrounds {

namespace {

using Option = QRegularExpression::PatternOption;

QRegularExpression words(const char *pattern)
{
    return QRegularExpression(QString::fromLatin1(pattern), Option::CaseInsensitiveOption);
}

/// Fenced and inline code, and lines that quote somebody.
QString withoutCode(QString text)
{
    static const QRegularExpression fencePattern(
        QStringLiteral("^(```|~~~).*?(^\\1|\\z)"), Option::MultilineOption | Option::DotMatchesEverythingOption);
    static const QRegularExpression inlinePattern(QStringLiteral("`[^`\\n]*`"));
    static const QRegularExpression quoteLinePattern(QStringLiteral("^\\s*>.*$"), Option::MultilineOption);
    return text.replace(fencePattern, QStringLiteral(" "))
        .replace(inlinePattern, QStringLiteral(" "))
        .replace(quoteLinePattern, QStringLiteral(" "));
}

/// What others said, between quotation marks; an apostrophe is none.
QString withoutSpeech(QString text)
{
    static const QRegularExpression speechPattern(
        QString::fromUtf8("\"[^\"\\n]*\"|“[^”\\n]*”|«[^»\\n]*»|(?<![\\w])'[^'\\n]*'(?!\\w)|‘[^’\\n]*’(?!\\w)"));
    return text.replace(speechPattern, QStringLiteral(" "));
}

/// Whether a match of `pattern` stands somewhere without being said to be missing.
bool isNamed(const QString &text, const QRegularExpression &pattern)
{
    static const QRegularExpression deniedPattern = words(
        "\\b(no|without|skip(s|ped|ping)?|ignor(e|es|ed|ing)|leav(e|es|ing) out|left out|lack(s|ed)? of|omit(s|ted)?"
        "|(don't|doesn't|didn't|won't|wouldn't|not) (have|need|name|find|see|do|add|build|use)|not|never|nor)"
        "\\s+(any |a |the |single |real |clear |obvious |much )*$");
    auto matches = pattern.globalMatch(text);
    while (matches.hasNext()) {
        const qsizetype at = matches.next().capturedStart();
        if (!deniedPattern.match(text.mid(std::max<qsizetype>(0, at - 40), std::min<qsizetype>(at, 40))).hasMatch()) {
            return true;
        }
    }
    return false;
}

const QRegularExpression &patternOf(OperationsPart part)
{
    static const QRegularExpression monitoringPattern
        = words("\\b(monitor(s|ed|ing)?|alert(s|ed|ing)?|alarms?|dashboards?|on-?call|pag(ers?|ed)|pages "
                "(the|whoever|some\\w*|an?|us|me)|telemetry"
                "|observability|slos?|guard-?rails?|health checks?|wakes? (up )?(the|whoever|somebody|me|us|an?)"
                "|(watch|track)(es|ed|ing)? (the |its |their |every |each )?(\\w+ "
                ")?(rate|rates|latency|metric|metrics|error|errors"
                "|quantiles?|percentiles?|scores?|share))\\b");
    static const QRegularExpression driftPattern
        = words("\\b(drift(s|ed|ing)?|(distribution(al)?|covariate|label|data|concept|domain|population) shifts?"
                "|distribution (moves|moved|changes|changed|shifts|shifted)|(shift|change)s? (in|of) (the )?(\\w+ "
                ")?distribution"
                "|population stability|stale(ness)?|retrain(s|ed|ing)?|re-train(s|ed|ing)?|seasonal(ity)?)\\b");
    static const QRegularExpression rollbackPattern = words(
        "\\b(roll(s|ed|ing)? (\\w+ ){0,3}back|roll-?backs?|revert(s|ed|ing)?|(kill|stop|off)[ "
        "-]switch(es)?|switch(es|ed)? (\\w+ ){0,2}(back|off)"
        "|(falls?|fell|falling|go|goes|going|went|back|returns?|restores?|keeps?) (\\w+ ){0,3}"
        "(previous|last|old|prior|earlier) (\\w+ )?(model|version|release|index|one|weights|checkpoint|snapshot)"
        "|take(s|n)? (the |a )?(\\w+ )?back|undo(es|ne)? the (release|deploy\\w*))\\b");
    switch (part) {
    case OperationsPart::Monitoring:
        return monitoringPattern;
    case OperationsPart::Drift:
        return driftPattern;
    case OperationsPart::Rollback:
        break;
    }
    return rollbackPattern;
}

/// The sentence with a match, or the last one.
QString sentenceWith(const QString &text, const QRegularExpression &pattern)
{
    const QStringList sentences = sentencesOf(text);
    const auto found = std::find_if(sentences.cbegin(), sentences.cend(),
        [&](const QString &sentence) { return pattern.match(sentence).hasMatch(); });
    return found != sentences.cend() ? *found : sentences.isEmpty() ? QString() : sentences.last();
}

} // namespace

QStringList sentencesOf(const QString &text)
{
    static const QRegularExpression markPattern(QStringLiteral("^\\s*([-*+]|\\d{1,2}[.)]|#{1,6}|>)\\s+"));
    // A dot inside "e.g." or "vs." ends nothing, nor does one between figures.
    static const QRegularExpression endPattern(
        QStringLiteral("(?<!\\be\\.g\\.)(?<!\\bi\\.e\\.)(?<!\\bvs\\.)(?<!\\bcf\\.)(?<=[.!?])[\"”’)]?\\s+(?=\\S)"));
    QStringList sentences;
    const QStringList lines = text.split(QLatin1Char('\n'), Qt::SkipEmptyParts);
    for (QString line : lines) {
        line.remove(markPattern);
        const QStringList parts = line.split(endPattern, Qt::SkipEmptyParts);
        for (const QString &part : parts) {
            if (const QString sentence = part.trimmed(); !sentence.isEmpty()) {
                sentences.append(sentence);
            }
        }
    }
    return sentences;
}

int wordCount(const QString &text)
{
    static const QRegularExpression wordPattern(QStringLiteral("[\\p{L}\\d]+(['’-][\\p{L}\\d]+)*"));
    int count = 0;
    for (auto found = wordPattern.globalMatch(text); found.hasNext(); found.next()) {
        ++count;
    }
    return count;
}

QList<OperationsPart> missingOperations(const QString &text)
{
    QList<OperationsPart> missing;
    for (const OperationsPart part : { OperationsPart::Monitoring, OperationsPart::Drift, OperationsPart::Rollback }) {
        if (!isNamed(text, patternOf(part))) {
            missing.append(part);
        }
    }
    return missing;
}

bool namesComplexity(const QString &text)
{
    // "\mathcal{O}(n)", "O\left(", "Θ(n)", "O of n".
    static const QRegularExpression orderPattern(
        QString::fromUtf8("(\\bO|Θ|Ω|\\\\(Theta|Omega|mathcal\\s*\\{?\\s*O\\s*\\}?|mathrm\\{O\\}))\\s*(\\\\left|"
                          "\\\\big)?\\s*\\(|\\bO of \\w"));
    static const QRegularExpression spokenPattern
        = words("\\b(linear(ithmic)?|sub-?linear|quadratic|cubic|logarithmic|constant|exponential|polynomial|factorial|"
                "quasilinear)"
                "[ -](time|space|memory|cost|costs|runtime|running time|complexity|work"
                "|in (the )?(n|m|k|d|size|length|number|input|depth|batch|sequence|window|vocabulary))\\b"
                "|\\b(time|space|memory|cost|runtime|work|complexity) (is|stays|grows|scales|rises|becomes) (\\w+ )?"
                "(linear(ly)?|quadratic(ally)?|cubic(ally)?|logarithmic(ally)?|constant|exponential(ly)?|with|as)\\b"
                "|\\b(time|space|memory) complexity\\b.{0,12}\\b(is|of)\\b"
                "|\\bn \\\\?log\\(? ?n\\b|\\bn log n\\b|\\b(n|m)( ?\\^ ?\\{?2\\}?| squared) "
                "(time|space|steps|comparisons|operations|memory|pairs)\\b"
                "|\\b(costs?|takes|needs) "
                "[^.]{0,60}\\b(steps|operations|comparisons|divisions|multiplications|additions|lookups|passes"
                "|flops|bytes|bits|kb|mb|gb|seconds|memory)\\b|\\bmemory (is|of)\\b|\\bmemory:|\\b(time|space): "
                "|\\bamorti[sz]ed\\b|\\bruns in (\\w+ )?(log|n|linear|quadratic)\\b");
    return orderPattern.match(text).hasMatch() || spokenPattern.match(text).hasMatch();
}

bool namesNumber(const QString &text)
{
    static const QRegularExpression listMarkPattern(
        QStringLiteral("^\\s*(#+\\s*)?\\d{1,2}[.)]\\s"), Option::MultilineOption);
    static const QRegularExpression yearPattern = words(
        "\\b(in|since|by|of|until|till|from|to|during|early|late|mid|before|after|spring|summer|autumn|fall|winter"
        "|january|february|march|april|may|june|july|august|september|october|november|december|q[1-4])[ -]"
        "(19|20)\\d\\d\\b(?! ?(%|percent|users?|people|requests?|items?|ms|examples?|hours?|gpus?))");
    static const QRegularExpression namePattern(QStringLiteral("\\b[A-Z][A-Za-z]*-\\d[\\w.]*"));
    // Not inside a name (L5, p99, x_2) and not an exponent.
    static const QRegularExpression figurePattern(QStringLiteral("(?<![\\w.^_{])\\d"));
    static const QRegularExpression wordsPattern = words(
        "\\b(two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen"
        "|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundreds?|thousands?|millions?"
        "|billions?|dozens?|half|halved|halves|halving|doubled|doubling|tripled|quadrupled|twice|tenfold|\\w+fold"
        "|percent|(a|one) (third|fifth|tenth|quarter)( of)|two thirds|three quarters"
        "|one (percent|week|day|hour|minute|month|year|engineer|person|in (two|three|four|five|ten))|zero)\\b");
    QString plain = text;
    plain.replace(listMarkPattern, QStringLiteral("\n"))
        .replace(yearPattern, QStringLiteral(" "))
        .replace(namePattern, QStringLiteral(" "));
    return figurePattern.match(plain).hasMatch() || wordsPattern.match(plain).hasMatch();
}

bool namesWeakness(const QString &text)
{
    static const QRegularExpression weaknessPattern = words(
        "\\b(weakness(es)?|weak (point|spot|link|baselines?)s?|weakest|limitations?|shortcomings?|caveats?|drawbacks?"
        "|flaws?|(their|its|the paper's|this) limits?|limits? of (the|their|this|its|what)"
        "|(would|do|does|did|may|might|will|need) not "
        "(hold|show|prove|transfer|generali[sz]e|control|test|report|follow|survive)"
        "|(wouldn't|doesn't|don't|didn't|won't) "
        "(hold|show|prove|transfer|generali[sz]e|control|test|report|follow|survive)"
        "|(fails?|breaks?|collapses?) "
        "(when|if|where|on|for|down|under|once)|over-?claim(s|ed)?|confound(s|ed|er|ers|ing)?"
        "|cannot (\\w+ "
        "){0,1}(tell|show|explain|separate|distinguish|support|prove|say|claim|carry|establish|remove|rule|know)"
        "|(does|do|did|is|are|was|were) not "
        "(say|cover|explain|establish|separate|mean|shown|proved|proven|tested|measured|enough|needed)"
        "|(what|where) (\\w+ ){0,4}(does not|do not|is missing|is weak)|missing "
        "(arm|experiment|comparison|control|piece)"
        "|overstat\\w+|narrower|too (small|few|narrow|strong|short|weak)|objections?|i (would "
        ")?(doubt|dispute|reject)|doubts?"
        "|(another|alternative|simpler) explanation|against the (paper|claim)|unclear|not "
        "convinced|unconvinc\\w+|unfair|untuned|under-?tuned|cherry-?pick\\w*|never "
        "(tested|tried|shown|compared|report\\w*)"
        "|(missing|no) (ablations?|baselines?|control|error bars|confidence intervals?))\\b");
    return isNamed(text, weaknessPattern);
}

Pronouns countPronouns(const QString &text)
{
    static const QRegularExpression wePattern(
        QString::fromUtf8("(?<![\\w/.&])(we|We|WE|us|Us|our|Our|OUR|ours|Ours|ourselves|Ourselves)(?![\\w/])"));
    // A small "i" counts where somebody types so, but not in "i.e." or as an index; a numeral follows a noun that is counted.
    static const QRegularExpression iPattern(
        QString::fromUtf8("(?<![\\w/.$\\\\_{])(?<!Type )(?<!type )(?<!Phase )(?<!phase )(?<!Part )(?<!part )(?<!Class "
                          ")(?<!class )(?<!Tier )(?<!tier )"
                          "(?<!Stage )(?<!stage )(?<!Step )(?<!step "
                          ")(I(?=['’\\s,.;:!?)]|$)(?!/)|i(?=['’](m|d|ve|ll)\\b)|i(?=\\s+[a-z]{2,})"
                          "|[Mm]e|[Mm]y|[Mm]ine|[Mm]yself)(?![\\w/])"));
    const auto count = [](const QRegularExpression &pattern, const QString &in) {
        int found = 0;
        for (auto match = pattern.globalMatch(in); match.hasNext(); match.next()) {
            ++found;
        }
        return found;
    };
    Pronouns seen;
    int most = 0;
    for (const QString &sentence : sentencesOf(withoutCode(text))) {
        const QString own = withoutSpeech(sentence);
        const int we = count(wePattern, own);
        seen.we += we;
        seen.i += count(iPattern, own);
        if (we > most) {
            most = we;
            seen.sentence = sentence;
        }
    }
    return seen;
}

QString outcomeSentence(const QString &text)
{
    static const QRegularExpression outcomePattern
        = words("\\b(improv\\w+|reduc\\w+|(in|de)crea\\w+|faster|slower|better|worse|grew|cut|saved|fewer|more|less"
                "|significant\\w*|substantial\\w*|a "
                "lot|much|many|large|huge|dropped|fell|rose|shipped|launched|won|cheaper)\\b");
    return sentenceWith(text, outcomePattern);
}

QString noWeaknessSentence(const QString &text)
{
    static const QRegularExpression deniedPattern
        = words("\\b(no|not|never|without|nothing)\\b.*\\b(weak\\w*|limit\\w*|flaws?|caveats?|problem\\w*)\\b");
    return sentenceWith(text, deniedPattern);
}

} // namespace sevenrounds
