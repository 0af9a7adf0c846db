// SPDX-License-Identifier: MIT
#include "search/texwords.h"

#include <QHash>
#include <QSet>
#include <QStringList>

namespace sevenrounds {

namespace {

using Signs = QHash<QString, QString>;

/// "alpha α beta β ..." as a table.
Signs table(const QString &pairs)
{
    const QStringList words = pairs.split(QLatin1Char(' '), Qt::SkipEmptyParts);
    Signs signs;
    for (qsizetype i = 0; i + 1 < words.size(); i += 2) {
        signs.insert(words.at(i), words.at(i + 1));
    }
    return signs;
}

const Signs &letters()
{
    static const Signs signs = table(
        QStringLiteral(u"alpha α beta β gamma γ delta δ epsilon ε varepsilon ε zeta ζ eta η theta θ vartheta θ iota ι "
                       u"kappa κ lambda λ mu μ nu ν xi ξ pi π rho ρ sigma σ tau τ upsilon υ phi φ varphi φ chi χ psi ψ "
                       u"omega ω Gamma Γ Delta Δ Theta Θ Lambda Λ Xi Ξ Pi Π Sigma Σ Phi Φ Psi Ψ Omega Ω"));
    return signs;
}

const Signs &symbols()
{
    static const Signs signs = table(QStringLiteral(
        u"nabla ∇ partial ∂ infty ∞ sum ∑ prod ∏ int ∫ le ≤ leq ≤ ge ≥ geq ≥ ne ≠ neq ≠ ll ≪ gg ≫ to → rightarrow → "
        u"leftarrow ← Rightarrow ⇒ iff ⇔ mapsto ↦ approx ≈ sim ∼ propto ∝ equiv ≡ in ∈ notin ∉ cdot · times × odot ⊙ "
        u"otimes ⊗ oplus ⊕ pm ± circ ∘ mid | vert | lvert | rvert | Vert ‖ lVert ‖ rVert ‖ top ⊤ forall ∀ exists ∃ "
        u"subset ⊂ cup ∪ cap ∩ ldots … cdots ⋯ dots … langle ⟨ rangle ⟩ sqrt √ prime ′"));
    return signs;
}

} // namespace

QString texSign(const QString &command)
{
    const QString letter = letters().value(command);
    return letter.isEmpty() ? symbols().value(command) : letter;
}

QString greekLetter(const QString &name)
{
    return letters().value(name.toLower());
}

bool isTexDress(const QString &command)
{
    static const QStringList words = QStringLiteral(
        "mathrm mathbf mathbb mathcal mathit mathsf mathtt mathfrak boldsymbol bm operatorname text "
        "textbf textit textrm textsf left right middle big Big bigg Bigg bigl bigr Bigl Bigr bigm Bigm "
        "biggl biggr Biggl Biggr frac dfrac tfrac quad qquad displaystyle textstyle limits nolimits "
        "overline underbrace overbrace hspace vspace label tag nonumber mathop mathrel mathbin "
        "substack phantom color")
                                         .split(QLatin1Char(' '));
    static const QSet<QString> dress(words.cbegin(), words.cend());
    return dress.contains(command);
}

} // namespace sevenrounds
