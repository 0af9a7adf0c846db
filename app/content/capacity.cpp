// SPDX-License-Identifier: MIT
#include "content/capacity.h"

#include <QHash>
#include <QRegularExpression>

#include <algorithm>
#include <cmath>

namespace sevenrounds {

namespace {

constexpr double kLargestDeviation = 0.01;
/// Two evaluations of the same double arithmetic differ by no more.
constexpr double kRounding = 1e-9;
constexpr int kMaxNesting = 40;

Quantity unit(double value, Dimension dimension)
{
    Quantity quantity { value, {} };
    quantity.powers[static_cast<std::size_t>(dimension)] = 1;
    return quantity;
}

const QHash<QString, Quantity> &units()
{
    static const QHash<QString, Quantity> known = [] {
        QHash<QString, Quantity> table;
        const auto add = [&](Dimension dimension, std::initializer_list<std::pair<const char *, double>> names) {
            for (const auto &[name, value] : names) {
                table.insert(QString::fromLatin1(name), unit(value, dimension));
            }
        };
        add(Dimension::Second,
            { { "s", 1.0 }, { "ms", 1e-3 }, { "us", 1e-6 }, { "ns", 1e-9 }, { "min", 60.0 }, { "h", 3600.0 },
                { "day", 86400.0 } });
        add(Dimension::Byte,
            { { "byte", 1.0 }, { "bit", 0.125 }, { "kB", 1e3 }, { "MB", 1e6 }, { "GB", 1e9 }, { "TB", 1e12 },
                { "PB", 1e15 }, { "KiB", 1024.0 }, { "MiB", 1048576.0 }, { "GiB", 1073741824.0 },
                { "TiB", 1099511627776.0 } });
        for (const auto &[name, value] :
            std::initializer_list<std::pair<const char *, double>> { { "FLOP", 1.0 }, { "GFLOP", 1e9 },
                { "TFLOP", 1e12 }, { "PFLOP", 1e15 }, { "EFLOP", 1e18 }, { "token", 1.0 }, { "request", 1.0 } }) {
            table.insert(QString::fromLatin1(name), Quantity { value, {} });
        }
        add(Dimension::Watt, { { "W", 1.0 }, { "kW", 1e3 }, { "MW", 1e6 } });
        add(Dimension::Dollar, { { "USD", 1.0 } });
        return table;
    }();
    return known;
}

/// Recursive descent over: sum := product (('+'|'-') product)*, product := factor (('*'|'/') factor)*,
/// factor := '-' factor | (number | unit | [function] '(' sum ')') ['^' factor] (unit | '/'unit)*.
class CapacityReader
{
public:
    explicit CapacityReader(const QString &text)
        : m_text(text)
    {
    }

    Result<Quantity> read()
    {
        ROUNDS_ASSIGN_OR_RETURN(const Quantity value, sum());
        if (m_at < m_text.size()) {
            return refused(QStringLiteral("'%1' was not expected").arg(m_text.at(m_at)));
        }
        return value;
    }

private:
    [[nodiscard]] tl::unexpected<Error> refused(const QString &why) const
    {
        return failure(ErrorKind::InvalidInput, QStringLiteral("'%1': %2").arg(m_text, why));
    }

    void skipSpace()
    {
        while (m_at < m_text.size() && m_text.at(m_at).isSpace()) {
            ++m_at;
        }
    }

    bool take(QChar sign)
    {
        skipSpace();
        if (m_at < m_text.size() && m_text.at(m_at) == sign) {
            ++m_at;
            skipSpace();
            return true;
        }
        return false;
    }

    QString takeMatch(const QRegularExpression &form)
    {
        skipSpace();
        const QRegularExpressionMatch match
            = form.match(m_text, m_at, QRegularExpression::NormalMatch, QRegularExpression::AnchorAtOffsetMatchOption);
        m_at += match.capturedLength();
        skipSpace();
        return match.captured();
    }

    Result<Quantity> sum()
    {
        ROUNDS_ASSIGN_OR_RETURN(Quantity left, product());
        for (;;) {
            const bool isPlus = take(u'+');
            if (!isPlus && !take(u'-')) {
                return left;
            }
            ROUNDS_ASSIGN_OR_RETURN(const Quantity right, product());
            if (left.powers != right.powers) {
                return refused(QStringLiteral("adds what is measured in different units"));
            }
            left.value += isPlus ? right.value : -right.value;
        }
    }

    Result<Quantity> product()
    {
        ROUNDS_ASSIGN_OR_RETURN(Quantity left, factor());
        for (;;) {
            const bool isTimes = take(u'*');
            if (!isTimes && !take(u'/')) {
                return left;
            }
            ROUNDS_ASSIGN_OR_RETURN(const Quantity right, factor());
            if (!isTimes && right.value == 0.0) {
                return refused(QStringLiteral("divides by zero"));
            }
            multiply(&left, right, isTimes ? 1 : -1);
        }
    }

    static void multiply(Quantity *left, const Quantity &right, int sign)
    {
        left->value = sign > 0 ? left->value * right.value : left->value / right.value;
        for (std::size_t i = 0; i < kDimensionCount; ++i) {
            left->powers[i] += sign * right.powers[i];
        }
    }

    [[nodiscard]] bool isPlain(const Quantity &value) const { return value.powers == Quantity {}.powers; }

    Result<Quantity> inParentheses()
    {
        if (++m_depth > kMaxNesting) {
            return refused(QStringLiteral("is nested too deeply"));
        }
        ROUNDS_ASSIGN_OR_RETURN(const Quantity value, sum());
        --m_depth;
        if (!take(u')')) {
            return refused(QStringLiteral("a parenthesis is not closed"));
        }
        return value;
    }

