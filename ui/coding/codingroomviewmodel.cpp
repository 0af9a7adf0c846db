// SPDX-License-Identifier: MIT
#include "ui/coding/codingroomviewmodel.h"

#include "core/logging.h"
#include "services/codingservice.h"
#include "ui/coding/codingdocument.h"
#include "ui/coding/codingtext.h"
#include "ui/context/errortext.h"
#include "ui/format/durationtext.h"
#include "ui/shell/navigation.h"

using namespace sevenrounds;

namespace {

/// In the order of ClockText.Phase.
enum class ClockPhase {
    Running,
    Paused,
    NearEnd,
    Overtime,
};

constexpr Milliseconds kNearlyOut { std::chrono::minutes { 5 } };

} // namespace

CodingRoomViewModel::CodingRoomViewModel(AppServices &services, Navigation &navigation, QObject *parent)
    : QObject(parent)
    , m_services(services)
    , m_coding(services.coding())
    , m_roundCode(services.roundCode())
    , m_navigation(navigation)
    , m_history(services.clock())
    , m_rubric(services)
{
    connect(&m_coding, &CodingService::opened, this, &CodingRoomViewModel::followOpened);
    connect(&m_coding, &CodingService::goChanged, this, &CodingRoomViewModel::followGo);
    connect(&m_coding, &CodingService::textReplaced, this, &CodingRoomViewModel::sourceChanged);
    connect(&m_coding, &CodingService::ownCasesChanged, this, [this] {
        emit ownCasesChanged();
        emit ownInputChanged();
        emit paneChanged();
    });
    connect(&m_coding, &CodingService::flushed, this, &CodingRoomViewModel::savedChanged);
    connect(&m_coding, &CodingService::judgingChanged, this, &CodingRoomViewModel::judgingChanged);
    connect(&m_coding, &CodingService::judgedChanged, this, &CodingRoomViewModel::followJudged);
    connect(&m_coding.codingJudge(), &CodingJudge::prepared, this, [this] {
        emit placeChanged();
        emit judgingChanged();
    });
    connect(&m_coding.codingJudge(), &CodingJudge::progressed, this, &CodingRoomViewModel::showProgress);
    connect(&m_coding, &CodingService::evidenceAdded, this, &CodingRoomViewModel::followEvidence);
    connect(&m_rubric, &CodingRubricViewModel::failed, this,
        [this](const Error &error) { setProblem(wordError(error, Situation::Working)); });
    connect(&services.readiness(), &ReadinessService::changed, this, &CodingRoomViewModel::followReadiness);
    connect(&navigation, &Navigation::pageChanged, this, &CodingRoomViewModel::followPage);
    connect(&m_roundCode, &RoundCode::changed, this, &CodingRoomViewModel::followPage);
    connect(&m_roundCode, &RoundCode::entered, this, &CodingRoomViewModel::keepOn);
    connect(&m_tick, &SecondTick::ticked, this, &CodingRoomViewModel::repaintClock);
}

void CodingRoomViewModel::open(const QString &id)
{
    const Result<> opened = m_coding.open(ProblemId(id));
    if (!opened) {
        // One problem is judged: it stays open, and its page says that it is at work.
        qCWarning(lcShell).noquote() << describe(opened.error());
        setProblem(wordError(opened.error(), Situation::Starting));
    }
    if (hasProblem()) {
        offerAnew();
        m_navigation.open(Navigation::Page::CodingRoom);
    }
}

void CodingRoomViewModel::offerAnew()
{
    const CodingGo &go = m_coding.go();
    const bool isOver = go.isSolved || go.isRevealed;
    if (!m_isStartingAnew && isRunnable() && isOver && m_coding.state(current()->id) == CodingState::Due) {
        m_isStartingAnew = true;
        clearApproach();
        followGo();
    }
}

/// What was said in the last go is said again, as if for the first time; what is being said now stays.
void CodingRoomViewModel::clearApproach()
{
    const CodingApproach typed { approach(), timeCost(), memoryCost() };
    if (typed == m_coding.go().approach) {
        for (const CodingField field : { CodingField::Approach, CodingField::Time, CodingField::Memory }) {
            m_coding.setText(field, {});
        }
    }
}

