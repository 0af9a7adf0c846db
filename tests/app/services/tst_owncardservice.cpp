// SPDX-License-Identifier: MIT
#include "cardfile/cardkey.h"
#include "services/owncardservice.h"
#include "support/profilebench.h"

#include <QDir>
#include <QFileInfo>
#include <QSignalSpy>

#include <optional>

using namespace sevenrounds;

/// Cards of the person's own: in the one queue, kept, changed and taken back.
class TestOwnCardService : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void standInTheOneQueue();
    void survivesAKill();
    void typingIsOneChange();
    void whoTypesOnLosesLittleAndIsAtOneChange();
    void removingKeepsReviewsAndIsTakenBack();
    void takesAFileWhole();
    void takesNothingWhereAnImageCannotBeWritten();
    void aSittingGoesOnWithoutItsCard();

private:
    [[nodiscard]] OwnCardService &own() { return m_bench->services.ownCards(); }
    [[nodiscard]] CardShelf &shelf() { return m_bench->services.cards(); }
    [[nodiscard]] QString add()
    {
        return own().add(QStringLiteral("Mine"), QStringLiteral("front"), QStringLiteral("back"));
    }
    [[nodiscard]] static OwnCard fromFile(const QString &name, const QString &back)
    {
        return { ownCardId(QStringLiteral("csv"), name), QStringLiteral("File"), name, back, {}, {}, false };
    }
    /// As take() answers; an error of kind Internal where it does not.
    [[nodiscard]] Result<> take(const QList<OwnCard> &cards, const QList<CardImage> &images = {})
    {
        std::optional<Result<>> answer;
        own().take(cards, images, [&answer](const Result<> &done) { answer = done; });
        if (!QTest::qWaitFor([&answer] { return answer.has_value(); }, 20000)) {
            return failure(ErrorKind::Internal, QStringLiteral("no answer"));
        }
        return *answer;
    }

    std::unique_ptr<ProfileBench> m_bench;
};

void TestOwnCardService::init()
{
    m_bench = std::make_unique<ProfileBench>();
    QVERIFY(m_bench->open());
}

void TestOwnCardService::standInTheOneQueue()
{
    const auto shipped = shelf().cards().size();
    QSignalSpy changed(&shelf(), &CardShelf::ownChanged);
    QVERIFY(own().add(QStringLiteral(" "), QStringLiteral("x"), QStringLiteral("y")).isEmpty());
    const QString id = add();
    QCOMPARE(changed.count(), 1);
    QCOMPARE(shelf().cards().size(), shipped + 1);
    QVERIFY(shelf().isOwn(id));
    QVERIFY(!shelf().isOwn(shelf().cards().last()->id.value()));
    QCOMPARE(shelf().topics().first(), QStringLiteral("Mine"));
    QVERIFY(m_bench->services.study().begin());
    QCOMPARE(m_bench->services.study().current()->id.value(), id);
    m_bench->services.study().reveal();
    QVERIFY(m_bench->services.study().grade(Grade::Easy));
    QCOMPARE(shelf().standing(id), CardStanding::Waiting);
}

void TestOwnCardService::survivesAKill()
{
    const QString id = add();
    own().edit(id, QStringLiteral("other"), QStringLiteral("back"));
    QVERIFY(own().hasUnsaved());
    QVERIFY(m_bench->services.study().begin(QStringLiteral("Mine")));
    QVERIFY(m_bench->reopen());
    QCOMPARE(own().find(id)->front, QStringLiteral("other"));
    QCOMPARE(own().undoable(), 0);
    QCOMPARE(m_bench->services.study().current()->id.value(), id);
}

void TestOwnCardService::typingIsOneChange()
{
    const QString id = add();
    for (const QString &text : { QStringLiteral("a"), QStringLiteral("ab"), QStringLiteral("abc") }) {
        own().edit(id, text, QStringLiteral("back"));
    }
    own().edit(id, QString(), QStringLiteral("back"));
    QCOMPARE(own().find(id)->front, QStringLiteral("abc"));
    QCOMPARE(shelf().find(id)->front, QStringLiteral("abc"));
    own().undo();
    QCOMPARE(own().find(id)->front, QStringLiteral("front"));
    own().undo();
    QVERIFY(own().find(id) == nullptr);
    QCOMPARE(own().undoable(), 0);
    own().undo();
}