    Result<Quantity> call(const QString &name)
    {
        ROUNDS_ASSIGN_OR_RETURN(Quantity value, inParentheses());
        if (!isPlain(value)) {
            return refused(QStringLiteral("'%1' takes a plain number").arg(name));
        }
        if (value.value < 0.0 && name != QStringLiteral("exp")) {
            return refused(QStringLiteral("'%1' of a negative number").arg(name));
        }
        value.value = name == QStringLiteral("sqrt") ? std::sqrt(value.value)
            : name == QStringLiteral("exp")          ? std::exp(value.value)
            : name == QStringLiteral("ln")           ? std::log(value.value)
                                                     : std::log2(value.value);
        return value;
    }

    Result<Quantity> power(Quantity base)
    {
        if (++m_depth > kMaxNesting) {
            return refused(QStringLiteral("is nested too deeply"));
        }
        ROUNDS_ASSIGN_OR_RETURN(const Quantity exponent, factor());
        --m_depth;
        if (!isPlain(base) || !isPlain(exponent)) {
            return refused(QStringLiteral("a power is of plain numbers"));
        }
        base.value = std::pow(base.value, exponent.value);
        return base;
    }

    Result<Quantity> factor()
    {
        static const QRegularExpression number(QStringLiteral("\\d+(\\.\\d+)?([eE][+-]?\\d+)?"));
        static const QRegularExpression function(QStringLiteral("(sqrt|exp|ln|log2)(?=\\()"));
        Quantity value { 1.0, {} };
        bool hasValue = true;
        if (take(u'-')) {
            if (++m_depth > kMaxNesting) {
                return refused(QStringLiteral("is nested too deeply"));
            }
            ROUNDS_ASSIGN_OR_RETURN(value, factor());
            --m_depth;
            value.value = -value.value;
            return value;
        }
        if (take(u'(')) {
            ROUNDS_ASSIGN_OR_RETURN(value, inParentheses());
        } else if (const QString name = takeMatch(function); !name.isEmpty()) {
            (void)take(u'(');
            ROUNDS_ASSIGN_OR_RETURN(value, call(name));
        } else if (const QString digits = takeMatch(number); !digits.isEmpty()) {
            value.value = digits.toDouble();
        } else {
            hasValue = false;
        }
        if (hasValue && take(u'^')) {
            ROUNDS_ASSIGN_OR_RETURN(value, power(value));
        }
        ROUNDS_ASSIGN_OR_RETURN(const bool hasUnit, takeUnits(&value));
        if (!hasValue && !hasUnit) {
            return refused(QStringLiteral("a number is missing"));
        }
        if (!std::isfinite(value.value)) {
            return refused(QStringLiteral("is too large"));
        }
        return value;
    }

    /// Multiplies `value` by the units that stand here; whether there were any.
    Result<bool> takeUnits(Quantity *value)
    {
        static const QRegularExpression word(QStringLiteral("/?[A-Za-z]+"));
        bool hasUnit = false;
        for (QString name = takeMatch(word); !name.isEmpty(); name = takeMatch(word)) {
            const bool isBelow = name.startsWith(u'/');
            const auto known = units().constFind(isBelow ? name.mid(1) : name);
            if (known == units().constEnd()) {
                return refused(QStringLiteral("'%1' is no unit").arg(name));
            }
            multiply(value, *known, isBelow ? -1 : 1);
            hasUnit = true;
        }
        return hasUnit;
    }

    const QString &m_text;
    qsizetype m_at = 0;
    int m_depth = 0;
};

/// How far the first number of `stated` may be from what it rounds, relative to it.
double slackOf(const QString &stated)
{
    static const QRegularExpression form(QStringLiteral("(\\d+)(?:\\.(\\d+))?(?:[eE][+-]?\\d+)?"));
    const QRegularExpressionMatch match = form.match(stated);
    const QString whole = match.captured(1);
    const QString decimals = match.captured(2);
    double lastUnit = std::pow(10.0, -static_cast<double>(decimals.size()));
    if (decimals.isEmpty()) {
        for (qsizetype i = whole.size() - 1; i > 0 && whole.at(i) == u'0'; --i) {
            lastUnit *= 10.0;
        }
    }
    const double mantissa = QString(whole + QLatin1Char('.') + decimals + QLatin1Char('0')).toDouble();
    const double half = mantissa > 0.0 ? 0.5 * lastUnit / mantissa : 0.0;
    return std::min(half, kLargestDeviation) + kRounding;
}

} // namespace

Result<Quantity> evaluateCapacity(const QString &expression)
{
    ROUNDS_ASSIGN_OR_RETURN(const Quantity value, CapacityReader(expression.trimmed()).read());
    if (!std::isfinite(value.value)) {
        return failure(ErrorKind::InvalidInput, QStringLiteral("'%1': is too large").arg(expression));
    }
    return value;
}

Result<> checkCapacity(const QString &expression, const QString &stated)
{
    ROUNDS_ASSIGN_OR_RETURN(const Quantity computed, evaluateCapacity(expression));
    ROUNDS_ASSIGN_OR_RETURN(const Quantity claimed, evaluateCapacity(stated));
    if (computed.powers != claimed.powers) {
        return failure(
            ErrorKind::InvalidInput, QStringLiteral("'%1' is not measured in what '%2' is").arg(expression, stated));
    }
    if (std::abs(computed.value - claimed.value) > slackOf(stated) * std::abs(claimed.value)) {
        // In the stated unit, so that the author can copy it.
        const double factor = claimed.value == 0.0 ? 0.0 : computed.value / claimed.value;
        return failure(ErrorKind::InvalidInput,
            QStringLiteral("'%1' is %2 times the '%3' that is stated")
                .arg(expression)
                .arg(factor, 0, 'g', 6)
                .arg(stated));
    }
    return {};
}

} // namespace sevenrounds
