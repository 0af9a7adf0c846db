// SPDX-License-Identifier: MIT
#include "ui/freeboard/freeboardviewmodel.h"

#include "core/logging.h"
#include "services/namedfile.h"
#include "services/notekeeper.h"
#include "ui/context/errortext.h"
#include "ui/derivation/verdicttext.h"
#include "ui/freeboard/modelsymbols.h"
#include "ui/settings/filechoice.h"
#include "ui/shell/navigation.h"

#include <utility>

using namespace sevenrounds;

FreeBoardViewModel::FreeBoardViewModel(AppServices &services, Navigation &navigation, QObject *parent)
    : QObject(parent)
    , m_services(services)
    , m_navigation(navigation)
    , m_models(services.library())
{
    connect(&services.lineChecks(), &LineCheckService::judged, this, &FreeBoardViewModel::receive);
    m_view.isSource = services.settings().writesSource();
    takeUp();
}

QString FreeBoardViewModel::modelTitle() const
{
    return sevenrounds::modelTitle(m_view.derivation.model);
}

QString FreeBoardViewModel::stateText() const
{
    if (!m_view.isStarted) {
        return {};
    }
    const auto count = static_cast<int>(m_view.derivation.lines.size());
    const QString lines = tr("%Ln lines", nullptr, count);
    return m_view.isGoalReached ? tr("%1, goal reached").arg(lines) : lines;
}

QString FreeBoardViewModel::editor() const
{
    return m_view.isStarted ? kLineEditor : kStartEditor;
}

QString FreeBoardViewModel::line() const
{
    return m_view.isStarted ? m_view.line : m_view.derivation.start;
}

QString FreeBoardViewModel::exportHintFor(const QString &typed) const
{
    return replaceHint(typed, tr("A bare name is meant in your documents folder."));
}

QString FreeBoardViewModel::untitled()
{
    return tr("Untitled derivation");
}

bool FreeBoardViewModel::hasUnsaved() const
{
    const OwnDerivation &own = m_view.derivation;
    if (!m_view.line.trimmed().isEmpty()) {
        return true;
    }
    if (own.id.isEmpty()) {
        // Before the very first board there is none, and it has no name.
        const bool isNamed = !own.title.trimmed().isEmpty() && own.title != untitled();
        return isNamed || !own.start.trimmed().isEmpty() || !own.goal.trimmed().isEmpty();
    }
    const OwnDerivation *saved = m_services.ownDerivations().find(own.id);
    return saved != nullptr && (own.start != saved->start || own.goal != saved->goal);
}

void FreeBoardViewModel::takeUp()
{
    const KeptBoard *shown = nullptr;
    const QList<KeptBoard> boards = kept().all();
    for (const KeptBoard &board : boards) {
        // Of a derivation that was deleted: it is there if the derivation comes back.
        if (!board.derivation.id.isEmpty() && m_services.ownDerivations().find(board.derivation.id) == nullptr) {
            continue;
        }
        const KeptBoard *left = board.isLeft ? &board : std::exchange(shown, &board);
        if (left != nullptr && left->derivation.id.isEmpty()) {
            m_leftNew.append(left->key);
        }
    }
    if (shown != nullptr) {
        showKept(*shown);
    } else {
        beginFresh();
    }
}

KeptBoard FreeBoardViewModel::asKept(bool isLeft) const
{
    return { m_key, m_view.derivation, m_view.line, m_view.isStarted, isLeft, {} };
}

void FreeBoardViewModel::keepTyped()
{
    // A saved one has nothing to lose, but it is where the person is.
    if (!m_view.derivation.id.isEmpty() || hasUnsaved()) {
        kept().keep(asKept(false));
    } else {
        kept().drop(m_key);
    }
}

void FreeBoardViewModel::leaveTyped()
{
    if (!hasUnsaved()) {
        kept().drop(m_key);
        return;
    }
    kept().keep(asKept(true));
    if (m_view.derivation.id.isEmpty()) {
        m_leftNew.append(m_key);
    }
}

