// SPDX-License-Identifier: MIT
#include "ui/bank/relatedlistmodel.h"

using namespace sevenrounds;

namespace {

using Item = RelatedListModel::Item;
using Kind = RelatedListModel::Kind;

Item itemOf(const Derivation &derivation)
{
    return { Kind::Derivation, derivation.id.value(), derivation.title };
}

Item itemOf(const Prompt &prompt)
{
    return { Kind::Question, prompt.id.value(), prompt.title };
}

Item itemOf(const CodingProblem &problem)
{
    return { Kind::Problem, problem.id.value(), problem.title };
}

} // namespace

QList<RelatedListModel::Item> relatedTo(const ContentLibrary &library, const Derivation &derivation)
{
    QList<Item> items;
    for (const DerivationId &id : derivation.links.derivations) {
        if (const Derivation *other = library.findDerivation(id); other != nullptr) {
            items.append(itemOf(*other));
        }
    }
    for (const PromptId &id : derivation.links.prompts) {
        if (const Prompt *prompt = library.findPrompt(id); prompt != nullptr) {
            items.append(itemOf(*prompt));
        }
    }
    for (const CodingProblem &problem : library.codingProblems()) {
        if (problem.links.derivations.contains(derivation.id) || derivation.links.problems.contains(problem.id)) {
            items.append(itemOf(problem));
        }
    }
    return items;
}

QList<RelatedListModel::Item> relatedTo(const ContentLibrary &library, const Prompt &prompt)
{
    QList<Item> items;
    for (const Derivation &derivation : library.derivations()) {
        if (prompt.links.derivations.contains(derivation.id) || derivation.links.prompts.contains(prompt.id)) {
            items.append(itemOf(derivation));
        }
    }
    for (const Prompt &other : library.prompts()) {
        if (prompt.links.prompts.contains(other.id) || other.links.prompts.contains(prompt.id)) {
            items.append(itemOf(other));
        }
    }
    for (const CodingProblem &problem : library.codingProblems()) {
        if (prompt.links.problems.contains(problem.id) || problem.links.prompts.contains(prompt.id)) {
            items.append(itemOf(problem));
        }
    }
    return items;
}

RelatedListModel::RelatedListModel(QObject *parent)
    : QAbstractListModel(parent)
{
}

void RelatedListModel::setItems(const QList<Item> &items)
{
    if (items == m_items) {
        return;
    }
    beginResetModel();
    m_items = items;
    endResetModel();
    emit countChanged();
}

int RelatedListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : count();
}

QVariant RelatedListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    const Item &item = m_items.at(index.row());
    switch (role) {
    case TitleRole:
        return item.title;
    case KindRole:
        return QVariant::fromValue(item.kind);
    case KindTextRole:
        switch (item.kind) {
        case Kind::Derivation:
            return tr("Derivation");
        case Kind::Question:
            return tr("Question");
        case Kind::Problem:
            return tr("Coding problem");
        }
        return {};
    default:
        return {};
    }
}

QHash<int, QByteArray> RelatedListModel::roleNames() const
{
    return { { TitleRole, QByteArrayLiteral("title") }, { KindRole, QByteArrayLiteral("kind") },
        { KindTextRole, QByteArrayLiteral("kindText") } };
}