void CodingRoomViewModel::followOpened()
{
    m_isStartingAnew = false;
    m_isStrict = m_coding.go().isBegun ? m_coding.go().isStrict : m_isStrict;
    m_pane = Pane::Statement;
    m_verdict.clear();
    m_history.setAttempts({});
    m_history.setAttempts(m_coding.attempts(current()->id));
    setErrorLine(0);
    setChangeText({});
    setProblem({});
    emit problemOpened();
    emit formChanged();
    emit sourceChanged();
    emit ownInputChanged();
    emit noteChanged();
    emit ownCasesChanged();
    followGo();
}

void CodingRoomViewModel::followGo()
{
    render();
    renderAttempts();
    repaintClock();
    emit goChanged();
    emit formChanged();
    emit paneChanged();
    emit judgingChanged();
    emit placeChanged();
    emit sourceChanged();
}

void CodingRoomViewModel::followPage()
{
    const Navigation::Page page = m_navigation.page();
    const bool isInRound = page == Navigation::Page::Round && m_roundCode.isOn();
    if (isInRound != m_isInRound) {
        m_isInRound = isInRound;
        emit inRoundChanged();
    }
    const bool isHere = page == Navigation::Page::CodingRoom || (isInRound && m_roundCode.isRunning());
    if (isHere == m_isHere) {
        return;
    }
    m_isHere = isHere;
    m_coding.setWatched(isHere);
    if (isHere) {
        m_coding.codingJudge().prepare();
        m_tick.start();
        repaintClock();
    } else {
        m_tick.stop();
    }
}

QString CodingRoomViewModel::title() const
{
    return hasProblem() ? current()->title : tr("Coding room");
}

QString CodingRoomViewModel::crumb() const
{
    //: The page and an area of it.
    return hasProblem() ? tr("Coding / %1").arg(topicText(current()->topic)) : tr("Coding");
}

QString CodingRoomViewModel::level() const
{
    return hasProblem() ? levelKey(current()->level) : QString();
}

QString CodingRoomViewModel::problemId() const
{
    return hasProblem() ? current()->id.value() : QString();
}

int CodingRoomViewModel::badge() const
{
    return hasProblem() ? static_cast<int>(current()->source.badge) : 0;
}

QString CodingRoomViewModel::signature() const
{
    return hasProblem() ? current()->signature : QString();
}

QString CodingRoomViewModel::frameText() const
{
    return hasProblem() ? tr("%1 in an interview.").arg(minutesText(current()->minutes)) : QString();
}

bool CodingRoomViewModel::isRunnable() const
{
    return hasProblem() && current()->kind != ProblemKind::Review;
}

void CodingRoomViewModel::render()
{
    if (hasProblem()) {
        const PageDocument page = problemDocument(*current(), m_coding.go(), m_coding.isReferenceOpen());
        m_document = page.toJson();
        m_plainText = page.plainText();
        emit documentChanged();
    }
}

void CodingRoomViewModel::renderAttempts()
{
    if (!hasProblem()) {
        return;
    }
    QStringList titles;
    const QList<CodingAttempt> chosen = m_history.chosen();
    for (const CodingAttempt &attempt : chosen) {
        titles.append(attemptText(attempt));
    }
    const PageDocument page = attemptsDocument(*current(), chosen, titles);
    m_attemptDocument = page.toJson();
    m_attemptPlainText = page.plainText();
    emit documentChanged();
}

void CodingRoomViewModel::setPane(Pane pane)
{
    if (pane != m_pane) {
        m_pane = pane;
        emit paneChanged();
    }
}

QStringList CodingRoomViewModel::panes() const
{
    const auto counted = [](const QString &word, qsizetype count) {
        return count == 0 ? word : QStringLiteral("%1 %L2").arg(word).arg(count);
    };
    return QStringList { tr("Problem"), counted(tr("History"), m_history.count()),
        counted(tr("Own cases"), m_coding.ownCases().size()), tr("Notes") }
    + (m_rubric.exists() ? QStringList { tr("Rubric") } : QStringList());
}

QString CodingRoomViewModel::historyText() const
{
    const int count = m_history.count();
    return count == 0 ? tr("Every run and every submission is kept here, with its program.")
        : count == 1  ? tr("Choose it to see the program as it was.")
                      : tr("Choose one to see its program, two to see what changed between them.");
}

QString CodingRoomViewModel::hintsText() const
{
    if (!hasProblem() || current()->hints.isEmpty()) {
        return {};
    }
    const int taken = m_coding.go().hints;
    //: Hints that were taken, of how many, and the best band that is left of six.
    return tr("Hints: %L1 of %L2 taken, ceiling now %L3 of 6")
        .arg(taken)
        .arg(current()->hints.size())
        .arg(ceilingAfter(*current(), m_coding.go().paidHints));
}

