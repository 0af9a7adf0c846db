// SPDX-License-Identifier: MIT
#include "fuzztarget.h"
#include "markdown/markdown.h"
#include "markdown/mathspans.h"
#include "markdown/spokenmath.h"
#include "markdown/spokentext.h"

#include <QJsonDocument>

#include <array>

namespace sevenrounds::fuzz {

namespace {

QByteArrayList markdownSeeds()
{
    const QByteArray everything
        = "# Title\n\nText with $x^2$, `code`, **strong *and em***, [a link](https://example.org) and "
          "![a picture](a.png).\n\n"
          "- one\n- two\n  1. three\n\n> quoted\n\n```py\nx = 1\n```\n\n$$\\int_0^1 x\\,dx$$\n";
    QByteArrayList seeds { everything, "| a | b |\n| :-- | --: |\n| $|x|$ | ~~2~~ |\n",
        "<b onclick=x>&amp;&#x41;</b>\n\n---\n", "$5 and $6, \\$7 $ 8$ $9 $", "a  \nb\\\nc\n\n    code\n" };
    const QJsonDocument hostile
        = QJsonDocument::fromJson(bytesOfFile(fixture(QStringLiteral("hostile/markdown.json"))));
    // Some of what the web view is tried with; its large ones are of the tests that measure.
    const QList<QByteArray> lines = hostile.toJson(QJsonDocument::Compact).left(4000).split(',');
    for (qsizetype i = 0; i < lines.size(); i += 5) {
        seeds.append(lines.at(i));
    }
    return seeds;
}

void runMarkdown(const QByteArray &bytes)
{
    const QString text = QString::fromUtf8(bytes);
    const Result<QJsonArray> blocks = markdownBlocks(text);
    require(blocks || blocks.error().kind == ErrorKind::InvalidInput);
    if (blocks) {
        // A placeholder that is left over would stand on the page as a box.
        const QByteArray json = QJsonDocument(*blocks).toJson(QJsonDocument::Compact);
        require(!json.contains(QString(kPlaceholderStart).toUtf8()));
        require(!plainText(text).contains(kPlaceholderStart));
    }
    (void)spokenText(text);
}

QByteArrayList formulaSeeds()
{
    return { R"(\frac{a}{b} + x^2_i \le \sqrt[3]{y})",
        R"(\sum_{i=1}^{n} \mathbb{E}_{q(z)}\left[\log p(x \mid z)\right])",
        R"(\begin{aligned} a &= b \\ c &\ne d \end{aligned})", R"(\text{if } \hat{\theta}' \to \infty)",
        "{{{{x}}}}^{_{^{}}}" };
}

void runFormula(const QByteArray &bytes)
{
    const QString tex = QString::fromUtf8(bytes);
    (void)spokenMath(tex);
    const ExtractedMath found = extractMath(QLatin1Char('$') + tex + QLatin1Char('$') + tex);
    qsizetype spans = 0;
    splitPlaceholders(
        found.text, [](const QString &) {},
        [&](int index) {
            require(index >= 0 && index < found.spans.size());
            ++spans;
        });
    require(spans == found.spans.size());
}

constexpr std::array kTargets { Target { "markdown", markdownSeeds, runMarkdown, 2500 },
    Target { "formula", formulaSeeds, runFormula, 4000 } };

} // namespace

std::span<const Target> textTargets()
{
    return kTargets;
}

} // namespace sevenrounds::fuzz
