// SPDX-License-Identifier: MIT
#include "judge/valuedifference.h"

#include "judge/jsontext.h"
#include "judge/numberarray.h"
#include "judge/readable.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>

namespace sevenrounds::judge {

namespace {

constexpr qsizetype kShort = 80;
/// So many items that found no equal one are compared each with each; more of them by their order.
constexpr std::size_t kMostPairwise = 2000;

struct Number {
    long double value = 0;
    /// The digits of a whole number that long double may not hold; empty for the rest.
    std::string digits = {};
};

std::optional<Number> numberOf(const PyValue &value)
{
    if (const std::int64_t *whole = value.integer()) {
        return Number { static_cast<long double>(*whole) };
    }
    if (const double *real = value.real()) {
        return Number { static_cast<long double>(*real) };
    }
    const PyMember *member = value.tagged();
    if (member == nullptr || member->value.text() == nullptr || (member->name != "int" && member->name != "float")) {
        return std::nullopt;
    }
    const std::string &text = *member->value.text();
    return Number { std::strtold(text.c_str(), nullptr), member->name == "int" ? text : std::string() };
}

bool isNear(long double got, long double expected, const Tolerance &tolerance)
{
    if (std::isnan(got) || std::isnan(expected)) {
        return std::isnan(got) && std::isnan(expected);
    }
    if (got == expected) {
        return true;
    }
    if (std::isinf(got) || std::isinf(expected)) {
        return false;
    }
    return std::abs(got - expected) <= static_cast<long double>(tolerance.absolute)
        + static_cast<long double>(tolerance.relative) * std::abs(expected);
}

bool isNear(const Number &got, const Number &expected, const Tolerance &tolerance)
{
    if (!got.digits.empty() && !expected.digits.empty() && got.digits != expected.digits
        && got.value == expected.value) {
        // They differ behind the digits that long double holds.
        return tolerance.relative > 0;
    }
    return isNear(got.value, expected.value, tolerance);
}

QString shortly(const PyValue &value)
{
    return readable(value, kShort);
}

QString kindOf(const PyValue &value)
{
    if (value.isNone()) {
        return QStringLiteral("None");
    }
    if (value.boolean() != nullptr) {
        return QStringLiteral("a truth value");
    }
    if (numberOf(value)) {
        return QStringLiteral("a number");
    }
    if (value.text() != nullptr) {
        return QStringLiteral("a text");
    }
    if (value.sequence() != nullptr) {
        return value.list() != nullptr ? QStringLiteral("a list") : QStringLiteral("a tuple");
    }
    const PyMember *member = value.tagged();
    const QString name = member == nullptr ? QStringLiteral("object") : QString::fromStdString(member->name);
    return (name.startsWith(QLatin1Char('a')) ? QStringLiteral("an ") : QStringLiteral("a ")) + name;
}

/// Walks both values side by side; stops at the first difference.
class Walk
{
public:
    explicit Walk(const Tolerance &tolerance)
        : m_tolerance(tolerance)
    {
    }

    bool isSame(const PyValue &got, const PyValue &expected, Comparison comparison)
    {
        const std::optional<Number> left = numberOf(got);
        const std::optional<Number> right = numberOf(expected);
        if (left && right) {
            return isNear(*left, *right, m_tolerance) || differs(shortly(got), shortly(expected));
        }
        if (left || right) {
            return differsInKind(got, expected);
        }
        if (const PyValue::List *items = expected.sequence()) {
            const PyValue::List *others = got.sequence();
            return others == nullptr ? differsInKind(got, expected) : areSame(*others, *items, comparison);
        }
        if (const PyMember *member = expected.tagged()) {
            const PyMember *other = got.tagged();
            return other == nullptr || other->name != member->name ? differsInKind(got, expected)
                                                                   : isSameTagged(*other, *member);
        }
        if (got.data.index() != expected.data.index()) {
            return differsInKind(got, expected);
        }
        const bool isEqual
            = got.isNone() || areEqual(got.boolean(), expected.boolean()) || areEqual(got.text(), expected.text());
        return isEqual || differs(shortly(got), shortly(expected));
    }

