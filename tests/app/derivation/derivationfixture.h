// SPDX-License-Identifier: MIT
#pragma once

#include "content/derivationbench.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>

#include <string>

namespace sevenrounds {

/// The shipped content with its checkers. One learner line of the fixtures is what tests of whole sets run over.
class DerivationFixture
{
public:
    DerivationFixture()
        : m_library(ContentLibrary::load(QStringLiteral(SEVENROUNDS_SOURCE_DIR "/content")))
        , m_bench(*m_library)
    {
    }

    [[nodiscard]] const ContentLibrary &library() const { return *m_library; }
    [[nodiscard]] DerivationBench &bench() { return m_bench; }

    [[nodiscard]] std::unique_ptr<derive::Checker> checker(const char *id, int instances = 8, std::uint64_t seed = 0)
    {
        ContentProblems problems;
        return m_bench.checker(DerivationId(QString::fromLatin1(id)), { instances, seed, true }, &problems);
    }

    [[nodiscard]] static QStringList setsOfLines()
    {
        return { QStringLiteral("D-01"), QStringLiteral("D-02"), QStringLiteral("D-08"), QStringLiteral("D-11"),
            QStringLiteral("D-12") };
    }

    [[nodiscard]] static QList<QJsonObject> lines(const QString &id)
    {
        QList<QJsonObject> result;
        QFile file(QStringLiteral(SEVENROUNDS_SOURCE_DIR "/tests/fixtures/derivation/%1.jsonl").arg(id));
        if (file.open(QIODevice::ReadOnly)) {
            for (const QByteArray &entry : file.readAll().split('\n')) {
                if (!entry.trimmed().isEmpty()) {
                    result.append(QJsonDocument::fromJson(entry).object());
                }
            }
        }
        return result;
    }

    [[nodiscard]] static std::string text(const QJsonObject &line, const char *key)
    {
        return line.value(QLatin1String(key)).toString().toStdString();
    }

private:
    Result<ContentLibrary> m_library;
    DerivationBench m_bench;
};

} // namespace sevenrounds
