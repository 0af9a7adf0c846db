// SPDX-License-Identifier: MIT
#pragma once

#include "core/result.h"
#include "paper/bibrecord.h"

#include <QObject>
#include <QThreadPool>

#include <functional>

namespace sevenrounds {

/// Reads files of references on a thread of its own, BibTeX or CSL-JSON, whichever it is. The newest reading wins: an older one is not answered.
class PaperImport : public QObject
{
    Q_OBJECT

public:
    explicit PaperImport(QObject *parent = nullptr);
    ~PaperImport() override;
    Q_DISABLE_COPY_MOVE(PaperImport)

    using Done = std::function<void(const Result<BibReadout> &)>;
    /// Fails with Io where the file cannot be read, and with InvalidInput where it is too large or no file of references.
    void readFile(const QString &path, Done done);
    /// The same of what was pasted.
    void readText(const QString &text, Done done);
    /// What is being read is not answered any more.
    void forget() { ++m_newest; }

private:
    void start(std::function<Result<BibReadout>()> work, Done done);

    QThreadPool m_pool;
    int m_newest = 0;
};

} // namespace sevenrounds