bool CodingRoomViewModel::canHint() const
{
    return hasProblem() && m_coding.go().isBegun && !isStarting() && !m_coding.isReferenceOpen()
        && m_coding.go().hints < current()->hints.size();
}

QString CodingRoomViewModel::hintLabel() const
{
    return canHint() ? tr("Next hint, price %L1").arg(current()->hints.at(m_coding.go().hints).costs) : tr("Next hint");
}

bool CodingRoomViewModel::canReveal() const
{
    return hasProblem() && m_coding.go().isBegun && !isStarting() && !m_coding.isReferenceOpen();
}

QString CodingRoomViewModel::note() const
{
    return m_coding.text(CodingField::Note);
}

void CodingRoomViewModel::setNote(const QString &note)
{
    m_coding.setText(CodingField::Note, note);
    emit noteChanged();
    emit savedChanged();
}

QStringList CodingRoomViewModel::ownCases() const
{
    QStringList inputs;
    for (const OwnCase &one : m_coding.ownCases()) {
        inputs.append(one.input);
    }
    return inputs;
}

bool CodingRoomViewModel::canRestoreCase() const
{
    return m_coding.canRestoreCase();
}

bool CodingRoomViewModel::isStarting() const
{
    return isRunnable() && (!m_coding.go().isBegun || m_isStartingAnew);
}

bool CodingRoomViewModel::canKeepOn() const
{
    return isStarting() && m_coding.go().isBegun;
}

void CodingRoomViewModel::setStrict(bool isStrict)
{
    if (isStrict != m_isStrict) {
        m_isStrict = isStrict;
        emit formChanged();
    }
}

QString CodingRoomViewModel::approach() const
{
    return m_coding.text(CodingField::Approach);
}

void CodingRoomViewModel::setApproach(const QString &text)
{
    m_coding.setText(CodingField::Approach, text);
    emit formChanged();
}

QString CodingRoomViewModel::timeCost() const
{
    return m_coding.text(CodingField::Time);
}

void CodingRoomViewModel::setTimeCost(const QString &text)
{
    m_coding.setText(CodingField::Time, text);
    emit formChanged();
}

QString CodingRoomViewModel::memoryCost() const
{
    return m_coding.text(CodingField::Memory);
}

void CodingRoomViewModel::setMemoryCost(const QString &text)
{
    m_coding.setText(CodingField::Memory, text);
    emit formChanged();
}

bool CodingRoomViewModel::canBegin() const
{
    return isStarting() && !isJudging() && wantedText().isEmpty();
}

QString CodingRoomViewModel::wantedText() const
{
    if (!m_isStrict) {
        return {};
    }
    const CodingApproach said { approach(), timeCost(), memoryCost() };
    return said.isWhole() ? QString() : tr("Strict: say the approach and both costs, then the editor opens.");
}

void CodingRoomViewModel::begin()
{
    const bool isBlank = m_isStartingAnew;
    const Result<> begun = m_coding.begin(m_isStrict, isBlank);
    if (begun) {
        m_isStartingAnew = false;
        m_verdict.clear();
        setErrorLine(0);
        followGo();
    }
    start(begun);
}

void CodingRoomViewModel::startAnew()
{
    if (!hasProblem() || isJudging() || isStarting()) {
        return;
    }
    if (isReview()) {
        m_verdict.clear();
        start(m_coding.begin(false, true));
        return;
    }
    m_isStartingAnew = true;
    clearApproach();
    m_pane = Pane::Statement;
    followGo();
}

void CodingRoomViewModel::keepOn()
{
    if (canKeepOn()) {
        m_isStartingAnew = false;
        followGo();
    }
}

void CodingRoomViewModel::undoBlank()
{
    m_coding.undoBlank();
}

QString CodingRoomViewModel::source() const
{
    return m_coding.text(CodingField::Source);
}

void CodingRoomViewModel::edit(const QString &text)
{
    if (text == source()) {
        return;
    }
    // A review has no form before it: it begins with its first word.
    if (isReview() && !m_coding.go().isBegun) {
        start(m_coding.begin(false, false));
    }
    m_coding.setText(CodingField::Source, text);
    // The line that was blamed is another one now.
    setErrorLine(0);
    emit sourceChanged();
    emit savedChanged();
}

QStringList CodingRoomViewModel::editorNames() const
{
    //: Kinds of editor: the usual keys, the keys of Vim, and the native text area.
    return { tr("Standard keys"), tr("Vim keys"), tr("Plain") };
}

