// SPDX-License-Identifier: MIT
#include "content/derivationbench.h"

namespace sevenrounds {

std::shared_ptr<const derive::Model> DerivationBench::model(const QString &name, ContentProblems *problems)
{
    const auto known = m_models.find(name);
    if (known != m_models.end()) {
        return known->second;
    }
    const derive::ModelSpec *spec = m_library.findModel(name);
    if (spec == nullptr) {
        problems->append({ QStringLiteral("models/%1.yaml").arg(name), 0, QStringLiteral("no such model") });
        return nullptr;
    }
    std::vector<derive::SpecProblem> found;
    std::shared_ptr<const derive::Model> compiled = derive::Model::compile(*spec, &found);
    if (found.empty()) {
        derive::runSelfTests(*compiled, spec->selfTests, &found);
    }
    for (const derive::SpecProblem &problem : found) {
        problems->append({ QString::fromStdString(problem.origin.file), problem.origin.line,
            QString::fromStdString(problem.message) });
    }
    if (!found.empty()) {
        return nullptr;
    }
    m_models[name] = compiled;
    return compiled;
}

std::unique_ptr<derive::Checker> DerivationBench::checker(
    const DerivationId &id, const derive::CheckerOptions &options, ContentProblems *problems)
{
    const derive::DerivationSpec *spec = m_library.findDerivationSpec(id);
    if (spec == nullptr) {
        problems->append({ id.value(), 0, QStringLiteral("no such derivation") });
        return nullptr;
    }
    std::shared_ptr<const derive::Model> compiled = model(QString::fromStdString(spec->model), problems);
    return compiled ? std::make_unique<derive::Checker>(std::move(compiled), *spec, options) : nullptr;
}

std::function<derive::VerifyReport()> DerivationBench::verification(
    const DerivationId &id, const derive::VerifyOptions &options, ContentProblems *problems)
{
    const derive::DerivationSpec *spec = m_library.findDerivationSpec(id);
    if (spec == nullptr) {
        problems->append({ id.value(), 0, QStringLiteral("no such derivation") });
        return {};
    }
    const std::shared_ptr<const derive::Model> compiled = model(QString::fromStdString(spec->model), problems);
    if (!compiled) {
        return {};
    }
    return [compiled, spec, options] { return derive::verify(compiled, *spec, options); };
}

std::optional<derive::VerifyReport> DerivationBench::verify(
    const DerivationId &id, const derive::VerifyOptions &options, ContentProblems *problems)
{
    const std::function<derive::VerifyReport()> task = verification(id, options, problems);
    return task ? std::optional(task()) : std::nullopt;
}

} // namespace sevenrounds
