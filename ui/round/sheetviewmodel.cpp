// SPDX-License-Identifier: MIT
#include "ui/round/sheetviewmodel.h"

#include "ui/format/datetext.h"
#include "ui/interview/lastsheetdocument.h"
#include "ui/loop/packetdocument.h"
#include "ui/readiness/readinessdocument.h"
#include "ui/round/interviewersheet.h"
#include "ui/settings/filechoice.h"
#include "ui/shell/navigation.h"

using namespace sevenrounds;

namespace {

QString scriptFile(const RoundId &round)
{
    return QStringLiteral("interviewer-%1.pdf").arg(round.value());
}

} // namespace

SheetViewModel::SheetViewModel(AppServices &services, Navigation &navigation, QObject *parent)
    : QObject(parent)
    , m_services(services)
    , m_navigation(navigation)
    , m_title(tr("Interviewer's sheet"))
{
}

void SheetViewModel::showSession()
{
    const SessionService &sessions = m_services.sessions();
    if (!sessions.hasSession()) {
        return;
    }
    m_title = tr("Interviewer's sheet");
    m_crumb = sessions.plan().title;
    m_warning = sessions.state().isLive()
        ? tr("For the one who listens: it holds what a strong answer holds. The clock of the round goes on.")
        : tr("For the one who listened: questions, points, hints and bands of this round.");
    show(interviewerSheet(m_services.library(), sessions.plan()), scriptFile(sessions.plan().round));
}

void SheetViewModel::showRound(const QString &round)
{
    if (const Round *found = m_services.library().findRound(RoundId(round))) {
        m_title = tr("Interviewer's sheet");
        m_crumb = found->title;
        m_warning = tr("Phases and bands of the whole round. What is asked is drawn when it starts; from the round "
                       "itself this page holds that too.");
        show(interviewerSheet(m_services.library(), *found), scriptFile(found->id));
    }
}

void SheetViewModel::showPacket(const MockLoop &loop, const Packet &packet, const CommitteeRule &rule)
{
    m_title = tr("The packet");
    m_crumb = loop.title;
    m_warning = tr("What somebody reads who was not in the room. It holds what a strong answer holds.");
    show(packetDocument(loop, packet, rule),
        QStringLiteral("packet-%1.pdf").arg(m_services.clock().localDate(loop.begunAt).toString(Qt::ISODate)));
}

void SheetViewModel::showLastSheet(const LastSheet &sheet)
{
    m_title = tr("The two-page sheet");
    m_crumb = sheet.heading;
    m_warning = tr("For you alone, to be read in the last week and on the way there. In print it is two pages of A4.");
    show(lastSheetDocument(sheet), QStringLiteral("two-pages.pdf"));
}

void SheetViewModel::showReadiness(const QStringList &assumptions)
{
    m_title = tr("Readiness");
    m_crumb = longDate(m_services.clock().today());
    m_warning = tr("Estimates with their ranges, and what they rest on. Whether a committee decides like this nobody "
                   "outside can say.");
    show(readinessDocument(m_services, assumptions), QStringLiteral("readiness.pdf"));
}

void SheetViewModel::show(const PageDocument &page, const QString &file)
{
    m_document = page.toJson();
    m_plainText = page.plainText();
    m_printPath = filePathOf(file);
    setNotice({});
    setProblem({});
    emit sheetChanged();
    emit printPathChanged();
    m_navigation.open(Navigation::Page::Sheet);
}

QString SheetViewModel::printHintFor(const QString &typed) const
{
    return replaceHint(typed, tr("A new file will be written."));
}

void SheetViewModel::setPrintPath(const QString &path)
{
    const QString file = filePathOf(path);
    if (file != m_printPath) {
        m_printPath = file;
        emit printPathChanged();
    }
}

void SheetViewModel::print()
{
    setNotice({});
    if (!m_printPath.isEmpty()) {
        emit printAsked(m_printPath);
    }
}

void SheetViewModel::printed(bool isWritten)
{
    if (isWritten) {
        setProblem({});
        setNotice(tr("Written: %1").arg(m_printPath));
        emit printPathChanged();
    } else {
        setProblem({ tr("The PDF could not be written."),
            tr("See whether the folder of %1 is there and can be written to. The sheet stays on this page.")
                .arg(m_printPath) });
    }
}

void SheetViewModel::dismissProblem()
{
    setProblem({});
}

void SheetViewModel::leave()
{
    m_navigation.back();
}

void SheetViewModel::setNotice(const QString &notice)
{
    if (notice != m_notice) {
        m_notice = notice;
        emit noticeChanged();
    }
}

void SheetViewModel::setProblem(const Problem &problem)
{
    if (m_problem != problem) {
        m_problem = problem;
        emit problemChanged();
    }
}