int CodingRoomViewModel::editorIndex() const
{
    return static_cast<int>(m_services.settings().codeEditor());
}

void CodingRoomViewModel::setEditorIndex(int index)
{
    if (index >= 0 && index < editorNames().size() && index != editorIndex()) {
        m_services.settings().setCodeEditor(static_cast<CodeEditorChoice>(index));
        emit editorChanged();
    }
}

bool CodingRoomViewModel::hasVimKeys() const
{
    return m_services.settings().codeEditor() == CodeEditorChoice::Vim;
}

bool CodingRoomViewModel::isPlainEditor() const
{
    return m_services.settings().codeEditor() == CodeEditorChoice::Plain;
}

QString CodingRoomViewModel::ownInput() const
{
    return m_coding.text(CodingField::Input);
}

void CodingRoomViewModel::setOwnInput(const QString &text)
{
    m_coding.setText(CodingField::Input, text);
    emit ownInputChanged();
}

bool CodingRoomViewModel::canKeepInput() const
{
    const QString input = ownInput().trimmed();
    return !input.isEmpty() && !ownCases().contains(input);
}

QString CodingRoomViewModel::savedText() const
{
    return m_coding.hasUnsaved() ? tr("Saving…") : tr("Saved");
}

bool CodingRoomViewModel::canUndoBlank() const
{
    return !isStarting() && m_coding.canUndoBlank();
}

void CodingRoomViewModel::setErrorLine(int line)
{
    if (line != m_errorLine) {
        m_errorLine = line;
        emit errorLineChanged();
    }
}

void CodingRoomViewModel::repaintClock()
{
    QString text;
    auto phase = ClockPhase::Running;
    if (hasProblem() && m_coding.go().isBegun && isRunnable()) {
        const Milliseconds spent = m_coding.spent();
        const Milliseconds left = Milliseconds(std::chrono::minutes { current()->minutes }) - spent;
        text = !m_coding.go().isStrict || m_coding.go().isSolved ? elapsedText(spent)
            : left.count() >= 0                                  ? remainingText(left)
                                                                 : elapsedText(-left);
        const bool isTimed = m_coding.go().isStrict && !m_coding.go().isSolved;
        phase = !isTimed         ? ClockPhase::Running
            : left.count() < 0   ? ClockPhase::Overtime
            : left <= kNearlyOut ? ClockPhase::NearEnd
                                 : ClockPhase::Running;
        if (m_tick.isActive()) {
            m_tick.follow({ isTimed ? left : spent });
        }
    }
    if (text != m_clockText || static_cast<int>(phase) != m_clockPhase) {
        m_clockText = text;
        m_clockPhase = static_cast<int>(phase);
        emit clockChanged();
    }
}

QString CodingRoomViewModel::clockCaption() const
{
    if (!hasProblem() || !m_coding.go().isBegun) {
        return {};
    }
    const QString length = minutesText(current()->minutes);
    return m_coding.go().isSolved ? tr("solved in this time")
        : m_coding.go().isStrict  ? tr("of %1").arg(length)
                                  : tr("so far, %1 in an interview").arg(length);
}

void CodingRoomViewModel::takeHint()
{
    if (canHint()) {
        start(m_coding.takeHint());
        setPane(Pane::Statement);
    }
}

void CodingRoomViewModel::reveal()
{
    if (canReveal()) {
        m_coding.reveal();
        setPane(Pane::Statement);
    }
}

void CodingRoomViewModel::toggleAttempt(int row)
{
    m_history.toggle(row);
    renderAttempts();
}

void CodingRoomViewModel::closeAttempt()
{
    m_history.clearChoice();
    renderAttempts();
}

void CodingRoomViewModel::keepInput()
{
    if (canKeepInput()) {
        m_coding.addOwnCase({ {}, ownInput().trimmed() });
    }
}

void CodingRoomViewModel::useCase(int index)
{
    if (index >= 0 && index < m_coding.ownCases().size()) {
        setOwnInput(m_coding.ownCases().at(index).input);
        run();
    }
}

void CodingRoomViewModel::removeCase(int index)
{
    m_coding.removeOwnCase(index);
}

void CodingRoomViewModel::restoreCase()
{
    m_coding.restoreCase();
}

void CodingRoomViewModel::leave()
{
    m_navigation.back();
}

void CodingRoomViewModel::setProblem(const Problem &problem)
{
    if (m_problem != problem) {
        m_problem = problem;
        emit problemChanged();
    }
}
