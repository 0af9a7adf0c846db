// SPDX-License-Identifier: MIT
#include "markdown/spokenmath.h"

#include "markdown/spokenwords.h"

#include <QStringList>

namespace sevenrounds {

namespace {

constexpr int kDeepest = 24;
constexpr qsizetype kMostWords = 300;

/// Reads TeX from left to right and says it as it goes. No look-ahead beyond the next argument.
class Reader
{
public:
    explicit Reader(QString tex)
        : m_tex(std::move(tex))
    {
    }

    QString run()
    {
        QStringList words;
        while (m_at < m_tex.size()) {
            readAtom(words, 0);
        }
        if (words.size() > kMostWords) {
            words = words.mid(0, kMostWords) << QStringLiteral("and so on");
        }
        return words.join(QLatin1Char(' '));
    }

private:
    [[nodiscard]] QChar peek() const { return m_at < m_tex.size() ? m_tex.at(m_at) : QChar(); }

    void skipSpaces()
    {
        while (peek().isSpace()) {
            ++m_at;
        }
    }

    QString takeCommand()
    {
        ++m_at;
        const qsizetype start = m_at;
        while (peek().isLetter()) {
            ++m_at;
        }
        if (m_at == start && m_at < m_tex.size()) {
            ++m_at;
        }
        return m_tex.mid(start, m_at - start);
    }

    /// The text of `{...}` as it stands, or one sign.
    QString takeRaw()
    {
        skipSpaces();
        if (peek() != u'{') {
            return m_at < m_tex.size() ? QString(m_tex.at(m_at++)) : QString();
        }
        int depth = 0;
        const qsizetype start = m_at + 1;
        for (; m_at < m_tex.size(); ++m_at) {
            depth += peek() == u'{' ? 1 : peek() == u'}' ? -1 : 0;
            if (depth == 0) {
                break;
            }
        }
        return m_tex.mid(start, m_at++ - start);
    }

    /// Whether the group that comes next has something below or above the line, such as C_{10}H_{18}; it is then no plain name.
    bool nextHasScripts()
    {
        const qsizetype start = m_at;
        const QString raw = takeRaw();
        m_at = start;
        return raw.contains(u'_') || raw.contains(u'^');
    }

    /// What one argument says: a group, a command or a sign.
    QString argument(int depth)
    {
        skipSpaces();
        QStringList words;
        if (m_at < m_tex.size() && peek() != u'}') {
            peek().isDigit() ? words.append(QString(m_tex.at(m_at++))) : readAtom(words, depth + 1, false);
        }
        return words.join(QLatin1Char(' '));
    }

    void readGroup(QStringList &words, int depth)
    {
        ++m_at;
        while (m_at < m_tex.size() && peek() != u'}') {
            readAtom(words, depth + 1);
        }
        ++m_at;
    }

    /// One thing with what hangs on it.
    void readAtom(QStringList &words, int depth, bool withScripts = true)
    {
        if (depth > kDeepest || words.size() > kMostWords) {
            m_at = m_tex.size();
            return;
        }
        const QChar sign = peek();
        QString limitsOf;
        if (sign.isSpace() || sign == u'}') {
            ++m_at;
            return;
        }
        if (sign == u'{') {
            readGroup(words, depth);
        } else if (sign == u'\\') {
            limitsOf = readCommand(words, depth);
        } else if (sign == u'^' || sign == u'_') {
            readScripts(words, depth, false);
            return;
        } else if (sign.isDigit()) {
            words.append(takeNumber());
        } else {
            readSign(words);
        }
        if (withScripts) {
            readScripts(words, depth, !limitsOf.isEmpty());
        }
    }

    QString takeNumber()
    {
        const qsizetype start = m_at;
        while (peek().isDigit() || (peek() == u'.' && m_at + 1 < m_tex.size() && m_tex.at(m_at + 1).isDigit())) {
            ++m_at;
        }
        return m_tex.mid(start, m_at - start);
    }

    void readSign(QStringList &words)
    {
        const QChar sign = m_tex.at(m_at++);
        const std::optional<QString> said = spokenSign(sign);
        // A bracket behind a name is a function of what is in it.
        if (sign == u'(' && !words.isEmpty() && m_isName) {
            words.append(QStringLiteral("of"));
        } else if (!said) {
            words.append(QString(sign));
        } else if (!said->isEmpty()) {
            words.append(*said);
        }
        m_isName = sign.isLetter() || sign == u'\'';
    }

    /// Answers the command where what follows below and above it are limits.
    QString readCommand(QStringList &words, int depth)
    {
        const QString command = takeCommand();
        m_isName = true;
        if (readWithArguments(command, words, depth)) {
            return {};
        }
        const std::optional<QString> said = spokenCommand(command);
        m_isName = said && command.size() > 1 && *said == command;
        if (command == QLatin1String("\\")) {
            words.append(QStringLiteral(","));
        } else if (!said) {
            words.append(command);
        } else if (!said->isEmpty()) {
            words.append(*said);
        }
        return takesLimits(command) ? command : QString();
    }

