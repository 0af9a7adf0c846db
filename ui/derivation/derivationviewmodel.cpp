// SPDX-License-Identifier: MIT
#include "ui/derivation/derivationviewmodel.h"

#include "core/logging.h"
#include "markdown/markdown.h"
#include "ui/context/errortext.h"
#include "ui/derivation/derivationtext.h"
#include "ui/format/areatext.h"
#include "ui/format/durationtext.h"
#include "ui/shell/navigation.h"

using namespace sevenrounds;

namespace {

std::optional<AttemptMode> attemptModeOf(DerivationViewModel::Mode mode)
{
    switch (mode) {
    case DerivationViewModel::Mode::Recall:
        return AttemptMode::Recall;
    case DerivationViewModel::Mode::Order:
        return AttemptMode::Order;
    case DerivationViewModel::Mode::Justify:
        return AttemptMode::Justify;
    case DerivationViewModel::Mode::Blank:
        return AttemptMode::Blank;
    case DerivationViewModel::Mode::Read:
    case DerivationViewModel::Mode::Breaks:
        break;
    }
    return std::nullopt;
}

DerivationViewModel::Mode modeOf(AttemptMode mode)
{
    switch (mode) {
    case AttemptMode::Recall:
        return DerivationViewModel::Mode::Recall;
    case AttemptMode::Order:
        return DerivationViewModel::Mode::Order;
    case AttemptMode::Justify:
        return DerivationViewModel::Mode::Justify;
    case AttemptMode::Blank:
        break;
    }
    return DerivationViewModel::Mode::Blank;
}

} // namespace

DerivationViewModel::DerivationViewModel(AppServices &services, Navigation &navigation, QObject *parent)
    : QObject(parent)
    , m_services(services)
    , m_navigation(navigation)
    , m_recall(services)
    , m_order(services)
    , m_justify(services)
    , m_blank(services)
{
    connect(&services.derivations(), &DerivationService::currentChanged, this, &DerivationViewModel::followCurrent);
    connect(&services.derivations(), &DerivationService::changed, this, &DerivationViewModel::followLines);
    connect(&services.attempts(), &AttemptService::currentChanged, this, &DerivationViewModel::followAttempt);
    connect(&services.attempts(), &AttemptService::historyChanged, this, &DerivationViewModel::refreshHistory);
    connect(&services.reviews(), &ReviewService::changed, this, &DerivationViewModel::refreshHistory);
    connect(&services.reviews(), &ReviewService::rebuilt, this, &DerivationViewModel::refreshHistory);
    connect(&navigation, &Navigation::pageChanged, this, &DerivationViewModel::followPage);
    connectBoards();
    followCurrent();
}

void DerivationViewModel::connectBoards()
{
    const std::array<BoardViewModel *, 4> boards { &m_recall, &m_order, &m_justify, &m_blank };
    for (BoardViewModel *board : boards) {
        connect(board, &BoardViewModel::failed, this, [this](const Error &error) { settle(failure(error)); });
        connect(board, &BoardViewModel::succeeded, this, [this] { settle({}); });
        connect(board, &BoardViewModel::documentChanged, this, &DerivationViewModel::refreshPage);
        connect(board, &BoardViewModel::stateChanged, this, &DerivationViewModel::linesChanged);
    }
    connect(&m_breaks, &BreaksViewModel::documentChanged, this, &DerivationViewModel::refreshPage);
}

void DerivationViewModel::followCurrent()
{
    const Derivation *derivation = m_services.library().findDerivation(m_services.derivations().current());
    if (derivation == m_view.derivation) {
        return;
    }
    m_view = {};
    m_view.derivation = derivation;
    m_view.open = m_services.derivations().revealed(derivation->id);
    m_asks.setAsks(derivation->asks);
    m_related.setItems(relatedTo(m_services.library(), *derivation));
    m_breaks.setDerivation(derivation);
    settle({});
    emit derivationChanged();
    emit linesChanged();
    const Mode mode = modeToBegin();
    if (mode != m_mode) {
        m_mode = mode;
        emit modeChanged();
    }
    enterMode();
    refreshPage();
    refreshHistory();
    setTightShown(m_mode == Mode::Read && isComplete());
}

