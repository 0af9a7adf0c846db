// SPDX-License-Identifier: MIT
#include "derivationfixture.h"

#include <QFile>
#include <QTest>

using namespace sevenrounds;
using namespace sevenrounds::derive;

namespace {

/// How the lines of a set came out.
struct Figures {
    int right = 0;
    int rightAccepted = 0;
    int rightUnreadable = 0;
    int wrong = 0;
    int wrongAccepted = 0;

    Figures &operator+=(const Figures &other)
    {
        right += other.right;
        rightAccepted += other.rightAccepted;
        rightUnreadable += other.rightUnreadable;
        wrong += other.wrong;
        wrongAccepted += other.wrongAccepted;
        return *this;
    }
};

/// One letter a verdict, so that a set is one line that can be compared by eye.
char letterOf(Verdict verdict)
{
    switch (verdict) {
    case Verdict::Equal:
        return '=';
    case Verdict::Proportional:
        return 'p';
    case Verdict::Constant:
        return 'c';
    case Verdict::Bound:
        return 'b';
    case Verdict::Loose:
        return 'l';
    case Verdict::NeedsBrackets:
        return 'n';
    case Verdict::NotBound:
        return 's';
    case Verdict::NoChange:
        return 'o';
    case Verdict::Wrong:
        return 'w';
    case Verdict::Undefined:
        return 'u';
    case Verdict::Unreadable:
        return 'x';
    }
    return '?';
}

constexpr double kLeastAccepted = 0.95;

} // namespace

/// The sets of learner lines: right ones in the notations of papers and textbooks, wrong ones as people make them.
class TestLearnerLines : public QObject
{
    Q_OBJECT

private slots:
    void acceptsNoWrongLine_data();
    void acceptsNoWrongLine();
    void acceptsNearlyAllRightLines();
    void holdsEnoughOfBoth();
    void verdictsAreTheSameEverywhere();

private:
    DerivationFixture m_fixture;
    Figures m_all;
    QByteArray m_verdicts;
};

void TestLearnerLines::acceptsNoWrongLine_data()
{
    QTest::addColumn<QString>("set");
    for (const QString &set : lineSets()) {
        QTest::newRow(qPrintable(set)) << set;
    }
}

void TestLearnerLines::acceptsNoWrongLine()
{
    QFETCH(QString, set);
    const std::unique_ptr<Checker> checker = m_fixture.checker(qPrintable(derivationOfSet(set)));
    QVERIFY(checker);
    Figures figures;
    QByteArray letters;
    QStringList falselyAccepted;
    for (const QJsonObject &line : linesOfSet(set)) {
        const std::string text = DerivationFixture::text(line, "line");
        const Judgment judgment = checker->check(DerivationFixture::text(line, "previous"), text);
        letters += letterOf(judgment.verdict);
        const bool isAcceptedLine = isAccepted(judgment.verdict);
        if (line.value(QLatin1String("right")).toBool()) {
            // Lines that are known not to be readable count as what they are: right lines that are not accepted.
            ++figures.right;
            figures.rightAccepted += isAcceptedLine ? 1 : 0;
            figures.rightUnreadable += judgment.verdict == Verdict::Unreadable ? 1 : 0;
            if (!isAcceptedLine) {
                qInfo().noquote() << "not accepted:" << wordOf(judgment.verdict) << QString::fromStdString(text)
                                  << QString::fromStdString(judgment.message);
            }
        } else {
            ++figures.wrong;
            figures.wrongAccepted += isAcceptedLine ? 1 : 0;
            if (isAcceptedLine) {
                falselyAccepted.append(QString::fromStdString(text));
            }
        }
        const std::string meant = DerivationFixture::text(line, "verdict");
        QVERIFY2(meant.empty() || meant == wordOf(judgment.verdict),
            (text + ": " + wordOf(judgment.verdict) + " " + judgment.message).c_str());
    }
    qInfo("%s: %d of %d right lines accepted, %d unreadable; %d of %d wrong ones accepted", qPrintable(set),
        figures.rightAccepted, figures.right, figures.rightUnreadable, figures.wrongAccepted, figures.wrong);
    m_all += figures;
    m_verdicts += set.toUtf8() + ' ' + letters + '\n';
    QVERIFY2(falselyAccepted.isEmpty(), qPrintable(falselyAccepted.join(QLatin1Char('\n'))));
}

void TestLearnerLines::acceptsNearlyAllRightLines()
{
    if (m_all.right == 0) {
        QSKIP("needs the lines of all sets");
    }
    const auto share = [&](int lines) { return static_cast<double>(lines) / m_all.right; };
    qInfo("all sets: %d of %d right lines accepted (%.1f %%), %d unreadable (%.1f %%); %d of %d wrong ones accepted",
        m_all.rightAccepted, m_all.right, 100 * share(m_all.rightAccepted), m_all.rightUnreadable,
        100 * share(m_all.rightUnreadable), m_all.wrongAccepted, m_all.wrong);
    QVERIFY(share(m_all.rightAccepted) >= kLeastAccepted);
    QCOMPARE(m_all.wrongAccepted, 0);
}

void TestLearnerLines::holdsEnoughOfBoth()
{
    constexpr int kFewest = 15;
    for (const char *id : { "D-01", "D-02", "D-08", "D-11", "D-12" }) {
        int right = 0;
        int wrong = 0;
        for (const QJsonObject &line : linesOfSet(QString::fromLatin1(id))) {
            (line.value(QLatin1String("right")).toBool() ? right : wrong) += 1;
        }
        QVERIFY2(right >= kFewest && wrong >= kFewest, id);
    }
}

/// The same seed gives the same verdict with every compiler and at every level of optimization: the list was made once, and every build
/// must come to it. It changes only with the sets and with the rules.
void TestLearnerLines::verdictsAreTheSameEverywhere()
{
    if (m_verdicts.isEmpty()) {
        QSKIP("needs the lines of all sets");
    }
    const QString found = QStringLiteral(SEVENROUNDS_BINARY_DIR "/verdicts.txt");
    QFile copy(found);
    QVERIFY(copy.open(QIODevice::WriteOnly) && copy.write(m_verdicts) == m_verdicts.size());
    QFile kept(QStringLiteral(SEVENROUNDS_SOURCE_DIR "/tests/fixtures/derivation/verdicts.txt"));
    QVERIFY(kept.open(QIODevice::ReadOnly));
    const QList<QByteArray> expected = kept.readAll().split('\n');
    QByteArray differences;
    for (const QByteArray &set : m_verdicts.split('\n')) {
        differences += expected.contains(set) ? QByteArray() : set + '\n';
    }
    QVERIFY2(differences.isEmpty(),
        qPrintable(QStringLiteral("differs from what is kept (see ") + found + QStringLiteral("):\n")
            + QString::fromUtf8(differences)));
}

QTEST_GUILESS_MAIN(TestLearnerLines)
#include "tst_learnerlines.moc"