void FreeBoardViewModel::show(const OwnDerivation &derivation, const QString &line, bool isStarted)
{
    const bool isSource = m_view.isSource;
    m_services.lineChecks().forget();
    setAsked(Asked::Nothing);
    m_view = {};
    m_view.isSource = isSource;
    m_view.derivation = derivation;
    m_view.line = line;
    m_view.isStarted = isStarted || !derivation.lines.isEmpty();
    if (const derive::ModelSpec *model = m_services.library().findModel(derivation.model)) {
        m_view.symbols = modelSymbols(*model);
    }
    keepTyped();
    suggestPath();
    setNotice({});
    setProblem({});
    emit boardChanged();
    emit lineChanged();
    refreshPage();
}

void FreeBoardViewModel::showKept(const KeptBoard &board)
{
    const OwnDerivation *own = m_services.ownDerivations().find(board.derivation.id);
    // What has lines is as it was saved, but for the line that is being written.
    const bool isSaved = own != nullptr && !own->lines.isEmpty();
    const OwnDerivation derivation = isSaved ? *own : board.derivation;
    // By value: what is shown is kept anew.
    const QString line = board.line;
    const bool isStarted = board.isStarted;
    m_key = board.key;
    show(derivation, line, isStarted);
}

void FreeBoardViewModel::beginFresh()
{
    OwnDerivation fresh;
    fresh.title = untitled();
    // The model of the board before: whoever begins anew mostly stays in the field.
    fresh.model = m_view.derivation.model.isEmpty() ? m_models.nameAt(0) : m_view.derivation.model;
    m_key = freshNoteId();
    show(fresh);
}

void FreeBoardViewModel::begin()
{
    leaveTyped();
    beginFresh();
}

void FreeBoardViewModel::bringBack()
{
    if (!canBringBack()) {
        return;
    }
    const KeptBoard *found = kept().find(m_leftNew.takeLast());
    if (found == nullptr) {
        return;
    }
    const KeptBoard left = *found;
    const auto others = m_leftNew.size();
    leaveTyped();
    if (m_leftNew.size() > others) {
        m_leftNew.prepend(m_leftNew.takeLast());
    }
    showKept(left);
}

void FreeBoardViewModel::openOwn(const QString &id)
{
    const OwnDerivationId wanted(id);
    const OwnDerivation *own = m_services.ownDerivations().find(wanted);
    if (own == nullptr) {
        return;
    }
    if (wanted != m_view.derivation.id) {
        leaveTyped();
        if (const KeptBoard *typed = kept().find(id)) {
            showKept(*typed);
        } else {
            m_key = id;
            show(*own);
        }
    }
    m_navigation.open(Navigation::Page::FreeBoard);
}

void FreeBoardViewModel::forget(const QString &id)
{
    if (m_view.derivation.id.value() == id) {
        begin();
    }
}

void FreeBoardViewModel::chooseModel(int row)
{
    const QString name = m_models.nameAt(row);
    if (name.isEmpty() || name == m_view.derivation.model || hasLines()) {
        return;
    }
    OwnDerivation derivation = m_view.derivation;
    derivation.model = name;
    show(derivation, m_view.line);
}

void FreeBoardViewModel::setTitle(const QString &title)
{
    if (title == m_view.derivation.title) {
        return;
    }
    // A path that the person chose stays.
    const bool isSuggested = m_exportPath == suggestedBoardPath(m_view.derivation, m_format);
    m_view.derivation.title = title;
    if (isSuggested) {
        suggestPath();
    }
    save();
    keepTyped();
    emit boardChanged();
}

void FreeBoardViewModel::setText(const QString &editor, const QString &latex)
{
    QString &text = editor == kStartEditor ? m_view.derivation.start
        : editor == kGoalEditor            ? m_view.derivation.goal
                                           : m_view.line;
    if (text != latex) {
        text = latex;
        keepTyped();
        emit lineChanged();
        refreshPage();
    }
}

void FreeBoardViewModel::setSource(bool isSource)
{
    if (m_view.isSource != isSource) {
        m_view.isSource = isSource;
        m_services.settings().setWritesSource(isSource);
        refreshPage();
    }
}