    [[nodiscard]] QString words() const
    {
        return m_path.isEmpty() ? m_words : QStringLiteral("at %1: %2").arg(m_path, m_words);
    }

private:
    template <typename Plain>
    static bool areEqual(const Plain *got, const Plain *expected)
    {
        return got != nullptr && expected != nullptr && *got == *expected;
    }

    bool differs(const QString &got, const QString &expected)
    {
        m_words = QStringLiteral("%1 instead of %2").arg(got, expected);
        return false;
    }

    bool differsInKind(const PyValue &got, const PyValue &expected)
    {
        const QString left = kindOf(got);
        const QString right = kindOf(expected);
        return left == right ? differs(shortly(got), shortly(expected)) : differs(left, right);
    }

    bool areSame(const PyValue::List &got, const PyValue::List &expected, Comparison comparison)
    {
        if (got.size() != expected.size()) {
            return differs(QStringLiteral("%1 items").arg(got.size()), QString::number(expected.size()));
        }
        if (comparison == Comparison::Unordered) {
            return areSameInAnyOrder(got, expected);
        }
        for (std::size_t i = 0; i < got.size(); ++i) {
            if (!isSame(got[i], expected[i], Comparison::Values)) {
                m_path.prepend(QStringLiteral("[%1]").arg(i));
                return false;
            }
        }
        return true;
    }

    bool isSameTagged(const PyMember &got, const PyMember &expected)
    {
        if (got.name == "array" || got.name == "tensor") {
            return isSameArray(got.value, expected.value);
        }
        if (got.name == "complex") {
            return isSame(got.value, expected.value, Comparison::Values);
        }
        const bool isFree = got.name == "set" || got.name == "dict";
        return isSame(got.value, expected.value, isFree ? Comparison::Unordered : Comparison::Values);
    }

    bool isSameArray(const PyValue &got, const PyValue &expected)
    {
        const std::optional<NumberArray> left = unpackArray(got);
        const std::optional<NumberArray> right = unpackArray(expected);
        if (!left || !right) {
            m_words = QStringLiteral("an array that cannot be read");
            return false;
        }
        if (left->shape != right->shape) {
            return differs(QStringLiteral("shape ") + QString::fromStdString(shapeText(left->shape)),
                QString::fromStdString(shapeText(right->shape)));
        }
        for (std::size_t i = 0; i < left->items.size(); ++i) {
            const std::complex<long double> &a = left->items[i];
            const std::complex<long double> &b = right->items[i];
            if (!isNear(a.real(), b.real(), m_tolerance) || !isNear(a.imag(), b.imag(), m_tolerance)) {
                m_path.prepend(indexText(right->shape, i));
                return differs(itemText(a, *left), itemText(b, *right));
            }
        }
        return true;
    }

    static QString itemText(const std::complex<long double> &item, const NumberArray &array)
    {
        const PyValue real { static_cast<double>(item.real()) };
        if (array.isComplex) {
            return shortly({ PyValue::Object {
                { "complex", { PyValue::List { real, { static_cast<double>(item.imag()) } } } } } });
        }
        if (array.isBoolean) {
            return item.real() == 0 ? QStringLiteral("False") : QStringLiteral("True");
        }
        if (array.isReal) {
            return shortly(real);
        }
        return item.real() < 0 ? QString::number(static_cast<qint64>(item.real()))
                               : QString::number(static_cast<quint64>(item.real()));
    }

    static QString indexText(const std::vector<std::int64_t> &shape, std::size_t flat)
    {
        QString text;
        auto rest = static_cast<std::int64_t>(flat);
        for (std::size_t axis = shape.size(); axis > 0; --axis) {
            const std::int64_t size = shape[axis - 1];
            text.prepend(QString::number(rest % size) + (text.isEmpty() ? QString() : QStringLiteral(", ")));
            rest /= size;
        }
        return shape.empty() ? QString() : QLatin1Char('[') + text + QLatin1Char(']');
    }

