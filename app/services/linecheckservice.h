// SPDX-License-Identifier: MIT
#pragma once

#include "content/contentlibrary.h"
#include "derivation/checker.h"

#include <QObject>

#include <memory>

namespace sevenrounds {

/// One line that a learner wrote, and what it is to be judged against.
struct LineQuestion {
    /// Of the content. Empty for a derivation of one's own, which names its model and its start instead.
    DerivationId derivation;
    QString model;
    QString start;
    /// The line before; empty for the start.
    QString previous;
    QString line;
    /// The first step of the derivation that the line may be.
    int nextStep = 0;
    /// The lines before, oldest first: they may have given names that the line uses.
    QStringList earlier {};
};

struct LineVerdict {
    LineQuestion question;
    derive::Judgment judgment;
    /// False where there is no model to check on; the judgment is then unreadable and says why.
    bool hasModel = true;
    /// The step that an accepted line is; -1 for none.
    int step = -1;
    /// Where it is none: the step that has its value or says as much, for the learner to decide; -1 for none.
    int likelyStep = -1;
    /// Markdown: what the content says about exactly this mistake; mostly empty.
    QString knownMistake;
};

/// Judges learners' lines on a thread of its own, on eight instances. One question at a time: the newest wins, an answer to an older
/// one is dropped. Holds no text but the question, which comes back with the answer.
class LineCheckService : public QObject
{
    Q_OBJECT

public:
    /// `library` must outlive this and not change meanwhile.
    explicit LineCheckService(const ContentLibrary &library, QObject *parent = nullptr);
    ~LineCheckService() override;

    void check(const LineQuestion &question);
    /// Draws the derivation's instances, so that the first line need not wait for them.
    void prepare(const DerivationId &derivation);
    /// No answer to what was asked so far is wanted any more.
    void forget();
    [[nodiscard]] bool isBusy() const { return m_isBusy; }

signals:
    void busyChanged();
    void judged(const sevenrounds::LineVerdict &verdict);

private:
    class Worker;

    void receive(quint64 ticket, const LineVerdict &verdict);
    void setBusy(bool isBusy);

    std::unique_ptr<Worker> m_worker;
    quint64 m_ticket = 0;
    bool m_isBusy = false;
};

} // namespace sevenrounds