void FreeBoardViewModel::clearVerdict()
{
    m_view.verdictTitle.clear();
    m_view.verdictText.clear();
}

QString FreeBoardViewModel::lastLine() const
{
    return hasLines() ? m_view.derivation.lines.last().latex : QString();
}

void FreeBoardViewModel::setAsked(Asked asked)
{
    const bool wasBusy = isBusy();
    m_asked = asked;
    if (isBusy() != wasBusy) {
        emit busyChanged();
    }
}

void FreeBoardViewModel::ask(Asked what, const QString &line)
{
    m_question = {};
    m_question.model = m_view.derivation.model;
    m_question.start = m_view.derivation.start;
    m_question.previous = lastLine();
    for (const OwnLine &earlier : m_view.derivation.lines) {
        m_question.earlier.append(earlier.latex);
    }
    m_question.line = line;
    setAsked(what);
    m_services.lineChecks().check(m_question);
}

void FreeBoardViewModel::submit()
{
    setNotice({});
    if (!m_view.isStarted) {
        if (!m_view.derivation.start.trimmed().isEmpty()) {
            ask(Asked::Start, QStringLiteral("= ") + m_view.derivation.start);
        }
    } else if (!m_view.line.trimmed().isEmpty()) {
        ask(Asked::Line, m_view.line);
    }
}

bool FreeBoardViewModel::isOurs(const LineVerdict &verdict) const
{
    const LineQuestion &question = verdict.question;
    return isBusy() && question.derivation.isEmpty() && question.model == m_question.model
        && question.start == m_question.start && question.previous == m_question.previous
        && question.line == m_question.line;
}

void FreeBoardViewModel::receive(const LineVerdict &verdict)
{
    if (!isOurs(verdict)) {
        return;
    }
    const Asked asked = m_asked;
    setAsked(Asked::Nothing);
    const bool isSame
        = derive::isAccepted(verdict.judgment.verdict) || verdict.judgment.verdict == derive::Verdict::NoChange;
    switch (asked) {
    case Asked::Start:
        receiveStart(verdict);
        break;
    case Asked::Line:
        receiveLine(verdict);
        break;
    case Asked::Goal:
        m_view.isGoalReached = isSame;
        break;
    case Asked::Nothing:
        break;
    }
    emit boardChanged();
    refreshPage();
}

void FreeBoardViewModel::receiveStart(const LineVerdict &verdict)
{
    const derive::Verdict word = verdict.judgment.verdict;
    if (derive::isAccepted(word) || word == derive::Verdict::NoChange) {
        clearVerdict();
        m_view.isStarted = true;
        keepTyped();
        emit lineChanged();
        emit editorWanted(kLineEditor);
        return;
    }
    m_view.verdictTitle = tr("The start cannot be used yet");
    m_view.verdictText = sevenrounds::verdictText(verdict);
}

void FreeBoardViewModel::receiveLine(const LineVerdict &verdict)
{
    const derive::Judgment &judgment = verdict.judgment;
    // Nobody said here where a bound should be an equality, so every true one is as good.
    const derive::Verdict word = judgment.verdict == derive::Verdict::Loose ? derive::Verdict::Bound : judgment.verdict;
    if (!derive::isAccepted(word)) {
        const QString before = hasLines() ? tr("line %L1").arg(m_view.derivation.lines.size()) : tr("the start");
        m_view.verdictTitle = sevenrounds::verdictTitle(verdict, before);
        m_view.verdictText = sevenrounds::verdictText(verdict);
        if (const QString instance = instanceText(verdict); !instance.isEmpty()) {
            m_view.verdictText += QStringLiteral("\n\n") + instance;
        }
        return;
    }
    clearVerdict();
    m_view.derivation.lines.append({ m_view.line, QString::fromLatin1(derive::wordOf(word)),
        QString::fromStdString(judgment.relation), judgment.isDefinition ? 0 : judgment.instances });
    m_view.line.clear();
    saveLines();
    emit lineChanged();
    if (!m_view.derivation.goal.trimmed().isEmpty()) {
        ask(Asked::Goal, QStringLiteral("= ") + m_view.derivation.goal);
    }
}