DerivationViewModel::Mode DerivationViewModel::modeToBegin() const
{
    const AttemptService &attempts = m_services.attempts();
    if (attempts.hasAttempt() && attempts.plan().derivation == m_view.derivation->id) {
        return modeOf(attempts.plan().mode);
    }
    const std::optional<AttemptMode> open = attempts.openMode(m_view.derivation->id);
    return open ? modeOf(*open) : Mode::Read;
}

void DerivationViewModel::followAttempt()
{
    const AttemptService &attempts = m_services.attempts();
    if (exists() && attempts.hasAttempt() && attempts.plan().derivation == m_view.derivation->id
        && modeOf(attempts.plan().mode) != m_mode) {
        setMode(modeOf(attempts.plan().mode));
    }
}

void DerivationViewModel::followLines(const DerivationId &id)
{
    if (m_view.derivation != nullptr && id == m_view.derivation->id) {
        refresh();
    }
}

void DerivationViewModel::followPage()
{
    if (m_navigation.page() == Navigation::Page::Derivation) {
        enterMode();
    } else {
        m_services.attempts().leave();
    }
}

void DerivationViewModel::setMode(Mode mode)
{
    if (mode == m_mode || !exists()) {
        return;
    }
    m_mode = mode;
    settle({});
    emit modeChanged();
    enterMode();
    emit linesChanged();
    refreshPage();
}

void DerivationViewModel::enterMode()
{
    const std::optional<AttemptMode> attempt = attemptModeOf(m_mode);
    if (!exists() || !attempt) {
        m_services.attempts().leave();
        return;
    }
    settle(m_services.attempts().enter(m_view.derivation->id, *attempt));
}

void DerivationViewModel::refresh()
{
    m_view.open = m_services.derivations().revealed(m_view.derivation->id);
    emit linesChanged();
    refreshPage();
    refreshHistory();
    // What was opened by hand stays open until the lines are all there or begin anew.
    if (isComplete() || m_view.open == 0) {
        setTightShown(isComplete());
    }
}

PageDocument DerivationViewModel::document()
{
    switch (m_mode) {
    case Mode::Recall:
        return m_recall.document();
    case Mode::Order:
        return m_order.document();
    case Mode::Justify:
        return m_justify.document();
    case Mode::Blank:
        return m_blank.document();
    case Mode::Breaks:
        return m_breaks.document();
    case Mode::Read:
        break;
    }
    m_view.outcomes.clear();
    for (const DerivationStep &step : m_view.derivation->steps) {
        if (const auto outcome = m_services.derivations().outcome(m_view.derivation->id, step.id)) {
            m_view.outcomes.insert(step.id, *outcome);
        }
    }
    return derivationDocument(m_view);
}

void DerivationViewModel::refreshPage()
{
    if (!exists()) {
        return;
    }
    const PageDocument shown = document();
    // A mode whose attempt is put away (the page is not shown) has nothing to say; what stood there stays.
    if (shown.isEmpty()) {
        return;
    }
    QString page = shown.toJson();
    if (page != m_page) {
        m_page = std::move(page);
        m_pageText = shown.plainText();
        emit pageChanged();
    }
}

void DerivationViewModel::refreshHistory()
{
    if (!exists()) {
        return;
    }
    const Clock &clock = m_services.clock();
    const DerivationId &id = m_view.derivation->id;
    History history;
    history.score = sevenrounds::scoreText(m_services.attempts().score(id));
    history.reading = sevenrounds::historyText(m_services.derivations().progress(id), clock.localDate(clock.now()));
    QList<int> missed;
    for (int index = 0; index < m_view.derivation->steps.size(); ++index) {
        const auto outcome = m_services.derivations().outcome(id, m_view.derivation->steps.at(index).id);
        if (outcome == LineOutcome::Missed) {
            missed.append(index + 1);
        }
    }
    history.missed = sevenrounds::missedText(missed);
    history.due = dueLines();
    if (history != m_history) {
        m_history = history;
        emit historyChanged();
    }
}

QString DerivationViewModel::dueLines() const
{
    QList<int> due;
    for (int index = 0; index < m_view.derivation->steps.size(); ++index) {
        const QString &step = m_view.derivation->steps.at(index).id;
        if (m_services.reviews().isDue(ReviewItem::line(m_view.derivation->id, step))) {
            due.append(index + 1);
        }
    }
    return sevenrounds::dueText(due);
}

