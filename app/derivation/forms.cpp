// SPDX-License-Identifier: MIT
#include "derivation/forms.h"

#include "derivation/canonical.h"

#include <algorithm>
#include <set>
#include <utility>

namespace sevenrounds::derive {

namespace {

/// Names of variables by slot are tried one after another; more than this many combinations are no form to ask for.
constexpr int kMostTries = 2000;

void spellParts(const Layout &layout, const Node &node, std::set<std::string> *spellings)
{
    spellings->insert(canonical(layout, node, Likeness::Form));
    forEachChild(node, [&](const Node &child) { spellParts(layout, child, spellings); });
}

class Renaming
{
public:
    Renaming(const Layout &line, const Layout &pattern, const Node &root, const std::set<std::string> &spellings)
        : m_names(pattern)
        , m_spellings(spellings)
        , m_root(root)
    {
        for (const int slot : root.needs) {
            Choice choice;
            choice.slot = static_cast<std::size_t>(slot);
            for (const Slot &variable : line.variables) {
                if (variable.sort == pattern.variables[choice.slot].sort) {
                    choice.names.insert(variable.name);
                }
            }
            m_choices.push_back(std::move(choice));
        }
    }

    bool find(std::size_t at = 0)
    {
        if (at == m_choices.size()) {
            return ++m_tries <= kMostTries && m_spellings.count(canonical(m_names, m_root, Likeness::Form)) > 0;
        }
        for (const std::string &name : m_choices[at].names) {
            const bool isTaken = std::any_of(m_choices.begin(), m_choices.begin() + static_cast<std::ptrdiff_t>(at),
                [&](const Choice &earlier) { return m_names.variables[earlier.slot].name == name; });
            m_names.variables[m_choices[at].slot].name = name;
            if (!isTaken && find(at + 1)) {
                return true;
            }
        }
        return false;
    }

private:
    struct Choice {
        std::size_t slot = 0;
        std::set<std::string> names;
    };

    Layout m_names;
    const std::set<std::string> &m_spellings;
    const Node &m_root;
    std::vector<Choice> m_choices;
    int m_tries = 0;
};

} // namespace

bool containsForm(const Layout &layout, const Node &node, const Layout &patternLayout, const Node &pattern)
{
    std::set<std::string> spellings;
    spellParts(layout, node, &spellings);
    return Renaming(layout, patternLayout, pattern, spellings).find();
}

} // namespace sevenrounds::derive
