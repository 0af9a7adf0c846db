// SPDX-License-Identifier: MIT
#include "ui/review/studyviewmodel.h"

#include "core/logging.h"
#include "scheduling/leech.h"
#include "ui/context/errortext.h"
#include "ui/derivation/derivationtext.h"
#include "ui/format/durationtext.h"
#include "ui/review/carddocument.h"
#include "ui/review/spokenanswerviewmodel.h"
#include "ui/shell/navigation.h"

#include <QLocale>

using namespace sevenrounds;

StudyViewModel::StudyViewModel(AppServices &services, Navigation &navigation, QObject *parent)
    : QObject(parent)
    , m_services(services)
    , m_navigation(navigation)
    , m_spoken(new SpokenAnswerViewModel(services.spokenAnswer(), this))
{
    connect(&services.study(), &StudyService::sessionChanged, this, &StudyViewModel::refresh);
    connect(&services.study(), &StudyService::answerChanged, this, &StudyViewModel::answerChanged);
    connect(&services.cards(), &CardShelf::changed, this, [this](const QString &id) {
        const Card *card = study().current();
        if (card != nullptr && card->id.value() == id) {
            emit noteChanged();
            refresh();
        }
    });
    // What is typed is posted where the page is left.
    connect(&navigation, &Navigation::pageChanged, this, [this] {
        m_services.cards().flush();
        study().flush();
        m_spoken->leave();
    });
    refresh();
}

void StudyViewModel::refresh()
{
    const Card *card = study().current();
    const PageDocument page = card == nullptr
        ? PageDocument()
        : cardDocument({ card, m_services.cards().note(card->id.value()), answer(), isRevealed() });
    m_document = page.toJson();
    m_plainText = page.plainText();
    emit cardChanged();
    emit noteChanged();
    emit documentChanged();
}

QString StudyViewModel::title() const
{
    const QString topic = isOpen() ? study().topic() : QString();
    if (isCram()) {
        return topic.isEmpty() ? tr("Cram: all topics") : tr("Cram: %1").arg(topic);
    }
    return tr("Cards");
}

QString StudyViewModel::progressText() const
{
    if (!isOpen()) {
        return {};
    }
    const QLocale locale;
    const QString text
        = tr("%1 done · %2 left").arg(locale.toString(study().summary().reviews), locale.toString(study().left()));
    return isCram() ? tr("%1 · the schedule stays as it is").arg(text) : text;
}

QStringList StudyViewModel::gradeHints() const
{
    const Card *card = study().current();
    if (card == nullptr) {
        return {};
    }
    if (isCram()) {
        return { tr("comes again"), tr("done"), tr("done"), tr("done") };
    }
    QStringList hints;
    const UtcTime now = m_services.clock().now();
    for (const ItemMemory &memory : m_services.reviews().preview(CardShelf::itemOf(card->id.value()))) {
        hints.append(comesBackText(memory, now));
    }
    return hints;
}

QString StudyViewModel::leechText() const
{
    const Card *card = study().current();
    if (card == nullptr || !isLeech(m_services.cards().memory(card->id.value()))) {
        return {};
    }
    return tr("Forgotten %Ln times. Write a note that ties it to something you know, or put it aside: repeating it "
              "alone rarely helps.",
        nullptr, m_services.cards().memory(card->id.value()).lapses);
}

QString StudyViewModel::note() const
{
    const Card *card = study().current();
    return card == nullptr ? QString() : m_services.cards().note(card->id.value());
}

QString StudyViewModel::endTitle() const
{
    const StudySummary summary = study().summary();
    if (summary.reviews == 0) {
        return tr("Nothing is left for now");
    }
    return tr("%Ln reviews done", nullptr, summary.reviews);
}

QString StudyViewModel::endText() const
{
    const StudySummary summary = study().summary();
    if (summary.isCram) {
        return tr("A cram leaves the schedule as it is: every card comes back on its own day.");
    }
    if (summary.reviews == 0) {
        return tr("The page of reviews says when the next cards come.");
    }
    const auto minutes = std::chrono::ceil<std::chrono::minutes>(summary.took).count();
    //: "9 of 12 remembered, in 4 min."
    return tr("%1 of %2 remembered, in %3. Each comes back on the day its key said.")
        .arg(QLocale().toString(summary.reviews - summary.again), QLocale().toString(summary.reviews),
            minutesText(static_cast<int>(qMax<qint64>(1, minutes))));
}

void StudyViewModel::setAnswer(const QString &text)
{
    study().setAnswer(text);
}

void StudyViewModel::reveal()
{
    study().reveal();
}

void StudyViewModel::grade(int grade)
{
    if (hasCard() && isRevealed() && grade >= 1 && grade <= static_cast<int>(kGrades.size())) {
        settle(study().grade(static_cast<Grade>(grade)));
    }
}

void StudyViewModel::undo()
{
    if (canUndo()) {
        settle(study().undo());
    }
}

void StudyViewModel::bury()
{
    if (hasCard()) {
        settle(study().bury());
    }
}

void StudyViewModel::suspend()
{
    if (hasCard()) {
        settle(study().suspend());
    }
}

void StudyViewModel::setNote(const QString &text)
{
    if (const Card *card = study().current()) {
        m_services.cards().setNote(card->id.value(), text);
    }
}

void StudyViewModel::end()
{
    study().end();
}

void StudyViewModel::leave()
{
    if (isOpen() && !hasCard()) {
        study().end();
    }
    m_navigation.open(Navigation::Page::Review);
}

void StudyViewModel::settle(const Result<> &result)
{
    if (!result) {
        qCWarning(lcShell).noquote() << describe(result.error());
    }
    setProblem(result ? Problem {} : wordError(result.error(), Situation::Working));
}

void StudyViewModel::dismissProblem()
{
    setProblem({});
}

void StudyViewModel::setProblem(const Problem &problem)
{
    if (m_problem != problem) {
        m_problem = problem;
        emit problemChanged();
    }
}