    bool readWithArguments(const QString &command, QStringList &words, int depth)
    {
        if (command.endsWith(QLatin1String("frac"))) {
            const QString above = argument(depth);
            const QString below = argument(depth);
            words.append(above);
            // A pause tells where a long numerator ends.
            words.append(above.contains(QLatin1Char(' ')) ? QStringLiteral(", over") : QStringLiteral("over"));
            words.append(below);
            if (below.contains(QLatin1Char(' '))) {
                words.append(QStringLiteral(","));
            }
            m_isName = false;
        } else if (command.endsWith(QLatin1String("binom"))) {
            const QString above = argument(depth);
            words << above << QStringLiteral("choose") << argument(depth);
        } else if (command == QLatin1String("sqrt")) {
            words.append(QStringLiteral("the square root of"));
            words.append(argument(depth));
        } else if (command == QLatin1String("begin") || command == QLatin1String("end")) {
            (void)takeRaw();
        } else if (command == QLatin1String("mathbb")) {
            words.append(blackboard(takeRaw()));
        } else if (isAccent(command)) {
            words << argument(depth) << accentName(command);
        } else if (isNamed(command) && !nextHasScripts()) {
            words.append(takeRaw().remove(QLatin1Char('\\')).simplified());
        } else if (isStyle(command) || isNamed(command)) {
            words.append(argument(depth));
        } else {
            return false;
        }
        return true;
    }

    static QString blackboard(const QString &letter)
    {
        return letter == QLatin1String("E") ? QStringLiteral("the expectation")
            : letter == QLatin1String("P")  ? QStringLiteral("the probability")
            : letter == QLatin1String("R")  ? QStringLiteral("the reals")
                                            : letter;
    }

    static bool isAccent(const QString &command) { return !accentName(command).isEmpty(); }

    static QString accentName(const QString &command)
    {
        static const QStringList same { QStringLiteral("hat"), QStringLiteral("bar"), QStringLiteral("tilde"),
            QStringLiteral("dot"), QStringLiteral("vec") };
        return same.contains(command)               ? command
            : command == QLatin1String("widehat")   ? QStringLiteral("hat")
            : command == QLatin1String("overline")  ? QStringLiteral("bar")
            : command == QLatin1String("widetilde") ? QStringLiteral("tilde")
                                                    : QString();
    }

    static bool isNamed(const QString &command)
    {
        return command.startsWith(QLatin1String("text"))
            ? command != QLatin1String("textstyle")
            : command == QLatin1String("operatorname") || command == QLatin1String("mathrm");
    }

    static bool isStyle(const QString &command)
    {
        return command.startsWith(QLatin1String("math")) || command == QLatin1String("boldsymbol")
            || command == QLatin1String("bm") || command == QLatin1String("underbrace");
    }

    void readScripts(QStringList &words, int depth, bool areLimits)
    {
        QString below;
        QString above;
        for (skipSpaces(); peek() == u'_' || peek() == u'^'; skipSpaces()) {
            const bool isBelow = peek() == u'_';
            ++m_at;
            (isBelow ? below : above) = argument(depth);
        }
        if (areLimits) {
            if (!below.isEmpty()) {
                words << (above.isEmpty() ? QStringLiteral("over") : QStringLiteral("from")) << below;
            }
            if (!above.isEmpty()) {
                words << QStringLiteral("to") << above;
            }
            words.append(QStringLiteral("of"));
            m_isName = false;
            return;
        }
        if (!below.isEmpty()) {
            words << QStringLiteral("sub") << below;
        }
        if (!above.isEmpty()) {
            words.append(power(above));
        }
        m_isName = m_isName || !below.isEmpty() || !above.isEmpty();
    }

    static QString power(const QString &exponent)
    {
        return exponent == QLatin1String("2")        ? QStringLiteral("squared")
            : exponent == QLatin1String("3")         ? QStringLiteral("cubed")
            : exponent == QLatin1String("minus 1")   ? QStringLiteral("inverse")
            : exponent == QLatin1String("T")         ? QStringLiteral("transpose")
            : exponent == QLatin1String("transpose") ? exponent
            : exponent == QLatin1String("prime")     ? exponent
            : exponent == QLatin1String("star")      ? exponent
            : exponent == QLatin1String("times")     ? QStringLiteral("star")
                                                     : QStringLiteral("to the power ") + exponent;
    }

    QString m_tex;
    qsizetype m_at = 0;
    /// What was said last is a name, so that a bracket behind it holds its arguments.
    bool m_isName = false;
};

} // namespace

QString spokenMath(const QString &tex)
{
    QString words = Reader(tex).run().simplified();
    return words.replace(QStringLiteral(" ,"), QStringLiteral(","));
}

} // namespace sevenrounds