    bool areSameInAnyOrder(const PyValue::List &got, const PyValue::List &expected)
    {
        std::vector<const PyValue *> left;
        std::vector<const PyValue *> right;
        removeEqual(got, expected, &left, &right);
        if (left.size() <= kMostPairwise) {
            return matchEach(std::move(left), right);
        }
        for (std::size_t i = 0; i < left.size(); ++i) {
            if (Walk walk(m_tolerance); !walk.isSame(*left[i], *right[i], Comparison::Values)) {
                return isNotThere(*right[i]);
            }
        }
        return true;
    }

    /// What is left of both when equal items have found each other, in the order of their size.
    static void removeEqual(const PyValue::List &got, const PyValue::List &expected, std::vector<const PyValue *> *left,
        std::vector<const PyValue *> *right)
    {
        const auto keyed = [](const PyValue::List &items) {
            std::vector<std::pair<QByteArray, const PyValue *>> keys;
            keys.reserve(items.size());
            for (const PyValue &item : items) {
                keys.emplace_back(writeJson(item), &item);
            }
            std::sort(keys.begin(), keys.end());
            return keys;
        };
        const auto a = keyed(got);
        const auto b = keyed(expected);
        for (std::size_t i = 0, j = 0; i < a.size() || j < b.size();) {
            if (j == b.size() || (i < a.size() && a[i].first < b[j].first)) {
                left->push_back(a[i++].second);
            } else if (i == a.size() || b[j].first < a[i].first) {
                right->push_back(b[j++].second);
            } else {
                ++i;
                ++j;
            }
        }
        const auto bySize = [](const PyValue *x, const PyValue *y) { return comesBefore(*x, *y); };
        std::stable_sort(left->begin(), left->end(), bySize);
        std::stable_sort(right->begin(), right->end(), bySize);
    }

    /// Numbers before lists before the rest; numbers by their value, lists item by item.
    static bool comesBefore(const PyValue &a, const PyValue &b)
    {
        const std::optional<Number> left = numberOf(a);
        const std::optional<Number> right = numberOf(b);
        if (left && right) {
            return !std::isnan(left->value) && (std::isnan(right->value) || left->value < right->value);
        }
        const PyValue::List *items = a.sequence();
        const PyValue::List *others = b.sequence();
        const auto rank = [](bool isNumber, bool isList) { return isNumber ? 0 : isList ? 1 : 2; };
        const int leftRank = rank(left.has_value(), items != nullptr);
        const int rightRank = rank(right.has_value(), others != nullptr);
        if (leftRank != rightRank || items == nullptr || others == nullptr) {
            return leftRank < rightRank;
        }
        return std::lexicographical_compare(
            items->cbegin(), items->cend(), others->cbegin(), others->cend(), comesBefore);
    }

    bool matchEach(std::vector<const PyValue *> got, const std::vector<const PyValue *> &expected)
    {
        for (const PyValue *wanted : expected) {
            const auto found = std::find_if(got.cbegin(), got.cend(),
                [&](const PyValue *item) { return Walk(m_tolerance).isSame(*item, *wanted, Comparison::Values); });
            if (found == got.cend()) {
                return isNotThere(*wanted);
            }
            got.erase(found);
        }
        return true;
    }

    bool isNotThere(const PyValue &wanted)
    {
        m_words = QStringLiteral("%1 is not there").arg(shortly(wanted));
        return false;
    }

    Tolerance m_tolerance;
    QString m_path;
    QString m_words;
};

} // namespace

std::optional<QString> findDifference(
    const PyValue &got, const PyValue &expected, const Tolerance &tolerance, Comparison comparison)
{
    Walk walk(tolerance);
    return walk.isSame(got, expected, comparison) ? std::nullopt : std::optional(walk.words());
}

} // namespace sevenrounds::judge
