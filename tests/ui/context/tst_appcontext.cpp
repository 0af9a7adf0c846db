// SPDX-License-Identifier: MIT
#include "support/profilebench.h"
#include "ui/context/appcontext.h"
#include "ui/context/errortext.h"

#include <QSignalSpy>
#include <QTest>

#include <memory>

using namespace sevenrounds;

namespace {

const Error kError { ErrorKind::Storage, QStringLiteral("on purpose") };

} // namespace

/// What is said above every page: writes that wait, and what is not tried again.
class TestAppContext : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void F06_eachThatIsRefusedHasItsOwnWords();
    void F06_whatWasLostIsStillSaidWhenSavingGoesOn();
    void whatWaitedIsOverWhenItIsSaved();

private:
    [[nodiscard]] Problem problem() const { return m_context->problem(); }

    std::unique_ptr<ProfileBench> m_bench;
    std::unique_ptr<AppContext> m_context;
};

void TestAppContext::init()
{
    m_bench = std::make_unique<ProfileBench>();
    QVERIFY(m_bench->open());
    m_context = std::make_unique<AppContext>(m_bench->services);
    QVERIFY(!problem().exists());
}

void TestAppContext::cleanup()
{
    m_context.reset();
    m_bench.reset();
}

void TestAppContext::F06_eachThatIsRefusedHasItsOwnWords()
{
    AppServices &services = m_bench->services;
    emit services.refused(kError);
    QCOMPARE(problem(), wordError(kError, Situation::Refused));
    emit services.notRead(kError);
    QCOMPARE(problem(), wordError(kError, Situation::Reading));
    emit services.notBackedUp(kError);
    QCOMPARE(problem(), wordError(kError, Situation::BackingUp));
}

void TestAppContext::F06_whatWasLostIsStillSaidWhenSavingGoesOn()
{
    AppServices &services = m_bench->services;
    emit services.writeProblem(kError, Volume {});
    emit services.refused(kError);
    emit services.writeResumed();
    QCOMPARE(problem(), wordError(kError, Situation::Refused));
}

void TestAppContext::whatWaitedIsOverWhenItIsSaved()
{
    AppServices &services = m_bench->services;
    emit services.writeProblem(kError, Volume {});
    QCOMPARE(problem(), wordHeldWrite(kError, {}));
    emit services.writeResumed();
    QVERIFY(!problem().exists());
}

QTEST_MAIN(TestAppContext)
#include "tst_appcontext.moc"