QString DerivationViewModel::title() const
{
    return exists() ? m_view.derivation->title : QString();
}

QString DerivationViewModel::crumb() const
{
    //: The way to the page: %1 is the area, for example "Probability".
    return exists() ? tr("Derivations / %1").arg(areaText(m_view.derivation->area)) : tr("Derivations");
}

QString DerivationViewModel::factsText() const
{
    if (!exists()) {
        return {};
    }
    //: A level and a time: "L5 · 10 min".
    return tr("%1 · %2").arg(levelKey(m_view.derivation->level), minutesText(m_view.derivation->minutes));
}

int DerivationViewModel::source() const
{
    return static_cast<int>(exists() ? m_view.derivation->source.badge : Badge::App);
}

bool DerivationViewModel::hasTight() const
{
    return exists() && !m_view.derivation->tight.isEmpty();
}

QString DerivationViewModel::lineCountText() const
{
    if (!exists()) {
        return {};
    }
    switch (m_mode) {
    case Mode::Read:
        return openLinesText(m_view.open, static_cast<int>(m_view.derivation->steps.size()));
    case Mode::Recall:
        return m_recall.progressText();
    default:
        return tr("%Ln lines", nullptr, static_cast<int>(m_view.derivation->steps.size()));
    }
}

QString DerivationViewModel::panelTitle() const
{
    if (!exists()) {
        return {};
    }
    return isComplete() ? tr("Every line stands open") : tr("Line %L1").arg(m_view.open + 1);
}

QString DerivationViewModel::resultText() const
{
    if (!exists() || !isComplete()) {
        return {};
    }
    const DerivationProgress progress = m_services.derivations().progress(m_view.derivation->id);
    return progress.tried == 0 ? tr("Now write it from memory: choose Recall.")
                               : tr("You had %L1 of %Ln lines.", nullptr, progress.lines).arg(progress.recalled);
}

QString DerivationViewModel::tightText() const
{
    return exists() && m_isTightShown ? plainText(m_view.derivation->tight) : QString();
}

void DerivationViewModel::reveal()
{
    openNext(LineOutcome::Revealed);
}

void DerivationViewModel::hadIt()
{
    openNext(LineOutcome::Recalled);
}

void DerivationViewModel::openNext(LineOutcome outcome)
{
    if (canReveal()) {
        settle(m_services.derivations().revealNext(m_view.derivation->id, outcome));
    }
}

void DerivationViewModel::hideLast()
{
    if (canHide()) {
        m_services.derivations().hideLast(m_view.derivation->id);
    }
}

void DerivationViewModel::restart()
{
    if (canHide()) {
        m_services.derivations().restart(m_view.derivation->id);
    }
}

void DerivationViewModel::showAll()
{
    if (exists() && m_view.open < m_view.derivation->steps.size()) {
        m_services.derivations().showAll(m_view.derivation->id);
    }
}

void DerivationViewModel::toggleTight()
{
    setTightShown(!m_isTightShown);
}

void DerivationViewModel::openRelated(int row)
{
    if (row < 0 || row >= m_related.count()) {
        return;
    }
    const RelatedListModel::Item item = m_related.item(row);
    switch (item.kind) {
    case RelatedListModel::Kind::Derivation:
        settle(m_services.derivations().setCurrent(DerivationId(item.id)));
        break;
    case RelatedListModel::Kind::Question:
        emit promptAsked(item.id);
        break;
    case RelatedListModel::Kind::Problem:
        emit codingProblemAsked(item.id);
        break;
    }
}

void DerivationViewModel::openList()
{
    m_navigation.open(Navigation::Page::Derivations);
}

void DerivationViewModel::dismissProblem()
{
    settle({});
}

void DerivationViewModel::setTightShown(bool isShown)
{
    if (m_isTightShown != isShown) {
        m_isTightShown = isShown;
        emit tightShownChanged();
    }
}

void DerivationViewModel::settle(const Result<> &result)
{
    Problem problem;
    if (!result) {
        qCWarning(lcShell).noquote() << describe(result.error());
        problem = wordError(result.error(), Situation::Working);
    }
    if (problem != m_problem) {
        m_problem = problem;
        emit problemChanged();
    }
}