void TestOwnCardService::whoTypesOnLosesLittleAndIsAtOneChange()
{
    const QString id = add();
    QSignalSpy flushed(&own(), &OwnCardService::flushed);
    // Each key comes long before anybody could call it a rest.
    QString text;
    for (int key = 0; flushed.isEmpty() && key < 600; ++key) {
        text += u'a';
        own().edit(id, text, QStringLiteral("back"));
        (void)flushed.wait(50);
    }
    QVERIFY(!flushed.isEmpty());
    QVERIFY(!own().hasUnsaved());
    own().edit(id, text + u'b', QStringLiteral("back"));
    QVERIFY(own().hasUnsaved());
    own().undo();
    QCOMPARE(own().find(id)->front, QStringLiteral("front"));
}

void TestOwnCardService::removingKeepsReviewsAndIsTakenBack()
{
    const QString id = add();
    QVERIFY(m_bench->services.reviews().grade(CardShelf::itemOf(id), Grade::Good));
    own().remove(id);
    QVERIFY(shelf().find(id) == nullptr);
    QVERIFY(own().standing().isEmpty());
    QCOMPARE(own().all().size(), 1);
    own().undo();
    QCOMPARE(shelf().memory(id).reps, 1);
    QVERIFY(shelf().find(id) != nullptr);
}

void TestOwnCardService::takesAFileWhole()
{
    const QByteArray bytes("image");
    const QString file = QString(64, u'a') + QStringLiteral(".png");
    QVERIFY(
        take({ fromFile(QStringLiteral("1"), QStringLiteral("a")), fromFile(QStringLiteral("2"), QStringLiteral("b")) },
            { { file, bytes }, { QStringLiteral("../evil.png"), bytes } }));
    QCOMPARE(own().standing().size(), 2);
    QVERIFY(QFileInfo::exists(own().imageFolder() + u'/' + file));
    QVERIFY(!QFileInfo::exists(own().imageFolder() + QStringLiteral("/../evil.png")));
    // The page's scheme finds it by its name.
    QVERIFY(QFileInfo::exists(QStringLiteral("cardmedia:") + file));
    // Once more it changes and adds none.
    QVERIFY(take({ fromFile(QStringLiteral("2"), QStringLiteral("better")) }));
    QCOMPARE(own().standing().size(), 2);
    QCOMPARE(own().find(ownCardId(QStringLiteral("csv"), QStringLiteral("2")))->back, QStringLiteral("better"));
    own().undo();
    QCOMPARE(own().find(ownCardId(QStringLiteral("csv"), QStringLiteral("2")))->back, QStringLiteral("b"));
    QCOMPARE(own().undoable(), 2);
    own().undo();
    QVERIFY(own().standing().isEmpty());
    QVERIFY(m_bench->reopen());
    QVERIFY(own().standing().isEmpty());
    QCOMPARE(own().all().size(), 2);
}

void TestOwnCardService::takesNothingWhereAnImageCannotBeWritten()
{
    // A file stands where the folder is to be.
    QFile blocker(own().imageFolder());
    QVERIFY(blocker.open(QFile::WriteOnly));
    blocker.close();
    const auto answer = take({ fromFile(QStringLiteral("1"), QStringLiteral("a")) },
        { { QString(64, u'b') + QStringLiteral(".png"), QByteArray("x") } });
    QVERIFY(!answer);
    QVERIFY(answer.error().kind != ErrorKind::Internal);
    QVERIFY(own().all().isEmpty());
    QVERIFY(m_bench->reopen());
    QVERIFY(own().all().isEmpty());
}

void TestOwnCardService::aSittingGoesOnWithoutItsCard()
{
    const QString id = add();
    QVERIFY(m_bench->services.study().begin());
    QCOMPARE(m_bench->services.study().current()->id.value(), id);
    own().remove(id);
    QVERIFY(m_bench->services.study().current() != nullptr);
    QVERIFY(m_bench->services.study().current()->id.value() != id);
}

QTEST_GUILESS_MAIN(TestOwnCardService)
#include "tst_owncardservice.moc"
