// SPDX-License-Identifier: MIT
#include "markdown/spokenwords.h"

#include <QHash>
#include <QSet>

namespace sevenrounds {

namespace {

struct Entry {
    const char *command;
    const char *words;
};

constexpr Entry kCommands[] {
    { "le", "is at most" },
    { "leq", "is at most" },
    { "ge", "is at least" },
    { "geq", "is at least" },
    { "ne", "is not equal to" },
    { "neq", "is not equal to" },
    { "approx", "is about" },
    { "equiv", "is identical to" },
    { "sim", "is distributed as" },
    { "propto", "is proportional to" },
    { "ll", "is much less than" },
    { "gg", "is much greater than" },
    { "lt", "is less than" },
    { "gt", "is greater than" },
    { "to", "to" },
    { "rightarrow", "to" },
    { "mapsto", "maps to" },
    { "leftarrow", "becomes" },
    { "gets", "becomes" },
    { "Rightarrow", "implies" },
    { "implies", "implies" },
    { "iff", "if and only if" },
    { "Leftrightarrow", "if and only if" },
    { "in", "in" },
    { "notin", "not in" },
    { "subset", "is a subset of" },
    { "subseteq", "is a subset of" },
    { "cup", "union" },
    { "cap", "intersection" },
    { "setminus", "without" },
    { "emptyset", "the empty set" },
    { "forall", "for all" },
    { "exists", "there is" },
    { "neg", "not" },
    { "land", "and" },
    { "lor", "or" },
    { "times", "times" },
    { "cdot", "times" },
    { "odot", "element-wise times" },
    { "otimes", "tensor" },
    { "oplus", "plus" },
    { "div", "divided by" },
    { "pm", "plus or minus" },
    { "mp", "minus or plus" },
    { "circ", "after" },
    { "ast", "star" },
    { "star", "star" },
    { "dagger", "dagger" },
    { "sum", "the sum" },
    { "prod", "the product" },
    { "int", "the integral" },
    { "max", "the maximum" },
    { "min", "the minimum" },
    { "sup", "the supremum" },
    { "inf", "the infimum" },
    { "lim", "the limit" },
    { "argmax", "the arg max" },
    { "argmin", "the arg min" },
    { "log", "log" },
    { "ln", "log" },
    { "exp", "the exponential of" },
    { "sin", "sine" },
    { "cos", "cosine" },
    { "tan", "tangent" },
    { "tanh", "hyperbolic tangent" },
    { "det", "the determinant of" },
    { "dim", "the dimension of" },
    { "Pr", "the probability" },
    { "nabla", "the gradient of" },
    { "partial", "partial" },
    { "infty", "infinity" },
    { "ldots", "and so on" },
    { "cdots", "and so on" },
    { "dots", "and so on" },
    { "vdots", "and so on" },
    { "ddots", "and so on" },
    { "mid", "given" },
    { "vert", "bar" },
    { "Vert", "double bar" },
    { "|", "double bar" },
    { "parallel", "double bar" },
    { "prime", "prime" },
    { "top", "transpose" },
    { "perp", "independent of" },
    { "ell", "ell" },
    { "Re", "the real part of" },
    { "Im", "the imaginary part of" },
    { "hbar", "h bar" },
    { "langle", "" },
    { "rangle", "" },
    { "lVert", "the norm of" },
    { "rVert", "" },
    { "lvert", "the absolute value of" },
    { "rvert", "" },
    { "lfloor", "the floor of" },
    { "rfloor", "" },
    { "lceil", "the ceiling of" },
    { "rceil", "" },
    { "%", "percent" },
    { "$", "dollars" },
    { "#", "number" },
    { "_", "underscore" },
    { "&", "and" },
    { "{", "" },
    { "}", "" },
    { "varepsilon", "epsilon" },
    { "varphi", "phi" },
    { "vartheta", "theta" },
    { "varrho", "rho" },
    { "varsigma", "sigma" },
};

/// Greek letters are called by the names TeX has for them; a capital sounds the same.
constexpr const char *kGreek[] { "alpha", "beta", "gamma", "delta", "epsilon", "zeta", "eta", "theta", "iota", "kappa",
    "lambda", "mu", "nu", "xi", "omicron", "pi", "rho", "sigma", "tau", "upsilon", "phi", "chi", "psi", "omega" };

/// Spaces, sizes and styles.
constexpr const char *kUnsaid[] { ",", ";", ":", "!", " ", "quad", "qquad", "left", "right", "big", "Big", "bigl",
    "bigr", "Bigl", "Bigr", "bigg", "Bigg", "biggl", "biggr", "displaystyle", "textstyle", "scriptstyle", "limits",
    "nolimits", "nonumber", "notag", "hline", "thinspace" };

QHash<QString, QString> makeTable()
{
    QHash<QString, QString> table;
    for (const Entry &entry : kCommands) {
        table.insert(QString::fromLatin1(entry.command), QString::fromLatin1(entry.words));
    }
    for (const char *letter : kGreek) {
        const QString name = QString::fromLatin1(letter);
        table.insert(name, name);
        table.insert(name.at(0).toUpper() + name.mid(1), name);
    }
    for (const char *command : kUnsaid) {
        table.insert(QString::fromLatin1(command), QString());
    }
    return table;
}

} // namespace

std::optional<QString> spokenCommand(const QString &command)
{
    static const QHash<QString, QString> table = makeTable();
    const auto found = table.constFind(command);
    return found == table.cend() ? std::nullopt : std::optional<QString>(*found);
}

std::optional<QString> spokenSign(QChar sign)
{
    switch (sign.unicode()) {
    case u'+':
        return QStringLiteral("plus");
    case u'-':
        return QStringLiteral("minus");
    case u'*':
        return QStringLiteral("times");
    case u'/':
        return QStringLiteral("over");
    case u'=':
        return QStringLiteral("equals");
    case u'<':
        return QStringLiteral("is less than");
    case u'>':
        return QStringLiteral("is greater than");
    case u'|':
        return QStringLiteral("given");
    case u'!':
        return QStringLiteral("factorial");
    case u'\'':
        return QStringLiteral("prime");
    case u',':
    case u';':
    case u':':
        return QStringLiteral(",");
    case u'.':
        return QStringLiteral(".");
    case u'(':
    case u')':
    case u'[':
    case u']':
    case u'&':
    case u'~':
        return QString();
    default:
        return std::nullopt;
    }
}

bool takesLimits(const QString &command)
{
    static const QSet<QString> commands { QStringLiteral("sum"), QStringLiteral("prod"), QStringLiteral("int"),
        QStringLiteral("max"), QStringLiteral("min"), QStringLiteral("sup"), QStringLiteral("inf"),
        QStringLiteral("lim"), QStringLiteral("argmax"), QStringLiteral("argmin") };
    return commands.contains(command);
}

} // namespace sevenrounds
