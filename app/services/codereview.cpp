// SPDX-License-Identifier: MIT
#include "services/codereview.h"

#include <QRegularExpression>

#include <algorithm>

namespace sevenrounds {

namespace {

using judge::StepKind;
using judge::Verdict;

/// A person who counts from the line before or after means the same place.
constexpr int kNear = 1;

bool touches(const ReviewMark &mark, const QList<int> &lines, int near)
{
    return std::any_of(lines.cbegin(), lines.cend(),
        [&](int line) { return line >= mark.firstLine - near && line <= mark.lastLine + near; });
}

/// Gives each finding a mark of its own, as many findings as possible (Kuhn's augmenting paths): one look at a line does not find three flaws.
class Pairing
{
public:
    Pairing(const QList<ReviewFinding> &findings, const QList<ReviewMark> &marks)
        : m_findings(findings)
        , m_marks(marks)
        , m_findingOf(marks.size(), -1)
    {
        for (int finding = 0; finding < findings.size(); ++finding) {
            QList<bool> isSeen(marks.size(), false);
            (void)place(finding, &isSeen);
        }
    }

    [[nodiscard]] bool isFound(int finding) const { return m_findingOf.contains(finding); }
    [[nodiscard]] bool isSpare(int mark) const { return m_findingOf.at(mark) < 0; }

private:
    bool place(int finding, QList<bool> *isSeen)
    {
        for (int mark = 0; mark < m_marks.size(); ++mark) {
            if (isSeen->at(mark) || !touches(m_marks.at(mark), m_findings.at(finding).lines, kNear)) {
                continue;
            }
            (*isSeen)[mark] = true;
            if (m_findingOf.at(mark) < 0 || place(m_findingOf.at(mark), isSeen)) {
                m_findingOf[mark] = finding;
                return true;
            }
        }
        return false;
    }

    const QList<ReviewFinding> &m_findings;
    const QList<ReviewMark> &m_marks;
    /// By mark; -1 where it found nothing.
    QList<int> m_findingOf;
};

} // namespace

QList<ReviewMark> reviewMarks(const QString &text)
{
    static const QRegularExpression mark(
        QStringLiteral("^\\s*(?:line\\s+)?(\\d{1,5})(?:\\s*[-–]\\s*(\\d{1,5}))?\\s*[:.)]?\\s*(.*)$"),
        QRegularExpression::CaseInsensitiveOption);
    QList<ReviewMark> marks;
    const QStringList lines = text.split(u'\n');
    for (const QString &line : lines) {
        const QRegularExpressionMatch match = mark.match(line);
        if (match.hasMatch()) {
            const int first = match.captured(1).toInt();
            const int last = match.captured(2).isEmpty() ? first : match.captured(2).toInt();
            marks.append({ std::min(first, last), std::max(first, last), match.captured(3).trimmed() });
        }
    }
    return marks;
}

judge::JudgeReport judgeReview(const CodingProblem &problem, const QString &text)
{
    judge::JudgeReport report;
    const QList<ReviewMark> marks = reviewMarks(text);
    if (marks.isEmpty()) {
        report.verdict = Verdict::Empty;
        report.message = QStringLiteral("no line begins with the number of a line of the code");
        return report;
    }
    const Pairing pairing(problem.findings, marks);
    for (int i = 0; i < problem.findings.size(); ++i) {
        const ReviewFinding &finding = problem.findings.at(i);
        if (pairing.isFound(i)) {
            judge::StepReport step { finding.text, StepKind::Hidden };
            step.line = finding.lines.value(0);
            report.steps.append(step);
        } else if (finding.severity == FindingSeverity::Wrong) {
            report.verdict = Verdict::WrongAnswer;
        }
    }
    report.message = QStringLiteral("%1 of %2 findings are where you looked")
                         .arg(report.steps.size())
                         .arg(problem.findings.size());
    for (const FalseAlarm &alarm : problem.falseAlarms) {
        for (int mark = 0; mark < marks.size(); ++mark) {
            if (pairing.isSpare(mark) && touches(marks.at(mark), alarm.lines, 0)) {
                judge::StepReport step { alarm.text, StepKind::Own, Verdict::Ran };
                step.line = alarm.lines.value(0);
                report.steps.append(step);
                break;
            }
        }
    }
    report.stepCount = static_cast<int>(problem.findings.size());
    return report;
}

} // namespace sevenrounds
