// SPDX-License-Identifier: MIT
#include "derivation/lexertables.h"

#include <array>
#include <unordered_map>
#include <utility>

namespace sevenrounds::derive {

namespace {

using Table = std::unordered_map<std::string_view, CommandMeaning>;

void addAll(Table *table, CommandClass kind, std::string_view words)
{
    while (!words.empty()) {
        const std::size_t space = words.find(' ');
        const std::string_view word = words.substr(0, space);
        (*table)[word] = { kind, word };
        words = space == std::string_view::npos ? std::string_view() : words.substr(space + 1);
    }
}

Table makeTable()
{
    Table table;
    addAll(&table, CommandClass::Dropped,
        "left right middle big Big bigg Bigg bigl bigr Bigl Bigr biggl biggr Biggl Biggr bigm Bigm biggm Biggm limits "
        "nolimits displaystyle textstyle scriptstyle quad qquad , ; : ! > thinspace medspace thickspace negthinspace "
        "nonumber notag strut allowbreak enspace "
        "relax smallskip \\");
    addAll(&table, CommandClass::DroppedWithGroup, "tag label hspace phantom vphantom hphantom color vspace");
    addAll(&table, CommandClass::Style,
        "mathbf boldsymbol bm mathit mathnormal pmb vec textbf textit bold boldmath ensuremath mathop mathrel mathbin "
        "mathord mathopen mathclose mathpunct boxed mathstrut");
    addAll(&table, CommandClass::Alphabet, "mathbb mathcal mathscr mathfrak mathds mathbbm Bbb");
    addAll(
        &table, CommandClass::Word, "mathrm operatorname text textrm mathsf textsf mathtt rm textnormal operatorname*");
    addAll(&table, CommandClass::Accent, "hat widehat tilde widetilde bar overline check breve dot ddot");
    addAll(&table, CommandClass::Letter,
        "\\alpha \\beta \\gamma \\delta \\epsilon \\zeta \\eta \\theta \\iota \\kappa \\lambda \\mu \\nu \\xi \\pi "
        "\\rho "
        "\\sigma \\tau \\upsilon \\phi \\chi \\psi \\omega \\Gamma \\Delta \\Theta \\Lambda \\Xi \\Pi \\Sigma "
        "\\Upsilon "
        "\\Phi \\Psi \\Omega \\ell \\infty");
    // The Greek letters above were added with their backslash, so that the canonical text is the LaTeX.
    for (const auto &[name, meaning] : Table(table)) {
        if (meaning.kind == CommandClass::Letter && name.front() == '\\') {
            table[name.substr(1)] = meaning;
        }
    }
    addAll(&table, CommandClass::Operator,
        "frac sqrt sum prod int nabla partial top dots max min argmax argmin prime indicator odot binom lim");
    const std::pair<std::string_view, CommandMeaning> more[] = {
        { "varepsilon", { CommandClass::Letter, "\\epsilon" } },
        { "varphi", { CommandClass::Letter, "\\phi" } },
        { "vartheta", { CommandClass::Letter, "\\theta" } },
        { "varrho", { CommandClass::Letter, "\\rho" } },
        { "varpi", { CommandClass::Letter, "\\pi" } },
        { "varsigma", { CommandClass::Letter, "\\sigma" } },
        { "dfrac", { CommandClass::Operator, "frac" } },
        { "tfrac", { CommandClass::Operator, "frac" } },
        { "cfrac", { CommandClass::Operator, "frac" } },
        { "intop", { CommandClass::Operator, "int" } },
        { "iint", { CommandClass::Operator, "int" } },
        { "dotsc", { CommandClass::Operator, "dots" } },
        { "dotsb", { CommandClass::Operator, "dots" } },
        { "ldots", { CommandClass::Operator, "dots" } },
        { "cdots", { CommandClass::Operator, "dots" } },
        { "hdots", { CommandClass::Operator, "dots" } },
        { "intercal", { CommandClass::Operator, "top" } },
        { "log", { CommandClass::Word, "log" } },
        { "ln", { CommandClass::Word, "log" } },
        { "exp", { CommandClass::Word, "exp" } },
        { "tanh", { CommandClass::Word, "tanh" } },
        { "sin", { CommandClass::Word, "sin" } },
        { "cos", { CommandClass::Word, "cos" } },
        { "det", { CommandClass::Word, "det" } },
        { "arg", { CommandClass::Word, "arg" } },
        { "Pr", { CommandClass::Word, "Pr" } },
        { "mid", { CommandClass::Sign, "|" } },
        { "vert", { CommandClass::Sign, "|" } },
        { "lvert", { CommandClass::Sign, "|" } },
        { "rvert", { CommandClass::Sign, "|" } },
        { "bigmid", { CommandClass::Sign, "|" } },
        { "|", { CommandClass::Sign, "||" } },
        { "Vert", { CommandClass::Sign, "||" } },
        { "lVert", { CommandClass::Sign, "||" } },
        { "rVert", { CommandClass::Sign, "||" } },
        { "parallel", { CommandClass::Sign, "||" } },
        { "lbrack", { CommandClass::Sign, "[" } },
        { "rbrack", { CommandClass::Sign, "]" } },
        { "{", { CommandClass::Sign, "\\{" } },
        { "}", { CommandClass::Sign, "\\}" } },
        { "lbrace", { CommandClass::Sign, "\\{" } },
        { "rbrace", { CommandClass::Sign, "\\}" } },
        { "lparen", { CommandClass::Sign, "(" } },
        { "rparen", { CommandClass::Sign, ")" } },
        { "langle", { CommandClass::Sign, "\\langle" } },
        { "rangle", { CommandClass::Sign, "\\rangle" } },
        { "cdot", { CommandClass::Sign, "*" } },
        { "times", { CommandClass::Sign, "*" } },
        { "ast", { CommandClass::Sign, "*" } },
        { "star", { CommandClass::Sign, "*" } },
        { "dbinom", { CommandClass::Operator, "binom" } },
        { "tbinom", { CommandClass::Operator, "binom" } },
        { "circ", { CommandClass::Operator, "odot" } },
        { "div", { CommandClass::Sign, "/" } },
        { "colon", { CommandClass::Sign, ":" } },
        { "semicolon", { CommandClass::Sign, ";" } },
        { "sim", { CommandClass::Sign, "~" } },
        { "to", { CommandClass::Sign, "to" } },
        { "rightarrow", { CommandClass::Sign, "to" } },
        { "longrightarrow", { CommandClass::Sign, "to" } },
        { "downarrow", { CommandClass::Sign, "to+" } },
        { "searrow", { CommandClass::Sign, "to+" } },
        { "uparrow", { CommandClass::Sign, "to-" } },
        { "nearrow", { CommandClass::Sign, "to-" } },
        { "in", { CommandClass::Sign, "in" } },
        { "le", { CommandClass::Sign, "<=" } },
        { "leq", { CommandClass::Sign, "<=" } },
        { "leqslant", { CommandClass::Sign, "<=" } },
        { "leqq", { CommandClass::Sign, "<=" } },
        { "ge", { CommandClass::Sign, ">=" } },
        { "geq", { CommandClass::Sign, ">=" } },
        { "geqslant", { CommandClass::Sign, ">=" } },
        { "geqq", { CommandClass::Sign, ">=" } },
        { "lt", { CommandClass::Sign, "<" } },
        { "gt", { CommandClass::Sign, ">" } },
        { "ne", { CommandClass::Sign, "!=" } },
        { "neq", { CommandClass::Sign, "!=" } },
        { "propto", { CommandClass::Sign, "propto" } },
        { "varpropto", { CommandClass::Sign, "propto" } },
        { "approx", { CommandClass::Sign, "approx" } },
        { "simeq", { CommandClass::Sign, "approx" } },
        { "equiv", { CommandClass::Sign, "=" } },
        { "triangleq", { CommandClass::Sign, "=" } },
        { "coloneqq", { CommandClass::Sign, "=" } },
        { "coloneq", { CommandClass::Sign, "=" } },
        { "doteq", { CommandClass::Sign, "=" } },
    };
    for (const auto &[name, meaning] : more) {
        table[name] = meaning;
    }
    return table;
}

} // namespace

CommandMeaning meaningOf(std::string_view command)
{
    static const Table table = makeTable();
    const auto found = table.find(command);
    return found == table.end() ? CommandMeaning {} : found->second;
}

std::string_view typedWord(std::string_view rest)
{
    constexpr std::array<std::string_view, 9> kWords { "ELBO", "KL", "Var", "Cov", "log", "ln", "exp", "const",
        "tanh" };
    for (const std::string_view word : kWords) {
        if (rest.substr(0, word.size()) == word) {
            return word;
        }
    }
    return {};
}

std::string_view latexOfUnicode(std::string_view rest, std::size_t *length)
{
    static constexpr std::pair<std::string_view, std::string_view> kSigns[] = { { "α", "\\alpha " }, { "β", "\\beta " },
        { "γ", "\\gamma " }, { "δ", "\\delta " }, { "ε", "\\epsilon " }, { "ϵ", "\\epsilon " }, { "θ", "\\theta " },
        { "λ", "\\lambda " }, { "μ", "\\mu " }, { "π", "\\pi " }, { "ρ", "\\rho " }, { "σ", "\\sigma " },
        { "τ", "\\tau " }, { "φ", "\\phi " }, { "ϕ", "\\phi " }, { "ψ", "\\psi " }, { "ω", "\\omega " },
        { "∇", "\\nabla " }, { "∂", "\\partial " }, { "∑", "\\sum " }, { "∏", "\\prod " }, { "∫", "\\int " },
        { "≥", "\\ge " }, { "≤", "\\le " }, { "∝", "\\propto " }, { "≈", "\\approx " }, { "·", "\\cdot " },
        { "×", "\\times " }, { "−", "-" }, { "∼", "\\sim " }, { "‖", "\\| " }, { "∥", "\\| " }, { "′", "'" },
        { "∈", "\\in " }, { "∞", "\\infty " }, { "⊤", "\\top " }, { "𝔼", "\\mathbb{E}" }, { "ℒ", "\\mathcal{L}" },
        { "²", "^2" }, { "…", "\\dots " }, { "\u00a0", " " }, { "\u2009", " " }, { "\u200b", " " } };
    for (const auto &[sign, latex] : kSigns) {
        if (rest.substr(0, sign.size()) == sign) {
            *length = sign.size();
            return latex;
        }
    }
    return {};
}

} // namespace sevenrounds::derive