void FreeBoardViewModel::undoLine()
{
    if (!hasLines()) {
        return;
    }
    m_services.lineChecks().forget();
    setAsked(Asked::Nothing);
    clearVerdict();
    m_view.line = m_view.derivation.lines.takeLast().latex;
    m_view.isGoalReached = false;
    saveLines();
    emit boardChanged();
    emit lineChanged();
    refreshPage();
    emit editorWanted(kLineEditor);
}

void FreeBoardViewModel::changeStart()
{
    if (m_view.isStarted && !hasLines()) {
        m_view.isStarted = false;
        clearVerdict();
        keepTyped();
        emit boardChanged();
        emit lineChanged();
        refreshPage();
        emit editorWanted(kStartEditor);
    }
}

void FreeBoardViewModel::save()
{
    // What has no line yet is not worth a place in a list; what had one keeps its place.
    if (hasLines() || !m_view.derivation.id.isEmpty()) {
        m_view.derivation.id = m_services.ownDerivations().save(m_view.derivation);
    }
}

void FreeBoardViewModel::saveLines()
{
    save();
    if (const QString id = m_view.derivation.id.value(); id != m_key) {
        kept().drop(m_key);
        m_key = id;
    }
    keepTyped();
    // At once: a line that stands and is still being written would be there twice after a kill.
    kept().flush();
}

void FreeBoardViewModel::suggestPath()
{
    m_exportPath = suggestedBoardPath(m_view.derivation, m_format);
    emit exportChanged();
}

void FreeBoardViewModel::chooseFormat(int format)
{
    m_format = static_cast<BoardFormat>(qBound(0, format, static_cast<int>(BoardFormat::Pdf)));
    if (m_exportPath.isEmpty()) {
        suggestPath();
        return;
    }
    m_exportPath = withEnding(m_exportPath, boardEndings(), static_cast<qsizetype>(m_format));
    emit exportChanged();
}

void FreeBoardViewModel::setExportPath(const QString &path)
{
    const QString file = filePathOf(path);
    if (file != m_exportPath) {
        m_exportPath = file;
        emit exportChanged();
    }
}

void FreeBoardViewModel::exportNow()
{
    setNotice({});
    if (m_exportPath.isEmpty()) {
        return;
    }
    if (m_format == BoardFormat::Pdf) {
        emit printAsked(m_exportPath);
        return;
    }
    const QString text
        = m_format == BoardFormat::Latex ? boardAsLatex(m_view.derivation) : boardAsMarkdown(m_view.derivation);
    writeNamedFile(m_exportPath, text.toUtf8(), this, [this, path = m_exportPath](const Result<> &written) {
        if (!written) {
            qCWarning(lcShell).noquote() << describe(written.error());
            setProblem(wordError(written.error(), Situation::Exporting));
            return;
        }
        tellWritten(path);
    });
}

void FreeBoardViewModel::tellWritten(const QString &path)
{
    setProblem({});
    setNotice(tr("Written: %1").arg(path));
}

void FreeBoardViewModel::printed(bool isWritten)
{
    if (isWritten) {
        tellWritten(m_exportPath);
    } else {
        setProblem({ tr("The PDF could not be written."),
            tr("See whether the folder of %1 is there and can be written to. Your derivation is saved.")
                .arg(m_exportPath) });
    }
}

void FreeBoardViewModel::dismissProblem()
{
    setProblem({});
}

void FreeBoardViewModel::refreshPage()
{
    const PageDocument document = boardDocument(m_view);
    QString page = document.toJson();
    if (page != m_page) {
        m_page = std::move(page);
        m_pageText = document.plainText();
        emit pageChanged();
    }
}

void FreeBoardViewModel::setNotice(const QString &notice)
{
    if (notice != m_notice) {
        m_notice = notice;
        emit noticeChanged();
    }
}

void FreeBoardViewModel::setProblem(const Problem &problem)
{
    if (problem != m_problem) {
        m_problem = problem;
        emit problemChanged();
    }
}
